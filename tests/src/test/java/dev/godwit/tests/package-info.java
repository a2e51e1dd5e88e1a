/** Tests that need the whole product: the oracle and its programs, two JVMs, bad input. */
@NullMarked
package dev.godwit.tests;

import org.jspecify.annotations.NullMarked;
