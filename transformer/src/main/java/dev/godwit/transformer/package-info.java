/**
 * From an annotated source file to its companion: {@link dev.godwit.transformer.Transformer} has
 * the passes on one screen.
 */
@NullMarked
package dev.godwit.transformer;

import org.jspecify.annotations.NullMarked;
