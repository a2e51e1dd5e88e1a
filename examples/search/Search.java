import dev.godwit.Migratable;
import dev.godwit.Teleport;
import java.util.Arrays;

/**
 * A backtracking search that moves half way: the recursion goes on at the other machine, eight
 * calls deep, with all that it has tried.
 *
 * <pre>godwit run examples/search/Search.java ssh://me@box</pre>
 */
public class Search {
  private final int[] columns;
  private final String target;
  private int solutions;

  Search(int queens, String target) {
    this.columns = new int[queens];
    this.target = target;
  }

  boolean isFree(int row, int column) {
    for (int r = 0; r < row; r++) {
      if (columns[r] == column || Math.abs(columns[r] - column) == row - r) {
        return false;
      }
    }
    return true;
  }

  @Migratable
  void place(int row) {
    if (row == columns.length) {
      solutions++;
      if (solutions == 46) {
        System.out.println("half of them, " + Arrays.toString(columns) + ": leaving");
        Teleport.to(target);
        System.out.println("going on with " + Arrays.toString(columns));
      }
      return;
    }
    for (int column = 0; column < columns.length; column++) {
      if (isFree(row, column)) {
        columns[row] = column;
        place(row + 1);
      }
    }
  }

  @Migratable
  public static void main(String[] args) {
    Search search = new Search(8, args[0]);
    search.place(0);
    System.out.println(search.solutions + " ways to place eight queens");
  }
}
