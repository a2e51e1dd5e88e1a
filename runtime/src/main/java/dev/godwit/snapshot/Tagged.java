package dev.godwit.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * A string of its own identity, or a slot that names something which the program there has of its
 * own: an enum constant, a class, a standard stream, what a static field or a host name stands for.
 *
 * @param tag the form: {@code string}, {@code enum}, {@code type}, {@code system}, {@code static}
 *     or {@code host}
 * @param text the string, or what is named
 * @param name the enum's constant; the class of a host object that is pinned; else null
 */
record Tagged(String tag, String text, @Nullable String name) {}
