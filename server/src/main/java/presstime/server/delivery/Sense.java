package presstime.server.delivery;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.DeliveryRecord;
import presstime.database.tables.records.PublicationRecord;
import presstime.platform.Action;
import presstime.server.channels.ChannelSummary;
import presstime.server.content.ContentSummary;
import presstime.server.delivery.DeliveryFaults.AlreadyPublished;
import presstime.server.delivery.DeliveryFaults.NothingPublished;
import presstime.server.delivery.DeliveryFaults.TakenAwayBefore;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.scheduling.ScheduleTime;

/**
 * What makes no sense is refused when it is asked for, not when it is due: publishing what is
 * there, taking away what never was, ending in a state that cannot be reached. Every way in which
 * one delivery gets a time leads through here; those of many ask {@link Targets}, {@link DueOrder}
 * and {@link Togetherness} for all at once.
 */
@Component
class Sense {

  private final DeliveryRows rows;
  private final Targets targets;
  private final Togetherness togetherness;

  Sense(DeliveryRows rows, Targets targets, Togetherness togetherness) {
    this.rows = rows;
    this.targets = targets;
    this.togetherness = togetherness;
  }

  /**
   * Of a new delivery.
   *
   * @param again whether a revision that is on the channel already may go out once more
   * @param target key of the state it is to have then; null for the workflow's own
   */
  void refusePlacing(
      ContentSummary content,
      ChannelSummary channel,
      Action action,
      ScheduleTime time,
      boolean again,
      @Nullable String target) {
    targets.refuseUnreachable(content.workspaceId(), content.id(), action, target, time.instant());
    var live = rows.publication(content.id(), channel.id()).filter(Sense::isLive);
    if (live.isEmpty()) {
      refuseEndBeforeBeginning(content.id(), channel.id(), action, time);
    } else if (action == Action.PUBLISH && !again && isSame(live.get(), content)) {
      throw new AlreadyPublished(content.id(), channel.name(), live.get().getPublishedAt());
    }
  }

  /** Of another time for one that waits. */
  void refuseMoving(DeliveryRecord row, ScheduleTime time) {
    togetherness.refuseOther(row, time.instant());
    targets.refuseUnreachable(row, time.instant());
    if (rows.publication(row.getContentId(), row.getChannelId()).filter(Sense::isLive).isEmpty()) {
      refuseEndBeforeBeginning(row.getContentId(), row.getChannelId(), actionOf(row), time);
    }
  }

  /** Of what is not on a channel yet: first it is published, then changed or taken away. */
  private void refuseEndBeforeBeginning(
      long contentId, long channelId, Action action, ScheduleTime time) {
    List<DeliveryRecord> open = rows.lockOpen(contentId, channelId, null);
    if (action != Action.PUBLISH) {
      boolean begins =
          open.stream()
              .filter(row -> actionOf(row) == Action.PUBLISH)
              .anyMatch(row -> !row.getDueAt().isAfter(time.instant()));
      if (!begins) {
        throw new NothingPublished(contentId, channelId);
      }
    } else {
      open.stream()
          .filter(row -> actionOf(row) != Action.PUBLISH)
          .filter(row -> row.getDueAt().isBefore(time.instant()))
          .findFirst()
          .ifPresent(row -> {
            throw new TakenAwayBefore(row.getId(), row.getAction(), row.getDueAt());
          });
    }
  }

  /** Without an approved revision there is nothing newer than what is there. */
  private static boolean isSame(PublicationRecord live, ContentSummary content) {
    Long approved = content.approvedRevisionId();
    return approved == null || live.getRevisionId().equals(approved);
  }

  private static boolean isLive(PublicationRecord publication) {
    return publication.getState().equals("live");
  }

  static Action actionOf(DeliveryRecord row) {
    return Action.valueOf(row.getAction().toUpperCase(Locale.ROOT));
  }
}
