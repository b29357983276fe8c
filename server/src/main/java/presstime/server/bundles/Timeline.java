package presstime.server.bundles;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes out in a span of time, what waits for what, and what decides when the last of it goes.
 *
 * @param items contents, by the earliest time they can go
 * @param edges dependencies in which one of them waits or goes first
 * @param criticalPath contents, first to last
 * @param endsAt when the last one goes; null when there is nothing
 */
public record Timeline(
    List<Item> items,
    List<Edge> edges,
    List<Milestone> milestones,
    List<Long> criticalPath,
    @Nullable Instant endsAt) {

  public Timeline {
    items = List.copyOf(items);
    edges = List.copyOf(edges);
    milestones = List.copyOf(milestones);
    criticalPath = List.copyOf(criticalPath);
  }

  /**
   * A content on the line.
   *
   * @param progress share of its publications that are out, 0 to 1
   * @param plannedAt its last publication's own time; null when it has none
   * @param earliestAt when that can go, by what it waits for
   * @param latestAt so late it may go without making the last one late
   * @param slackMinutes from earliest to latest
   * @param freeSlackMinutes so much it may slip without making any other one late
   * @param critical on the chain that decides when the last one goes
   * @param outside it is not due in the span, and shown for something that is
   * @param lateFor milestones it is tied to and cannot make
   * @param people who is asked to write or to review it; when nobody is, who made it
   */
  public record Item(
      long contentId,
      String title,
      double progress,
      @Nullable Instant plannedAt,
      Instant earliestAt,
      Instant latestAt,
      long slackMinutes,
      long freeSlackMinutes,
      boolean critical,
      boolean outside,
      List<Long> lateFor,
      List<Person> people,
      List<Stop> stops) {
    public Item {
      people = List.copyOf(people);
      lateFor = List.copyOf(lateFor);
      stops = List.copyOf(stops);
    }
  }

  /** A member. */
  public record Person(long accountId, String name) {}

  /** One delivery of a content. */
  public record Stop(
      long deliveryId,
      long channelId,
      String channel,
      String action,
      String state,
      Instant dueAt,
      @Nullable Instant finishedAt) {}

  /** One waits for another. */
  public record Edge(
      long dependencyId,
      long afterId,
      long contentId,
      @Nullable Long channelId,
      String where,
      int delayMinutes,
      boolean released) {}
}
