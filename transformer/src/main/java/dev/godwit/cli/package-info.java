/** The command line, {@code godwit}. */
@NullMarked
package dev.godwit.cli;

import org.jspecify.annotations.NullMarked;
