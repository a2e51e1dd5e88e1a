/** Numbered points, and the guarded body that re-enters in the middle. */
@NullMarked
package dev.godwit.transformer.split;

import org.jspecify.annotations.NullMarked;
