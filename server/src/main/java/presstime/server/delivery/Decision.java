package presstime.server.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person decided about one delivery, for its story.
 *
 * @param kind as in the timeline
 * @param notes what the person should know
 */
record Decision(String kind, Map<String, Object> data, List<String> notes) {

  private static final Set<String> TIMED = Set.of("scheduled", "rescheduled");

  /** True when it has another time than before, which must fit to the others'. */
  boolean isTimed() {
    return TIMED.contains(kind);
  }
}
