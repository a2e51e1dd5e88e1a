package dev.godwit.snapshot;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.NotActiveException;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes what a class writes of an object: its fields by default, bytes, and other objects. */
final class FormWriter extends ObjectOutputStream {
  private final Object of;
  private final Class<?> level;
  private final WrittenForm form;
  private final WrittenForm.Part part = new WrittenForm.Part();
  private final DataOutputStream data = new DataOutputStream(part.bytes());
  private @Nullable Putting putting;

  FormWriter(Object of, Class<?> level, WrittenForm form) throws IOException {
    this.of = of;
    this.level = level;
    this.form = form;
    form.parts.put(level.getName(), part);
  }

  @Override
  public void defaultWriteObject() {
    for (Fields.Named f : Fields.of(of.getClass())) {
      if (f.field().getDeclaringClass() == level) {
        form.fields.put(f.field(), f.get(of));
      }
    }
  }

  @Override
  public PutField putFields() {
    if (putting == null) {
      putting = new Putting();
    }
    return putting;
  }

  @Override
  public void writeFields() throws IOException {
    if (putting == null) {
      throw new NotActiveException("no fields were put");
    }
    part.put = putting.values;
  }

  private static final class Putting extends PutField {
    final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    @Override
    public void put(String name, boolean value) {
      values.put(name, value);
    }

    @Override
    public void put(String name, byte value) {
      values.put(name, value);
    }

    @Override
    public void put(String name, char value) {
      values.put(name, value);
    }

    @Override
    public void put(String name, short value) {
      values.put(name, value);
    }

    @Override
    public void put(String name, int value) {
      values.put(name, value);
    }

    @Override
    public void put(String name, long value) {
      values.put(name, value);
    }

    @Override
    public void put(String name, float value) {
      values.put(name, value);
    }

    @Override
    public void put(String name, double value) {
      values.put(name, value);
    }

    @Override
    public void put(String name, @Nullable Object value) {
      values.put(name, value);
    }

    @Override
    @Deprecated
    public void write(ObjectOutput out) throws IOException {
      throw SerialForm.notHere("PutField.write");
    }
  }

  @Override
  protected void writeObjectOverride(@Nullable Object o) {
    part.object(o);
  }

  @Override
  public void writeUnshared(@Nullable Object o) {
    part.object(o);
  }

  @Override
  public void write(int b) throws IOException {
    data.write(b);
  }

  @Override
  public void write(byte[] b) throws IOException {
    data.write(b);
  }

  @Override
  public void write(byte[] b, int offset, int length) throws IOException {
    data.write(b, offset, length);
  }

  @Override
  public void writeBoolean(boolean b) throws IOException {
    data.writeBoolean(b);
  }

  @Override
  public void writeByte(int b) throws IOException {
    data.writeByte(b);
  }

  @Override
  public void writeShort(int s) throws IOException {
    data.writeShort(s);
  }

  @Override
  public void writeChar(int c) throws IOException {
    data.writeChar(c);
  }

  @Override
  public void writeInt(int i) throws IOException {
    data.writeInt(i);
  }

  @Override
  public void writeLong(long l) throws IOException {
    data.writeLong(l);
  }

  @Override
  public void writeFloat(float f) throws IOException {
    data.writeFloat(f);
  }

  @Override
  public void writeDouble(double d) throws IOException {
    data.writeDouble(d);
  }

  @Override
  public void writeBytes(String s) throws IOException {
    data.writeBytes(s);
  }

  @Override
  public void writeChars(String s) throws IOException {
    data.writeChars(s);
  }

  @Override
  public void writeUTF(String s) throws IOException {
    data.writeUTF(s);
  }

  @Override
  public void reset() {}

  @Override
  public void useProtocolVersion(int version) {}

  @Override
  public void flush() {}

  @Override
  public void close() {
    part.endBytes();
  }
}
