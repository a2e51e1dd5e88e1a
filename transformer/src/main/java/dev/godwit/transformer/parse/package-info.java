/** The first pass: source text to a Spoon model with exact static types. */
@NullMarked
package dev.godwit.transformer.parse;

import org.jspecify.annotations.NullMarked;
