package presstime.server.delivery;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.channels.Channels;
import presstime.server.content.Contents;
import presstime.server.delivery.Dependency.Wanted;
import presstime.server.delivery.DependencyFaults.Cycle;
import presstime.server.delivery.DependencyFaults.TooMany;
import presstime.server.delivery.policy.Cycles;
import presstime.server.delivery.store.DependencyRows;
import presstime.server.delivery.store.WaitReasons;
import presstime.server.identity.Caller;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.Page;

/** First the article, then the posts that link to it. */
@Component
public class Dependencies {

  private static final int MOST = 50;
  private static final int MOST_MINUTES = 366 * 24 * 60;

  private final DependencyRows rows;
  private final WaitReasons reasons;
  private final Contents contents;
  private final Channels channels;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Dependencies(
      DependencyRows rows,
      WaitReasons reasons,
      Contents contents,
      Channels channels,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.reasons = reasons;
    this.contents = contents;
    this.channels = channels;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Declares that a content goes out only once another one is live. The same again changes nothing;
   * with another delay or role it is changed.
   *
   * @throws Cycle when the other one waits for this one already
   */
  @Transactional
  public Dependency declare(Caller caller, Wanted wanted) {
    long workspace = caller.workspaceId();
    long contentId = wanted.contentId();
    check(workspace, wanted);
    rows.lock(workspace);
    var there = rows.find(workspace, contentId, wanted.afterId(), wanted.channelId());
    if (there.isPresent() && rows.isSame(there.get(), wanted)) {
      return there.get();
    }
    if (there.isEmpty()) {
      Map<Long, List<Long>> graph = rows.graph(workspace);
      List<Long> cycle = Cycles.closedBy(graph, contentId, wanted.afterId());
      if (!cycle.isEmpty()) {
        throw new Cycle(cycle);
      }
      if (graph.getOrDefault(contentId, List.of()).size() >= MOST) {
        throw new TooMany(contentId, MOST);
      }
    }
    if (wanted.role() != null && rows.isRoleTaken(wanted)) {
      throw new InvalidField(
          "role",
          "Content " + contentId + " calls another one '" + wanted.role() + "' already.",
          "Choose another role.");
    }
    rows.put(workspace, wanted, caller.actor(), clock.instant());
    tell(caller, contentId, wanted.afterId(), true);
    return rows.find(workspace, contentId, wanted.afterId(), wanted.channelId()).orElseThrow();
  }

  private void check(long workspace, Wanted wanted) {
    present(workspace, wanted.contentId());
    present(workspace, wanted.afterId());
    Long channel = wanted.channelId();
    if (channel != null) {
      channels.get(workspace, channel);
    }
    if (wanted.contentId() == wanted.afterId()) {
      throw new InvalidField(
          "after", "It is the content itself.", "Name the content that must be live before it.");
    }
    if (channel != null && wanted.allChannels()) {
      throw new InvalidField(
          "where", "A channel and all channels are named.", "Name the channel, or say all.");
    }
    if (wanted.delayMinutes() < 0 || wanted.delayMinutes() > MOST_MINUTES) {
      throw new InvalidField(
          "delayMinutes",
          wanted.delayMinutes() + " minutes are out of range.",
          "Use 0 to " + MOST_MINUTES + ", a year.");
    }
    String role = wanted.role();
    if (role != null && !role.matches("[a-z][a-z0-9-]{0,39}")) {
      throw new InvalidField(
          "role",
          "'" + role + "' is no role.",
          "Use small letters, digits and hyphens, a letter first.");
    }
  }

  /** Why a content waits, or no longer does: each of its dependencies. */
  @Transactional(readOnly = true)
  public List<WaitReason> explain(Caller caller, long contentId) {
    contents.get(caller.workspaceId(), contentId);
    return reasons.of(contentId, clock.instant());
  }

  /** Among these contents, who waits for whom. */
  @Transactional(readOnly = true)
  public List<Dependency> among(Caller caller, Collection<Long> contentIds) {
    return rows.touching(caller.workspaceId(), contentIds);
  }

  /** Takes a dependency back; what was held for it alone goes on. */
  @Transactional
  public void remove(Caller caller, long id) {
    Dependency dependency = get(caller, id);
    rows.remove(caller.workspaceId(), id);
    tell(caller, dependency.contentId(), dependency.afterId(), false);
  }

  /** One dependency. */
  @Transactional(readOnly = true)
  public Dependency get(Caller caller, long id) {
    return rows.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("dependency", id));
  }

  /** Those of the workspace, oldest first; of one content, whether it waits or goes first. */
  @Transactional(readOnly = true)
  public Page<Dependency> page(
      Caller caller, @Nullable Long contentId, int limit, @Nullable Cursor after) {
    return Page.of(
        rows.list(caller.workspaceId(), contentId, after, limit + 1),
        limit,
        dependency -> Cursor.of(dependency.id()));
  }

  private void present(long workspaceId, long contentId) {
    if (contents.get(workspaceId, contentId).deleted()) {
      throw new NotFound("content", contentId);
    }
  }

  private void tell(Caller caller, long contentId, long afterId, boolean declared) {
    events.publishEvent(
        new DependencyChanged(
            caller.workspaceId(), contentId, afterId, declared, caller.actor(), clock.instant()));
  }
}
