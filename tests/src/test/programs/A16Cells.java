import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Four lambdas over one holder, in static fields; one of them by way of another method. */
public class A16Cells {
  static final class Cell {
    Integer value;
  }

  static Supplier<Integer> get;
  static Consumer<Integer> set1;
  static Consumer<Integer> set2;
  static Consumer<Integer> set3;

  @Migratable
  static void nested(Cell cell) {
    Runnable inner = () -> set3 = v -> cell.value = v;
    inner.run();
  }

  @Migratable
  static void make() {
    Cell cell = new Cell();
    get = () -> cell.value;
    set1 = v -> cell.value = v;
    set2 = v -> cell.value = v;
    nested(cell);
    Teleport.to("local:");
  }

  @Migratable
  static void use() {
    System.out.println(get.get());
    set1.accept(1);
    System.out.println(get.get());
    set2.accept(2);
    System.out.println(get.get());
    set3.accept(3);
  }

  @Migratable
  public static void main(String[] args) {
    make();
    use();
    Teleport.to("local:");
    use();
    System.out.println(get.get() + " world");
  }
}
