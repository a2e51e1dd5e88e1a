/**
 * What calls back in the JDK calls plain Java: its own frame cannot be captured, so that a lambda
 * given to it cannot suspend. These do the same and are migratable.
 */
@NullMarked
package dev.godwit.library;

import org.jspecify.annotations.NullMarked;
