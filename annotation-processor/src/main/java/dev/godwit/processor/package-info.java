/**
 * The annotation processor: javac's rounds, the bridge by which the Eclipse compiler asks javac
 * about types, and diagnostics at their positions.
 */
@NullMarked
package dev.godwit.processor;

import org.jspecify.annotations.NullMarked;
