/**
 * Which methods are migratable and which calls may suspend, asked of the compiler's own symbols.
 */
@NullMarked
package dev.godwit.transformer.find;

import org.jspecify.annotations.NullMarked;
