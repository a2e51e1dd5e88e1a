/**
 * What generated code is made of: {@link dev.godwit.frame.Frame}s that hold the live locals of a
 * captured call and the {@link dev.godwit.frame.Execution} that runs them. Called by generated code
 * and by Godwit itself; users have no need to.
 */
@NullMarked
package dev.godwit.frame;

import org.jspecify.annotations.NullMarked;
