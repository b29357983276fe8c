package presstime.server.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Who gets which place on a channel, and who none.
 *
 * @param placements in the order in which they were decided
 * @param unplaced in the same order
 */
public record Assigned(List<Placement> placements, List<Unplaced> unplaced) {

  public Assigned {
    placements = List.copyOf(placements);
    unplaced = List.copyOf(unplaced);
  }

  /**
   * Leaves out some, so that they take nobody's place.
   *
   * @param kept why not, by content
   * @param assign gives the others their places
   */
  static Assigned without(
      Map<Long, String> kept, List<Waiting> items, Function<List<Waiting>, Assigned> assign) {
    Assigned assigned =
        assign.apply(items.stream().filter(item -> !kept.containsKey(item.contentId())).toList());
    List<Unplaced> unplaced = new ArrayList<>(assigned.unplaced());
    for (Waiting item : items) {
      String why = kept.get(item.contentId());
      if (why != null) {
        unplaced.add(new Unplaced(item, why));
      }
    }
    return new Assigned(assigned.placements(), unplaced);
  }
}
