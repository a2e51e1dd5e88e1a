package dev.godwit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test, or each test of a class, rehearses the moves of what it calls: at each suspension of a
 * chain that it starts, the chain is captured, written as JSON, read and resumed in place, and
 * {@code Teleport} calls lead nowhere. The test fails if something could not travel, with the path
 * to the first, or if no chain was ever suspended.
 *
 * <p>Such tests run one at a time in a JVM.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@ExtendWith(MigrationSafeExtension.class)
public @interface MigrationSafe {}
