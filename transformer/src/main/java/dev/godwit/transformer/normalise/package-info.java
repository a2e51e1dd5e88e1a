/**
 * Spoon methods to normal form: suspension points as statements of their own, evaluation order
 * kept.
 */
@NullMarked
package dev.godwit.transformer.normalise;

import org.jspecify.annotations.NullMarked;
