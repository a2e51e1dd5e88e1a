/** What cannot be made to move, as diagnostics at positions. */
@NullMarked
package dev.godwit.transformer.check;

import org.jspecify.annotations.NullMarked;
