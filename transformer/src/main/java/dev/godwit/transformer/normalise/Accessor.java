package dev.godwit.transformer.normalise;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A method of the companion that reaches a member which only the user's class itself may name.
 *
 * @param holder simple name of the companion's nested class that has it
 * @param access what it does
 * @param name its name; a field's read and write are overloads of one name
 * @param member the member
 * @param from the user's type with whose rights it is reached
 * @param afterValue whether a static member is named by a value, {@code f().m()}: that is evaluated
 *     and dropped (JLS 15.11.1, 15.12.4.1), as its first argument
 */
public record Accessor(
    String holder,
    Access access,
    String name,
    Element member,
    TypeElement from,
    boolean afterValue) {
  /** What is done with a member. */
  public enum Access {
    /** The enclosing instance of one of an inner class. */
    OUTER,
    /** Reads and writes a field. */
    FIELD,
    /** {@code ++f}. */
    INCREMENT_AND_GET,
    /** {@code --f}. */
    DECREMENT_AND_GET,
    /** {@code f++}. */
    GET_AND_INCREMENT,
    /** {@code f--}. */
    GET_AND_DECREMENT,
    /** Calls a method or constructor. */
    CALL,
    /** Calls the method that the superclass has. */
    SUPER
  }
}
