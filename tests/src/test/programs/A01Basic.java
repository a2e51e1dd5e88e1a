import dev.godwit.*;

public class A01Basic {
  @Migratable
  public static void main(String[] args) {
    System.out.println("hello");
    Teleport.to("local:");
    System.out.println("world");
  }
}
