/** What is seen of Godwit from outside: Flight Recorder's events and log messages. */
@NullMarked
package dev.godwit.event;

import org.jspecify.annotations.NullMarked;
