/** Which locals are needed after each suspension point. */
@NullMarked
package dev.godwit.transformer.liveness;

import org.jspecify.annotations.NullMarked;
