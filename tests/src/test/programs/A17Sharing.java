import dev.godwit.Migratable;
import dev.godwit.Teleport;

/** One object in a static field, in a local, in another object and as a result. */
public class A17Sharing {
  static Object global;

  static final class Holder {
    Object held;
  }

  @Migratable
  static Object f(Object local) {
    Holder holder = new Holder();
    holder.held = local;
    Teleport.to("local:");
    System.out.println((local == global) + " " + (holder.held == local));
    return local;
  }

  @Migratable
  public static void main(String[] args) {
    global = new Object();
    Object mine = global;
    Object result = f(mine);
    System.out.println((result == global) + " " + (mine == result));
  }
}
