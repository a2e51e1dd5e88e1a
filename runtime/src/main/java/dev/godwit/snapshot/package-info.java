/**
 * The snapshot codec: frames and the objects they hold, as JSON. One object table, written from a
 * work list and read in dependency order, so that depth costs no stack.
 */
@NullMarked
package dev.godwit.snapshot;

import org.jspecify.annotations.NullMarked;
