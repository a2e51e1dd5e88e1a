package dev.godwit.snapshot;

import dev.godwit.SnapshotException;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * The order in which a table's entries are filled: each after those that it refers to, cycles
 * aside. Tarjan's strongly connected components (SIAM J. Comput. 1(2), 1972), with its own stacks,
 * so that a list of a million nodes is no matter.
 */
final class DependencyOrder {
  private final int[] order;
  private final boolean[] cyclic;
  private int ordered;

  private DependencyOrder(int size) {
    order = new int[size];
    cyclic = new boolean[size];
  }

  /** The ids, children first. */
  int[] ids() {
    return order;
  }

  /** Whether the entry refers, by way of others, to itself. */
  boolean isCyclic(int id) {
    return cyclic[id];
  }

  /**
   * The order for a table.
   *
   * @param matters whether an entry must come after those that it refers to; what nobody needs
   *     early comes last, as it is in the table
   */
  static DependencyOrder of(Entry[] entries, IntPredicate matters) {
    DependencyOrder result = new DependencyOrder(entries.length);
    new Search(entries, result).run(matters);
    return result;
  }

  private static final class Search {
    private static final int[] NONE = {};

    private final Entry[] entries;
    private final DependencyOrder result;
    private final int[][] children;
    private final int[] next;
    private final int[] index;
    private final int[] low;
    private final boolean[] open;
    private final int[] path;
    private final int[] component;
    private int count;
    private int depth = -1;
    private int members;
    private int[] buffer = new int[16];
    private int found;
    private final IntConsumer add = this::add;

    Search(Entry[] entries, DependencyOrder result) {
      this.entries = entries;
      this.result = result;
      int n = entries.length;
      children = new int[n][];
      next = new int[n];
      index = new int[n];
      low = new int[n];
      open = new boolean[n];
      path = new int[n];
      component = new int[n];
    }

    void run(IntPredicate matters) {
      for (int root = 0; root < entries.length; root++) {
        if (index[root] == 0 && matters.test(root)) {
          enter(root);
          while (depth >= 0) {
            step(path[depth]);
          }
        }
      }
      for (int id = 0; id < entries.length; id++) {
        if (index[id] == 0) {
          result.order[result.ordered++] = id;
        }
      }
    }

    private void enter(int id) {
      index[id] = ++count;
      low[id] = count;
      children[id] = references(entries[id]);
      open[id] = true;
      component[members++] = id;
      path[++depth] = id;
    }

    private int[] references(Entry entry) {
      found = 0;
      entry.references(add);
      return found == 0 ? NONE : Arrays.copyOf(buffer, found);
    }

    private void add(int id) {
      if (id >= entries.length) {
        throw new SnapshotException("ref " + id + " is outside the table of " + entries.length);
      }
      if (found == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * found);
      }
      buffer[found++] = id;
    }

    private void step(int id) {
      if (next[id] < children[id].length) {
        int child = children[id][next[id]++];
        if (index[child] == 0) {
          enter(child);
        } else if (open[child]) {
          low[id] = Math.min(low[id], index[child]);
          result.cyclic[id] |= child == id;
        }
        return;
      }
      children[id] = NONE;
      result.order[result.ordered++] = id;
      depth--;
      if (depth >= 0) {
        low[path[depth]] = Math.min(low[path[depth]], low[id]);
      }
      if (low[id] == index[id]) {
        close(id);
      }
    }

    private void close(int root) {
      boolean several = component[members - 1] != root;
      int id;
      do {
        id = component[--members];
        open[id] = false;
        result.cyclic[id] |= several;
      } while (id != root);
    }
  }
}
