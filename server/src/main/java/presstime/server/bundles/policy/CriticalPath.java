package presstime.server.bundles.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When each content can go at the earliest, how much each can slip, and the chain that decides when
 * the last one goes. The method of the critical path, on instants: an item takes no time, an edge
 * takes its delay, and no item goes before the time that it has.
 */
public final class CriticalPath {

  private CriticalPath() {}

  /**
   * Something that is to go.
   *
   * @param planned its own time; null for as soon as it may
   */
  public record Item(long id, @Nullable Instant planned) {}

  /** One goes so long after another. */
  public record Edge(long after, long id, Duration delay) {}

  /**
   * When an item can go.
   *
   * @param earliest its own time, or later by what it waits for
   * @param latest so late it may go without making the last one late
   * @param freeSlack so much it may slip without making any other one late
   * @param critical on the chain that decides when the last one goes
   */
  public record Timing(Instant earliest, Instant latest, Duration freeSlack, boolean critical) {

    /** So much it may slip without making the last one late. */
    public Duration slack() {
      return Duration.between(earliest, latest);
    }
  }

  /**
   * What follows from the plan.
   *
   * @param timings by item
   * @param path the chain that decides when the last one goes, first to last
   * @param end when the last one goes; null when there are no items
   */
  public record Plan(Map<Long, Timing> timings, List<Long> path, @Nullable Instant end) {
    public Plan {
      timings = Map.copyOf(timings);
      path = List.copyOf(path);
    }
  }

  /**
   * Computes.
   *
   * @param now what has no time of its own and waits for nothing goes then
   * @param edges those between items that are not here are passed over; there is no way round
   */
  public static Plan of(Collection<Item> items, Collection<Edge> edges, Instant now) {
    Map<Long, Item> byId = new LinkedHashMap<>();
    items.stream()
        .sorted(Comparator.comparingLong(Item::id))
        .forEach(item -> byId.put(item.id(), item));
    Map<Long, List<Edge>> into = new HashMap<>();
    Map<Long, List<Edge>> outOf = new HashMap<>();
    for (Edge edge : edges) {
      if (byId.containsKey(edge.after()) && byId.containsKey(edge.id())) {
        into.computeIfAbsent(edge.id(), id -> new ArrayList<>()).add(edge);
        outOf.computeIfAbsent(edge.after(), id -> new ArrayList<>()).add(edge);
      }
    }
    List<Long> order = order(byId.keySet(), into, outOf);
    Map<Long, Instant> earliest = earliest(order, byId, into, now);
    Long last = order.stream().max(Comparator.comparing(earliest::get)).orElse(null);
    if (last == null) {
      return new Plan(Map.of(), List.of(), null);
    }
    Instant end = at(earliest, last);
    List<Long> path = path(last, byId, into, earliest);
    Map<Long, Timing> timings = new HashMap<>();
    for (long id : order.reversed()) {
      Instant latest = end;
      Instant free = end;
      for (Edge edge : outOf.getOrDefault(id, List.of())) {
        Timing next = timings.get(edge.id());
        if (next != null) {
          latest = min(latest, next.latest().minus(edge.delay()));
          free = min(free, next.earliest().minus(edge.delay()));
        }
      }
      Instant here = at(earliest, id);
      timings.put(id, new Timing(here, latest, Duration.between(here, free), path.contains(id)));
    }
    return new Plan(timings, path, end);
  }

  /** Each after all that it waits for; those of equal right by their numbers. */
  private static List<Long> order(
      Collection<Long> ids, Map<Long, List<Edge>> into, Map<Long, List<Edge>> outOf) {
    Map<Long, Integer> waiting = new HashMap<>();
    Deque<Long> free = new ArrayDeque<>();
    for (long id : ids) {
      int count = into.getOrDefault(id, List.of()).size();
      waiting.put(id, count);
      if (count == 0) {
        free.add(id);
      }
    }
    List<Long> order = new ArrayList<>();
    while (!free.isEmpty()) {
      long id = free.poll();
      order.add(id);
      for (Edge edge : outOf.getOrDefault(id, List.of())) {
        if (waiting.merge(edge.id(), -1, Integer::sum) == 0) {
          free.add(edge.id());
        }
      }
    }
    if (order.size() != ids.size()) {
      throw new IllegalArgumentException("some wait for each other");
    }
    return order;
  }

  private static Map<Long, Instant> earliest(
      List<Long> order, Map<Long, Item> items, Map<Long, List<Edge>> into, Instant now) {
    Map<Long, Instant> earliest = new HashMap<>();
    for (long id : order) {
      Item item = items.get(id);
      Instant planned = item == null ? null : item.planned();
      List<Edge> before = into.getOrDefault(id, List.of());
      Instant soonest = planned != null ? planned : before.isEmpty() ? now : Instant.MIN;
      for (Edge edge : before) {
        soonest = max(soonest, at(earliest, edge.after()).plus(edge.delay()));
      }
      earliest.put(id, soonest);
    }
    return earliest;
  }

  /** Back from the last one through whatever decided its time; an item's own time ends it. */
  private static List<Long> path(
      long last, Map<Long, Item> items, Map<Long, List<Edge>> into, Map<Long, Instant> earliest) {
    Deque<Long> path = new ArrayDeque<>(List.of(last));
    Long here = last;
    while (here != null) {
      long id = here;
      Item item = items.get(id);
      Instant own = item == null ? null : item.planned();
      here =
          at(earliest, id).equals(own)
              ? null
              : into.getOrDefault(id, List.of()).stream()
                  .filter(edge ->
                      at(earliest, edge.after()).plus(edge.delay()).equals(at(earliest, id)))
                  .map(Edge::after)
                  .min(Comparator.naturalOrder())
                  .orElse(null);
      if (here != null) {
        path.addFirst(here);
      }
    }
    return List.copyOf(path);
  }

  private static Instant at(Map<Long, Instant> earliest, long id) {
    return earliest.getOrDefault(id, Instant.MIN);
  }

  private static Instant min(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant max(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
