import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Classes that write what their fields do not say, as libraries' collections do. */
public class WritesItself {
  /** A hash table whose places depend on the hash codes of this JVM. */
  static class Table implements Serializable {
    private transient Object[] places = new Object[16];
    private int size;

    void add(Object o) {
      int at = o.hashCode() & 15;
      while (places[at] != null) {
        at = at + 1 & 15;
      }
      places[at] = o;
      size++;
    }

    boolean has(Object o) {
      int at = o.hashCode() & 15;
      while (places[at] != null && !places[at].equals(o)) {
        at = at + 1 & 15;
      }
      return places[at] != null;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeInt(size);
      for (Object o : places) {
        if (o != null) {
          out.writeObject(o);
        }
      }
      out.writeUTF("end");
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      places = new Object[16];
      int n = size;
      size = 0;
      if (in.readInt() != n) {
        throw new InvalidObjectException("size");
      }
      for (int i = 0; i < n; i++) {
        add(in.readObject());
      }
      if (!in.readUTF().equals("end")) {
        throw new InvalidObjectException("end");
      }
    }
  }

  /** Keeps a secret in its written form, and a superclass's part beside it. */
  static class Base implements Serializable {
    transient int twice;
    int once;

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.writeLong(once * 2L);
      out.write(new byte[] {1, 2, 3});
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      twice = (int) in.readLong();
      once = twice / 2;
      byte[] rest = new byte[5];
      twice += in.read(rest, 0, 5) + rest[2] - 6;
    }
  }

  static class Secret extends Base {
    private String text;
    final List<Object> self = new ArrayList<>();
    private transient Map<String, Integer> cache = new HashMap<>();

    Secret(String text) {
      this.text = text;
      once = 21;
      twice = 42;
      self.add(this);
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      String plain = text;
      text = new StringBuilder(text).reverse().toString();
      out.defaultWriteObject();
      text = plain;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      text = new StringBuilder(text).reverse().toString();
      cache = new HashMap<>();
      in.registerValidation(() -> cache.put("validated", 1), 0);
    }

    String state() {
      cache.remove("validated");
      return text + once + twice + (self.get(0) == this) + cache;
    }
  }

  static class Put implements Serializable {
    private static final ObjectStreamField[] serialPersistentFields = {
      new ObjectStreamField("number", int.class), new ObjectStreamField("name", String.class)
    };
    private transient int hidden;
    private transient String called;

    Put(int hidden, String called) {
      this.hidden = hidden;
      this.called = called;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      ObjectOutputStream.PutField fields = out.putFields();
      fields.put("number", hidden);
      fields.put("name", called);
      out.writeFields();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      ObjectInputStream.GetField fields = in.readFields();
      hidden = fields.get("number", -1);
      called = (String) fields.get("name", "none") + fields.get("other", "-");
    }
  }

  public static class Outside implements Externalizable {
    private int[] data = {};
    private Object held;
    private boolean isMade;

    public Outside() {
      isMade = true;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      out.writeInt(data.length);
      for (int i : data) {
        out.writeShort(i);
      }
      out.writeObject(held);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
      data = new int[in.readInt()];
      for (int i = 0; i < data.length; i++) {
        data[i] = in.readShort();
      }
      held = in.readObject();
    }
  }

  /** Also a list of the JDK, which comes first. */
  static class Counted extends ArrayList<Object> {
    private transient int count;

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      count = size();
    }
  }

  enum Key {
    A,
    B,
    C
  }

  @Migratable
  static void all() {
    Table table = new Table();
    Arrays.asList("x", 1, Key.A, Key.B, Key.C).forEach(table::add);
    Secret secret = new Secret("secret");
    Put put = new Put(7, "seven");
    Outside outside = new Outside();
    outside.data = new int[] {1, -2};
    outside.held = table;
    Counted counted = new Counted();
    counted.add(counted);
    counted.add(outside);
    counted.count = 2;
    Map<Object, Object> keys = new HashMap<>(Map.of(table, 1));
    Teleport.to("local:");
    System.out.println(table.size + "" + table.has(1) + table.has("x") + table.has(Key.C) + table.has(2));
    System.out.println(secret.state());
    System.out.println(put.hidden + put.called.replace("-", ""));
    System.out.println(Arrays.toString(outside.data) + (outside.held == table) + outside.isMade);
    System.out.println(counted.count + "" + (counted.get(0) == counted) + (counted.get(1) == outside));
    System.out.println(keys.containsKey(table));
    table.add("y");
    secret.once = 5;
    secret.twice = 10;
    Teleport.to("local:");
    System.out.println(table.has("y") + secret.state());
  }

  @Migratable
  public static void main(String[] args) {
    all();
  }
}
