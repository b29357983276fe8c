package presstime.server.content;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ContentTransitionRecord;
import presstime.database.tables.records.RevisionRecord;
import presstime.server.content.store.TransitionRows;

/** The story of contents' states, a line each, with what was said. */
@Component
class StateHistory {

  private final TransitionRows transitions;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  StateHistory(TransitionRows transitions, ApplicationEventPublisher events, InstantSource clock) {
    this.transitions = transitions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Adds a line.
   *
   * @param to where it is now; where it was when nothing but the line came of it
   * @param step null where it was none of the workflow's
   * @param note empty for none
   */
  void add(
      Standing at,
      RevisionRecord revision,
      ModerationState to,
      String cause,
      @Nullable Transition step,
      String note,
      String actor,
      @Nullable Long delivery) {
    ContentTransitionRecord line =
        new ContentTransitionRecord()
            .setWorkspaceId(at.content().getWorkspaceId())
            .setContentId(at.content().getId())
            .setRevisionId(revision.getId())
            .setCause(cause)
            .setTransition(step == null ? null : step.key())
            .setFromState(at.now().key())
            .setToState(to.key())
            .setNote(note)
            .setActor(actor)
            .setDeliveryId(delivery)
            .setAt(clock.instant());
    transitions.add(line);
    if (!note.isEmpty()) {
      events.publishEvent(
          new HistoryNoted(line.getWorkspaceId(), line.getContentId(), line.getId(), note, actor));
    }
  }
}
