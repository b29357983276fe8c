package presstime.server.delivery;

import java.time.Instant;
import java.util.List;

/**
 * A content that is approved and has no time: nothing of it waits, and nothing went out.
 *
 * @param type key of its content type
 * @param channels where it is meant to go
 * @param updatedAt when it was changed last
 */
public record Unplanned(
    long id, String title, String type, List<Long> channels, Instant updatedAt) {

  public Unplanned {
    channels = List.copyOf(channels);
  }
}
