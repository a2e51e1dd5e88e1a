/**
 * Moves a captured chain to another JVM: launches it, hands the chain over on its stdin, and pipes
 * standard streams, result and exit code.
 */
@NullMarked
package dev.godwit.transport;

import org.jspecify.annotations.NullMarked;
