import dev.godwit.*;
import java.util.concurrent.ForkJoinTask;

/** Protected members of superclasses in other packages that the class itself hides. */
public class HiddenMembers {
  @Migratable
  static <T> T hop(T t) {
    Teleport.to("local:");
    return t;
  }

  static class Row extends java.util.Vector<String> {
    Row() {
      addAll(java.util.List.of("a", "b", "c"));
    }

    @Migratable
    String changed() {
      int before = super.modCount++;
      hop(super.modCount += 2);
      return before + " " + modCount + " " + hop(super.elementCount == this.elementCount);
    }
  }

  static class Hiding extends Row {
    protected String modCount = "own";

    @Override
    @Migratable
    String changed() {
      String before = super.changed();
      String own = modCount = hop(modCount) + "!";
      super.modCount = hop(super.modCount) * 10;
      return before + " " + own + " " + super.modCount + " " + hop(((Row) this).size());
    }

    class Inside {
      @Migratable
      String both() {
        int above = Hiding.super.modCount;
        return hop(above) + " " + Hiding.this.modCount + hop(Hiding.super.modCount--);
      }
    }
  }

  static class Task extends ForkJoinTask<String> {
    protected static ForkJoinTask<?> peekNextLocalTask() {
      return new Task();
    }

    @Override
    public String getRawResult() {
      return "";
    }

    @Override
    protected void setRawResult(String value) {}

    @Override
    protected boolean exec() {
      return true;
    }

    @Migratable
    static String peek() {
      String own = hop(peekNextLocalTask() == null ? "none" : "own");
      return own + " " + hop(ForkJoinTask.peekNextLocalTask() == null ? "none" : "some");
    }
  }

  @Migratable
  public static void main(String[] args) {
    Row row = new Row();
    System.out.println(row.changed() + " " + row.changed());
    Hiding hiding = new Hiding();
    System.out.println(hiding.changed());
    Hiding.Inside inside = hiding.new Inside();
    System.out.println(inside.both() + " " + inside.both());
    System.out.println(Task.peek());
  }
}
