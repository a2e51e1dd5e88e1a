package dev.godwit.transformer.normalise;

import dev.godwit.transformer.form.Code;
import dev.godwit.transformer.form.Code.Binding;
import dev.godwit.transformer.form.JavaType;
import dev.godwit.transformer.form.Local;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A variable that can be assigned, what names it being evaluated already. */
sealed interface Place {
  /** Its value. */
  Code read();

  /** The expression that assigns it and has the assigned value; the type is the value's. */
  Code write(Code value, JavaType type);

  private static Code assign(Code place, Code value) {
    Code.Builder b = Code.build(Binding.ASSIGNMENT).add(place).text(" = ");
    return b.operand(value, Binding.ASSIGNMENT).done();
  }

  /** A local. */
  record Variable(Local local) implements Place {
    @Override
    public Code read() {
      return Code.read(local);
    }

    @Override
    public Code write(Code value, JavaType type) {
      return assign(Code.write(local), local.type().fitted(value));
    }
  }

  /** What is read and assigned by one text: a field or an array element. */
  record Named(Code text) implements Place {
    @Override
    public Code read() {
      return text;
    }

    @Override
    public Code write(Code value, JavaType type) {
      return assign(text, value);
    }
  }

  /**
   * A field that has an accessor.
   *
   * @param object whose field it is; null for a static one
   * @param type of the field, in full
   */
  record Hidden(String accessor, @Nullable Code object, String type) implements Place {
    /** An int constant may be assigned to these, but not passed to their parameters (JLS 5.3). */
    private static final Set<String> NARROW =
        Set.of("byte", "short", "char", "java.lang.Byte", "java.lang.Short", "java.lang.Character");

    @Override
    public Code read() {
      Code.Builder b = Code.build(Binding.PRIMARY).text(accessor + "(");
      return (object == null ? b : b.add(object)).text(")").done();
    }

    @Override
    public Code write(Code value, JavaType valueType) {
      Code.Builder b = Code.build(Binding.PRIMARY).text(accessor + "(");
      if (object != null) {
        b.add(object).text(", ");
      }
      if (NARROW.contains(type) && valueType.text().plain().equals("int")) {
        String keyword =
            switch (type) {
              case "java.lang.Byte" -> "byte";
              case "java.lang.Short" -> "short";
              case "java.lang.Character" -> "char";
              default -> type;
            };
        b.text("(" + keyword + ") ").operand(value, Binding.POSTFIX);
      } else {
        b.add(value);
      }
      return b.text(")").done();
    }
  }
}
