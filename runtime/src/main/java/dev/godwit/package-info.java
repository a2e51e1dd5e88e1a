/**
 * The API: mark methods with {@link dev.godwit.Migratable}, move a running chain of them with
 * {@link dev.godwit.Teleport}, hold it as a {@link dev.godwit.Continuation}, keep it as a {@link
 * dev.godwit.Snapshot}.
 */
@NullMarked
package dev.godwit;

import org.jspecify.annotations.NullMarked;
