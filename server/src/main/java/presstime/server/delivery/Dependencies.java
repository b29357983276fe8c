package presstime.server.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.channels.Channels;
import presstime.server.content.Contents;
import presstime.server.delivery.DependencyFaults.Cycle;
import presstime.server.delivery.DependencyFaults.TooMany;
import presstime.server.delivery.policy.Cycles;
import presstime.server.delivery.store.DependencyRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.Page;

/** First the article, then the posts that link to it. */
@Component
public class Dependencies {

  private static final int MOST = 50;

  private final DependencyRows rows;
  private final Contents contents;
  private final Channels channels;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Dependencies(
      DependencyRows rows,
      Contents contents,
      Channels channels,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.contents = contents;
    this.channels = channels;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Declares that a content goes out only once another one is live. The same again changes nothing.
   *
   * @param channelId where the other one must be live; null for anywhere
   * @throws Cycle when the other one waits for this one already
   */
  @Transactional
  public Dependency declare(Caller caller, long contentId, long afterId, @Nullable Long channelId) {
    long workspace = caller.workspaceId();
    present(workspace, contentId);
    present(workspace, afterId);
    if (channelId != null) {
      channels.get(workspace, channelId);
    }
    if (contentId == afterId) {
      throw new InvalidField(
          "after", "It is the content itself.", "Name the content that must be live before it.");
    }
    rows.lock(workspace);
    var there = rows.find(workspace, contentId, afterId, channelId);
    if (there.isPresent()) {
      return there.get();
    }
    Map<Long, List<Long>> graph = rows.graph(workspace);
    List<Long> cycle = Cycles.closedBy(graph, contentId, afterId);
    if (!cycle.isEmpty()) {
      throw new Cycle(cycle);
    }
    if (graph.getOrDefault(contentId, List.of()).size() >= MOST) {
      throw new TooMany(contentId, MOST);
    }
    Instant now = clock.instant();
    rows.add(workspace, contentId, afterId, channelId, caller.actor(), now);
    tell(caller, contentId, afterId, true);
    return rows.find(workspace, contentId, afterId, channelId).orElseThrow();
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
