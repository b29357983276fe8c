package presstime.server.assignment;

import java.util.List;

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
}
