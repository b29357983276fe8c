package presstime.server.recurrence;

import java.time.Duration;
import java.util.List;
import presstime.platform.Action;
import presstime.server.recurrence.rule.Recurrence;

/**
 * What a series is to do.
 *
 * @param recurrence when
 * @param action {@code PUBLISH}: each occurrence is a content of its own, copied from what is
 *     approved; {@code UPDATE}: the live post is sent again as it is approved then
 * @param contents what goes out, in turn
 * @param channels where to
 * @param repeatAfter least time between two occurrences of the same content; zero for none
 */
public record SeriesPlan(
    String name,
    Recurrence recurrence,
    Action action,
    List<Long> contents,
    List<Long> channels,
    Duration repeatAfter) {

  public SeriesPlan {
    contents = List.copyOf(contents);
    channels = List.copyOf(channels);
  }
}
