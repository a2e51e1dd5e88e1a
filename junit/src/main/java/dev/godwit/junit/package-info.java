/** For tests of programs that move. */
@NullMarked
package dev.godwit.junit;

import org.jspecify.annotations.NullMarked;
