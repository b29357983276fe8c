package presstime.server.assignment;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.AssignmentHoldRecord;
import presstime.server.assignment.store.QueueRows;
import presstime.server.content.Contents;
import presstime.server.delivery.ContentUnscheduled;
import presstime.server.delivery.DeliveryCancelled;
import presstime.server.identity.Caller;
import presstime.server.kernel.NotFound;

/** How a content waits: its priority, and whether a person holds it. */
@Service
public class Queue {

  private final QueueRows rows;
  private final Contents contents;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Queue(QueueRows rows, Contents contents, ApplicationEventPublisher events, InstantSource clock) {
    this.rows = rows;
    this.contents = contents;
    this.events = events;
    this.clock = clock;
  }

  /**
   * How a content waits.
   *
   * @param hold it is placed on no channel by itself
   * @param heldChannels it is not placed on these by itself
   */
  public record Position(Priority priority, boolean hold, List<Long> heldChannels) {}

  /** How it waits. */
  @Transactional(readOnly = true)
  public Position get(Caller caller, long contentId) {
    if (contents.get(caller.workspaceId(), contentId).deleted()) {
      throw new NotFound("content", contentId);
    }
    List<AssignmentHoldRecord> holds = rows.holds(contentId);
    return new Position(
        rows.priority(contentId),
        holds.stream().anyMatch(hold -> hold.getChannelId() == null),
        holds.stream().map(AssignmentHoldRecord::getChannelId).filter(Objects::nonNull).toList());
  }

  /**
   * Changes it; null leaves a part as it is.
   *
   * @param hold false releases it on every channel
   */
  @Transactional
  public Position change(
      Caller caller, long contentId, @Nullable Priority priority, @Nullable Boolean hold) {
    get(caller, contentId);
    if (priority != null) {
      rows.setPriority(caller.workspaceId(), contentId, priority);
    }
    if (hold != null && hold) {
      rows.hold(caller.workspaceId(), contentId, null, caller.actor(), clock.instant());
    } else if (hold != null) {
      rows.release(contentId);
    }
    events.publishEvent(
        new QueueChanged(caller.workspaceId(), contentId, caller.actor(), clock.instant()));
    return get(caller, contentId);
  }

  /** The same of one that a person called off by itself. */
  @EventListener
  void on(DeliveryCancelled cancelled) {
    rows.hold(
        cancelled.workspaceId(),
        cancelled.contentId(),
        cancelled.channelId(),
        cancelled.actor(),
        cancelled.occurredAt());
  }

  /** What a person took out of the schedule stays out until a person releases it. */
  @EventListener
  void on(ContentUnscheduled unscheduled) {
    if (unscheduled.channelIds().isEmpty()) {
      rows.hold(
          unscheduled.workspaceId(),
          unscheduled.contentId(),
          null,
          unscheduled.actor(),
          unscheduled.occurredAt());
    }
    for (long channel : unscheduled.channelIds()) {
      rows.hold(
          unscheduled.workspaceId(),
          unscheduled.contentId(),
          channel,
          unscheduled.actor(),
          unscheduled.occurredAt());
    }
  }
}
