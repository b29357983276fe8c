package presstime.server.recurrence;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import presstime.server.channels.ChannelDeleted;
import presstime.server.content.ApprovalWithdrawn;
import presstime.server.content.ContentDeleted;
import presstime.server.content.Copies;
import presstime.server.content.RevisionApproved;
import presstime.server.identity.Caller;
import presstime.server.recurrence.SeriesEvents.SeriesEnded;
import presstime.server.recurrence.store.OccurrenceRows;
import presstime.server.recurrence.store.OccurrenceRows.Copied;
import presstime.server.recurrence.store.SeriesRows;

/** What happens to series when something upstream changes; in the same transaction. */
@Component
class SourceReactions {

  private final SeriesRows series;
  private final OccurrenceRows occurrences;
  private final Copies copies;
  private final Withdrawal withdrawal;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  SourceReactions(
      SeriesRows series,
      OccurrenceRows occurrences,
      Copies copies,
      Withdrawal withdrawal,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.series = series;
    this.occurrences = occurrences;
    this.copies = copies;
    this.withdrawal = withdrawal;
    this.events = events;
    this.clock = clock;
  }

  /** What was approved is what goes out: copies that wait carry what was approved last. */
  @EventListener
  void on(RevisionApproved approved) {
    for (Copied copied : occurrences.copiesOf(approved.contentId())) {
      long revision =
          copies.follow(
              caller(copied, approved.actor()),
              copied.copyId(),
              copied.copiedRevisionId(),
              approved.contentId());
      occurrences.followed(copied.seriesId(), copied.recurrenceId(), revision);
    }
  }

  /** Copies have their approval from their source, and lose it with it. */
  @EventListener
  void on(ApprovalWithdrawn withdrawn) {
    for (Copied copied : occurrences.copiesOf(withdrawn.contentId())) {
      copies.withdrawApproval(
          caller(copied, withdrawn.actor()), copied.copyId(), copied.copiedRevisionId());
    }
  }

  /** What was deleted repeats no more; the other contents of the series take its turns. */
  @EventListener
  void on(ContentDeleted deleted) {
    for (Copied copied : occurrences.copiesOf(deleted.contentId())) {
      occurrences
          .find(copied.seriesId(), copied.recurrenceId())
          .filter(row ->
              withdrawal.withdrawOne(caller(copied, deleted.actor()), row, "content deleted"))
          .ifPresent(row -> occurrences.forget(copied.seriesId(), copied.recurrenceId()));
    }
    for (Series of : series.withContent(deleted.contentId())) {
      List<Long> rest =
          of.plan().contents().stream().filter(id -> id != deleted.contentId()).toList();
      shrink(of, rest, of.plan().channels(), deleted.actor());
    }
  }

  @EventListener
  void on(ChannelDeleted deleted) {
    for (Series of : series.withChannel(deleted.channelId())) {
      List<Long> rest =
          of.plan().channels().stream().filter(id -> id != deleted.channelId()).toList();
      shrink(of, of.plan().contents(), rest, deleted.actor());
    }
  }

  private void shrink(Series of, List<Long> contents, List<Long> channels, String actor) {
    Instant now = clock.instant();
    SeriesPlan plan =
        new SeriesPlan(
            of.plan().name(),
            of.plan().recurrence(),
            of.plan().action(),
            contents,
            channels,
            of.plan().repeatAfter());
    series.change(of, plan, of.reading(now), now);
    if ((contents.isEmpty() || channels.isEmpty()) && of.state() != SeriesState.ENDED) {
      series.become(of, SeriesState.ENDED, of.reading(now), now);
      String why =
          contents.isEmpty() ? "All its contents were deleted." : "All its channels were removed.";
      events.publishEvent(new SeriesEnded(of.workspaceId(), of.id(), why, actor, now));
    }
  }

  private static Caller caller(Copied copied, String actor) {
    return new Caller(copied.workspaceId(), copied.accountId(), actor, Set.of());
  }
}
