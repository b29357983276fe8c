package presstime.server.content;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ContentRecord;
import presstime.database.tables.records.RevisionRecord;
import presstime.server.content.policy.RevisionFields;
import presstime.server.content.policy.Steps;
import presstime.server.content.policy.Steps.Situation;
import presstime.server.content.store.ContentRows;
import presstime.server.content.store.TransitionRows;
import presstime.server.kernel.InvalidField;

/**
 * The one place where a content comes into another state, by whatever cause. Takes part in the
 * caller's transaction.
 */
@Component
class Progress {

  static final String PERSON = "person";
  static final String APPROVAL = "approval";
  static final String EDIT = "edit";
  static final String SCHEDULE = "schedule";

  private static final int LONGEST_NOTE = 2_000;

  private final ContentRows contents;
  private final TransitionRows transitions;
  private final Whereabouts whereabouts;
  private final StateHistory history;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Progress(
      ContentRows contents,
      TransitionRows transitions,
      Whereabouts whereabouts,
      StateHistory history,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.contents = contents;
    this.transitions = transitions;
    this.whereabouts = whereabouts;
    this.history = history;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes a step that leads on from where the content is.
   *
   * @return false when it was an approval, and more of them are needed
   */
  boolean take(Actor by, Standing at, Transition step, String note) {
    return take(by, at, step, note, true);
  }

  /**
   * The same.
   *
   * @param whatever whether a step back takes back whatever is approved, or the current revision's
   *     approval and voices alone
   */
  boolean take(Actor by, Standing at, Transition step, String note, boolean whatever) {
    Situation situation = whereabouts.situation(at, at.current());
    refuse(step, Steps.refusals(by, step, situation));
    String words = note(step, note);
    ModerationState to = at.workflow().state(step.to()).orElseThrow();
    if (Steps.isApproval(situation, to)) {
      return approve(by, at, at.current(), List.of(step), words);
    }
    Long withdrawn = null;
    if (Steps.withdraws(at.now(), to)) {
      if (whatever || at.currentApproved()) {
        withdrawn = withdraw(at.content());
      } else {
        transitions.silenceRevision(at.current().getId());
      }
    }
    enter(at, to, PERSON, step, words, by.name(), null);
    tellWithdrawn(at.content(), withdrawn, by.name());
    tellReturned(at, to, words, by.name());
    return true;
  }

  /**
   * Adds a voice for a revision; the last one needed approves it.
   *
   * @param path to the approved state, of the current revision; ends with the step that approves
   */
  boolean approve(
      Actor by, Standing at, RevisionRecord revision, List<Transition> path, String words) {
    ContentRecord content = at.content();
    Instant now = clock.instant();
    transitions.approve(
        by.workspaceId(), content.getId(), revision.getId(), by.voice(), words, now);
    int given = whereabouts.situation(at, revision).voices().size();
    int required = at.workflow().minimumApprovals();
    Transition step = path.getLast();
    if (given < required) {
      stay(at, revision, APPROVAL, step, words, by.name(), null);
      events.publishEvent(
          new ApprovalGiven(
              by.workspaceId(),
              content.getId(),
              revision.getId(),
              revision.getNumber(),
              given,
              required,
              words,
              by.name(),
              now));
      return false;
    }
    Long insteadOf = content.getApprovedRevisionId();
    content
        .setApprovedRevisionId(revision.getId())
        .setApprovedBy(by.accountId())
        .setApprovedAt(now);
    if (revision.getId().equals(at.current().getId())) {
      Standing here = at;
      for (Transition next : path) {
        ModerationState to = at.workflow().state(next.to()).orElseThrow();
        enter(here, to, PERSON, next, words, by.name(), null);
        here = new Standing(content, at.workflow(), to, at.current());
      }
    } else if (at.now().kind().isApproved()) {
      enter(at, at.workflow().initial(), APPROVAL, null, words, by.name(), null);
    } else {
      stay(at, revision, APPROVAL, step, words, by.name(), null);
    }
    events.publishEvent(
        new RevisionApproved(
            by.workspaceId(),
            content.getId(),
            revision.getId(),
            revision.getNumber(),
            insteadOf,
            by.name(),
            now));
    return true;
  }

  /** What a newer revision does to the state; writes the row. */
  void edited(ContentRecord content, RevisionRecord revision, String actor) {
    Standing at = whereabouts.standing(content, revision);
    if (!Steps.isReopenedByEdit(at.now())) {
      contents.update(content);
      return;
    }
    ModerationState begin = at.workflow().initial();
    contents.update(content.setStatus(begin.kind().status()).setState(begin.key()));
    tell(at, begin, EDIT, null, revision.getNote(), actor, null);
  }

  /** Takes back whatever is approved, in the row; answers what that was. */
  @Nullable Long withdraw(ContentRecord content) {
    Long approved = content.getApprovedRevisionId();
    content.setApprovedRevisionId(null).setApprovedBy(null).setApprovedAt(null);
    transitions.silence(content.getId());
    return approved;
  }

  /** Tells that an approval was taken back; after the row is written. */
  void tellWithdrawn(ContentRecord content, @Nullable Long revisionId, String actor) {
    if (revisionId != null) {
      events.publishEvent(
          new ApprovalWithdrawn(
              content.getWorkspaceId(),
              content.getId(),
              revisionId,
              whereabouts.revision(content, revisionId).getNumber(),
              actor,
              clock.instant()));
    }
  }

  /** Tells of a content that is with its author again. */
  void tellReturned(Standing at, ModerationState to, String note, String actor) {
    if (to.kind() == StateKind.DRAFT) {
      events.publishEvent(
          new ContentReturned(
              at.content().getWorkspaceId(),
              at.content().getId(),
              at.current().getId(),
              at.current().getNumber(),
              note,
              actor,
              clock.instant()));
    }
  }

  /** Brings a content into a state, and writes and tells it. */
  void enter(
      Standing at,
      ModerationState to,
      String cause,
      @Nullable Transition step,
      String note,
      String actor,
      @Nullable Long delivery) {
    ContentRecord content = at.content();
    write(content.setStatus(to.kind().status()).setState(to.key()), cause);
    tell(at, to, cause, step, note, actor, delivery);
  }

  private void tell(
      Standing at,
      ModerationState to,
      String cause,
      @Nullable Transition step,
      String note,
      String actor,
      @Nullable Long delivery) {
    ContentRecord content = at.content();
    events.publishEvent(
        new ContentTransitioned(
            content.getWorkspaceId(),
            content.getId(),
            at.current().getId(),
            cause,
            step == null ? null : step.key(),
            at.now().key(),
            to.key(),
            note,
            delivery,
            actor,
            clock.instant()));
    history.add(at, at.current(), to, cause, step, note, actor, delivery);
    if (to.kind() == StateKind.REVIEW && at.now().kind() != StateKind.REVIEW) {
      events.publishEvent(
          new ContentSubmitted(
              content.getWorkspaceId(),
              content.getId(),
              at.current().getId(),
              at.current().getNumber(),
              actor,
              clock.instant()));
    }
  }

  /** Writes into the history what left the state as it is. */
  void stay(
      Standing at,
      RevisionRecord revision,
      String cause,
      @Nullable Transition step,
      String note,
      String actor,
      @Nullable Long delivery) {
    write(at.content(), cause);
    history.add(at, revision, at.now(), cause, step, note, actor, delivery);
  }

  private void write(ContentRecord content, String cause) {
    int from = content.getVersion();
    content.setUpdatedAt(clock.instant()).setVersion(from + 1);
    if (cause.equals(SCHEDULE)) {
      contents.moved(content, from);
    } else {
      contents.update(content);
    }
  }

  static void refuse(Transition step, List<Refusal> refusals) {
    if (!refusals.isEmpty()) {
      throw new ModerationFaults.StepRefused(step, refusals);
    }
  }

  /** The note as it is kept; refused where the step needs one. */
  static String note(Transition step, String note) {
    String words = note(note);
    if (step.noteRequired() && words.isEmpty()) {
      throw new InvalidField(
          "note", "\"" + step.name() + "\" needs a note.", "Say why; the history keeps it.");
    }
    return words;
  }

  static String note(String note) {
    return RevisionFields.text("note", note, LONGEST_NOTE).strip();
  }
}
