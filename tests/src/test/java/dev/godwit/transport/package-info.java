/** Tests that look inside the transports. */
@NullMarked
package dev.godwit.transport;

import org.jspecify.annotations.NullMarked;
