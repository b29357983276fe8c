package presstime.server.bundles;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.bundles.policy.CriticalPath;
import presstime.server.bundles.policy.CriticalPath.Timing;
import presstime.server.bundles.store.TimelineRows;
import presstime.server.bundles.store.TimelineRows.Placed;
import presstime.server.delivery.Dependencies;
import presstime.server.delivery.Dependency;
import presstime.server.identity.Caller;
import presstime.server.kernel.InvalidField;

/** The timeline of a workspace: a handful of queries however many items there are. */
@Component
public class Planning {

  private static final Duration LONGEST = Duration.ofDays(400);

  /** More than this nobody can look at. */
  private static final int MOST = 5_000;

  /** How far what is shown is followed to what it waits for. */
  private static final int STEPS = 50;

  private final TimelineRows rows;
  private final Dependencies dependencies;
  private final Milestones milestones;
  private final InstantSource clock;

  Planning(
      TimelineRows rows, Dependencies dependencies, Milestones milestones, InstantSource clock) {
    this.rows = rows;
    this.dependencies = dependencies;
    this.milestones = milestones;
    this.clock = clock;
  }

  /**
   * Everything due in a span, with all that it waits for.
   *
   * @param to exclusive
   */
  @Transactional(readOnly = true)
  public Timeline timeline(Caller caller, Instant from, Instant to, @Nullable String campaign) {
    if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw new InvalidField(
          "to", "The span is empty or too long.", "Ask for at most 400 days, from before to.");
    }
    long workspace = caller.workspaceId();
    Set<Long> inside = new LinkedHashSet<>(rows.dueWithin(workspace, from, to, MOST));
    List<Milestone> dates = milestones.list(caller, campaign, from, to);
    if (campaign != null) {
      Set<Long> tied =
          dates.stream().flatMap(date -> date.contents().stream()).collect(Collectors.toSet());
      inside.retainAll(tied);
    }
    Map<Long, Dependency> edges = new LinkedHashMap<>();
    Set<Long> all = withPredecessors(caller, inside, edges);
    Map<Long, List<Placed>> placed = rows.placed(workspace, all);
    CriticalPath.Plan plan = plan(all, edges, placed);
    Map<Long, String> titles = rows.titles(workspace, all);
    Map<Long, List<Timeline.Person>> people = rows.people(workspace, all);
    List<Timeline.Item> items =
        all.stream()
            .map(id ->
                item(
                    id,
                    titles.getOrDefault(id, ""),
                    placed.getOrDefault(id, List.of()),
                    Objects.requireNonNull(plan.timings().get(id)),
                    !inside.contains(id),
                    people.getOrDefault(id, List.of()),
                    dates))
            .sorted(
                Comparator.comparing(Timeline.Item::earliestAt)
                    .thenComparingLong(Timeline.Item::contentId))
            .toList();
    return new Timeline(
        items,
        edges.values().stream().map(Planning::edge).toList(),
        dates,
        plan.path(),
        plan.end());
  }

  /** What they wait for, and what that waits for. */
  private Set<Long> withPredecessors(Caller caller, Set<Long> inside, Map<Long, Dependency> edges) {
    Set<Long> all = new LinkedHashSet<>(inside);
    Set<Long> next = inside;
    for (int step = 0; step < STEPS && !next.isEmpty(); step++) {
      Set<Long> found = new LinkedHashSet<>();
      for (Dependency dependency : dependencies.among(caller, next)) {
        if (all.contains(dependency.contentId())) {
          edges.put(dependency.id(), dependency);
          if (all.add(dependency.afterId())) {
            found.add(dependency.afterId());
          }
        }
      }
      next = found;
    }
    return all;
  }

  private CriticalPath.Plan plan(
      Set<Long> all, Map<Long, Dependency> edges, Map<Long, List<Placed>> placed) {
    return CriticalPath.of(
        all.stream()
            .map(id -> new CriticalPath.Item(id, planned(placed.getOrDefault(id, List.of()))))
            .toList(),
        edges.values().stream()
            .map(edge ->
                new CriticalPath.Edge(
                    edge.afterId(), edge.contentId(), Duration.ofMinutes(edge.delayMinutes())))
            .toList(),
        clock.instant());
  }

  /** The last publication counts; one that is out, by when it went. */
  private static @Nullable Instant planned(List<Placed> placed) {
    return placed.stream()
        .filter(one -> one.action().equals("publish") && !one.state().equals("cancelled"))
        .map(one -> {
          Instant finished = one.finishedAt();
          return one.state().equals("published") && finished != null ? finished : one.dueAt();
        })
        .max(Instant::compareTo)
        .orElse(null);
  }

  private static Timeline.Item item(
      long id,
      String title,
      List<Placed> placed,
      Timing timing,
      boolean outside,
      List<Timeline.Person> people,
      List<Milestone> dates) {
    List<Placed> wanted =
        placed.stream()
            .filter(one -> one.action().equals("publish") && !one.state().equals("cancelled"))
            .toList();
    long out = wanted.stream().filter(one -> one.state().equals("published")).count();
    List<Long> lateFor = new ArrayList<>();
    for (Milestone date : dates) {
      if (date.contents().contains(id) && timing.earliest().isAfter(date.dueAt())) {
        lateFor.add(date.id());
      }
    }
    return new Timeline.Item(
        id,
        title,
        wanted.isEmpty() ? 0 : (double) out / wanted.size(),
        planned(placed),
        timing.earliest(),
        timing.latest(),
        timing.slack().toMinutes(),
        timing.freeSlack().toMinutes(),
        timing.critical(),
        outside,
        lateFor,
        people,
        placed.stream().map(Placed::stop).toList());
  }

  private static Timeline.Edge edge(Dependency dependency) {
    return new Timeline.Edge(
        dependency.id(),
        dependency.afterId(),
        dependency.contentId(),
        dependency.channelId(),
        dependency.where().word(),
        dependency.delayMinutes(),
        dependency.released());
  }
}
