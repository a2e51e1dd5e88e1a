package dev.godwit.snapshot;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectInputValidation;
import java.io.ObjectStreamClass;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives back what a class wrote of an object. */
final class FormReader extends ObjectInputStream {
  /** Sets the fields of the level. */
  interface Defaults {
    void set() throws Exception;
  }

  private final Class<?> level;
  private final List<@Nullable Object> data;
  private final Map<String, @Nullable Object> fields;
  private final Defaults defaults;
  private final List<ObjectInputValidation> validations = new ArrayList<>();
  private DataInputStream bytes;
  private int next;

  /**
   * @param data as {@link WrittenForm.Part} has it
   * @param fields those of the level as they were written, for a class that asks for them by name
   * @param defaults sets them
   */
  FormReader(
      Class<?> level,
      List<@Nullable Object> data,
      Map<String, @Nullable Object> fields,
      Defaults defaults)
      throws IOException {
    this.level = level;
    this.data = data;
    this.fields = fields;
    this.defaults = defaults;
    this.bytes = nextBytes();
  }

  private DataInputStream nextBytes() {
    String text = next < data.size() ? String.valueOf(data.get(next++)) : "";
    return new DataInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)));
  }

  @Override
  public void defaultReadObject() throws IOException {
    try {
      defaults.set();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  @Override
  public GetField readFields() {
    return new Getting();
  }

  private final class Getting extends GetField {
    @SuppressWarnings("unchecked")
    private <T> T value(String name, T otherwise) {
      return fields.containsKey(name) ? (T) fields.get(name) : otherwise;
    }

    @Override
    public ObjectStreamClass getObjectStreamClass() {
      return ObjectStreamClass.lookup(level);
    }

    @Override
    public boolean defaulted(String name) {
      return !fields.containsKey(name);
    }

    @Override
    public boolean get(String name, boolean otherwise) {
      return value(name, otherwise);
    }

    @Override
    public byte get(String name, byte otherwise) {
      return value(name, otherwise);
    }

    @Override
    public char get(String name, char otherwise) {
      return value(name, otherwise);
    }

    @Override
    public short get(String name, short otherwise) {
      return value(name, otherwise);
    }

    @Override
    public int get(String name, int otherwise) {
      return value(name, otherwise);
    }

    @Override
    public long get(String name, long otherwise) {
      return value(name, otherwise);
    }

    @Override
    public float get(String name, float otherwise) {
      return value(name, otherwise);
    }

    @Override
    public double get(String name, double otherwise) {
      return value(name, otherwise);
    }

    @Override
    public @Nullable Object get(String name, @Nullable Object otherwise) {
      return fields.containsKey(name) ? fields.get(name) : otherwise;
    }
  }

  @Override
  protected @Nullable Object readObjectOverride() throws IOException {
    if (bytes.available() > 0) {
      throw new InvalidObjectException("there are bytes here that were written before the object");
    }
    if (next >= data.size()) {
      throw new EOFException("no object was written here");
    }
    Object o = data.get(next++);
    bytes = nextBytes();
    return o;
  }

  @Override
  public @Nullable Object readUnshared() throws IOException {
    return readObjectOverride();
  }

  @Override
  public void registerValidation(ObjectInputValidation o, int priority) {
    validations.add(Objects.requireNonNull(o));
  }

  /** Calls what was registered, when the object is whole. */
  void validate() throws InvalidObjectException {
    for (ObjectInputValidation v : validations) {
      v.validateObject();
    }
  }

  @Override
  public int read() throws IOException {
    return bytes.read();
  }

  @Override
  public int read(byte[] b, int offset, int length) throws IOException {
    return bytes.read(b, offset, length);
  }

  @Override
  public int available() throws IOException {
    return bytes.available();
  }

  @Override
  public void close() {}

  @Override
  public boolean readBoolean() throws IOException {
    return bytes.readBoolean();
  }

  @Override
  public byte readByte() throws IOException {
    return bytes.readByte();
  }

  @Override
  public int readUnsignedByte() throws IOException {
    return bytes.readUnsignedByte();
  }

  @Override
  public char readChar() throws IOException {
    return bytes.readChar();
  }

  @Override
  public short readShort() throws IOException {
    return bytes.readShort();
  }

  @Override
  public int readUnsignedShort() throws IOException {
    return bytes.readUnsignedShort();
  }

  @Override
  public int readInt() throws IOException {
    return bytes.readInt();
  }

  @Override
  public long readLong() throws IOException {
    return bytes.readLong();
  }

  @Override
  public float readFloat() throws IOException {
    return bytes.readFloat();
  }

  @Override
  public double readDouble() throws IOException {
    return bytes.readDouble();
  }

  @Override
  public void readFully(byte[] b) throws IOException {
    bytes.readFully(b);
  }

  @Override
  public void readFully(byte[] b, int offset, int length) throws IOException {
    bytes.readFully(b, offset, length);
  }

  @Override
  public int skipBytes(int length) throws IOException {
    return bytes.skipBytes(length);
  }

  @Override
  @Deprecated
  public @Nullable String readLine() throws IOException {
    return bytes.readLine();
  }

  @Override
  public String readUTF() throws IOException {
    return bytes.readUTF();
  }
}
