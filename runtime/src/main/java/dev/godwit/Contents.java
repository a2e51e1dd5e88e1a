package dev.godwit;

import java.util.List;
import java.util.Map;

/**
 * What is in a snapshot, for people and tools. No class of the program is needed for it. Values are
 * given as text: {@code 5}, {@code "hello"}, {@code #3} for object 3.
 *
 * @param id of the snapshot
 * @param program the entry that began the chain
 * @param request what it waits for
 * @param answer the class of the answer to that
 * @param goesOn whether it goes on by itself when it is run
 * @param thread where it was captured
 * @param frames innermost first
 * @param statics by {@code Type.name}
 * @param objects all that they reach, by number
 */
public record Contents(
    String id,
    String program,
    String request,
    String answer,
    boolean goesOn,
    String thread,
    List<WaitingFrame> frames,
    Map<String, String> statics,
    List<StoredObject> objects) {

  /**
   * A call that waits.
   *
   * @param method with its type and parameter types
   * @param file the source file
   * @param line in it
   * @param callee what it waits for
   * @param locals values by name
   */
  public record WaitingFrame(
      String method, String file, int line, String callee, Map<String, String> locals) {}

  /**
   * An object.
   *
   * @param type its class, {@code int[]} for an array
   * @param values fields by name, elements by index
   * @param path the shortest way to it
   * @param size about how many bytes of the snapshot it takes by itself
   * @param reach the same with all that is reached through it first
   */
  public record StoredObject(
      String type, Map<String, String> values, String path, long size, long reach) {}
}
