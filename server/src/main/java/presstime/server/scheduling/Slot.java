package presstime.server.scheduling;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A time at which a channel takes one publication by itself.
 *
 * @param wall the reading of the channel's wall clock that was meant
 * @param instant when that is
 * @param categories of which a content must have one; empty for any content
 * @param note what a change of the clocks does to it; null for nothing
 */
public record Slot(WallTime wall, Instant instant, Set<String> categories, @Nullable String note) {

  public Slot {
    categories = Set.copyOf(categories);
  }

  /** Whether content of these categories may have it. Upper and lower case are the same. */
  public boolean takes(Set<String> of) {
    return categories.isEmpty()
        || categories.stream().anyMatch(one -> of.stream().anyMatch(one::equalsIgnoreCase));
  }

  /**
   * For people, of one that does not take any content: {@code Mon 19 Jan 09:00 is kept for tips}.
   */
  public String keptFor() {
    return text()
        + " is kept for "
        + categories.stream().sorted().collect(Collectors.joining(", "));
  }

  /** For people: {@code Tue 20 Jan 09:00}, as the clock reads at the instant. */
  public String text() {
    return Say.moment(WallTime.of(instant, wall.zone()).local());
  }
}
