package presstime.server.delivery.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether contents would wait for each other. */
public final class Cycles {

  private Cycles() {}

  /**
   * The way round that a further dependency would close.
   *
   * @param after what each content waits for already
   * @param content that is to wait
   * @param first that is to go first
   * @return from the content back to itself; empty when there is no way round
   */
  public static List<Long> closedBy(Map<Long, List<Long>> after, long content, long first) {
    Map<Long, Long> cameFrom = new HashMap<>();
    Deque<Long> ahead = new ArrayDeque<>(List.of(first));
    cameFrom.put(first, content);
    while (!ahead.isEmpty()) {
      long here = ahead.poll();
      if (here == content) {
        return path(cameFrom, content);
      }
      for (long next : after.getOrDefault(here, List.of())) {
        if (cameFrom.putIfAbsent(next, here) == null) {
          ahead.add(next);
        }
      }
    }
    return List.of();
  }

  private static List<Long> path(Map<Long, Long> cameFrom, long content) {
    List<Long> path = new ArrayList<>(List.of(content));
    long here = cameFrom.getOrDefault(content, content);
    while (here != content) {
      path.addFirst(here);
      here = cameFrom.getOrDefault(here, content);
    }
    path.addFirst(content);
    return path;
  }
}
