/** Companion source text and its line map. */
@NullMarked
package dev.godwit.transformer.emit;

import org.jspecify.annotations.NullMarked;
