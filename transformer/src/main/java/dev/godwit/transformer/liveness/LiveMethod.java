package dev.godwit.transformer.liveness;

import dev.godwit.transformer.form.Local;
import dev.godwit.transformer.form.Node;
import dev.godwit.transformer.normalise.NormalMethod;
import java.util.List;
import java.util.Map;

/**
 * A method in normal form with the locals that are needed after each of its points, in the order of
 * their declaration.
 *
 * @param live by point, compared by identity
 */
public record LiveMethod(NormalMethod normal, Map<Node.Suspend, List<Local>> live) {}
