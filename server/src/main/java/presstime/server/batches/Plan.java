package presstime.server.batches;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import presstime.server.delivery.Change;
import presstime.server.kernel.Fault;

/**
 * What a batch is going to do, item by item. Made inside the batch's transaction; contents it makes
 * are there already, and go away with the transaction when the batch comes to nothing.
 */
final class Plan {

  /** Makes the plan; a partial batch is planned again without what was refused. */
  @FunctionalInterface
  interface Planner {

    /**
     * @param leftOut numbers of items that were refused before
     */
    Plan plan(Set<Integer> leftOut);
  }

  /**
   * One item.
   *
   * @param number from 1, the same in every planning
   * @param content null where nothing is known of it
   * @param made a content made for it; null for none
   * @param key under which an imported row is remembered; null for none
   * @param refused why it cannot even be planned; null otherwise
   */
  record Item(
      int number,
      @Nullable Long delivery,
      @Nullable Long content,
      String title,
      List<Change> changes,
      @Nullable Long made,
      @Nullable String key,
      @Nullable Fault refused,
      List<String> notes) {

    Item {
      changes = List.copyOf(changes);
      notes = List.copyOf(notes);
    }

    static Item refused(
        int number, @Nullable Long delivery, @Nullable Long content, String title, Fault why) {
      return new Item(number, delivery, content, title, List.of(), null, null, why, List.of());
    }
  }

  private final List<Item> items = new ArrayList<>();

  Plan add(Item item) {
    items.add(item);
    return this;
  }

  List<Item> items() {
    return items;
  }

  boolean isRefused() {
    return items.stream().anyMatch(item -> item.refused() != null);
  }
}
