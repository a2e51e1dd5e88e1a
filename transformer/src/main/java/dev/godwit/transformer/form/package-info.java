/**
 * The normal form: a small structured language whose expressions are Java text with holes for
 * locals and types.
 */
@NullMarked
package dev.godwit.transformer.form;

import org.jspecify.annotations.NullMarked;
