package dev.godwit.transformer.normalise;

import dev.godwit.transformer.find.MigratableMethod;
import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoon.reflect.declaration.CtVariable;

/**
 * A migratable method in normal form.
 *
 * @param execution what its execution parameter is called
 * @param depth the name of the number of recursive calls around it; null if it is not recursive
 * @param parameters the receiver, if there is one, and the parameters
 * @param variables the declarations of the user's locals
 */
public record NormalMethod(
    MigratableMethod method,
    String execution,
    @Nullable String depth,
    List<Local> parameters,
    Map<Local, CtVariable<?>> variables,
    Node.Block body) {}
