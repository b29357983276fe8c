package presstime.server.content;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.RevisionRecord;
import presstime.server.content.policy.Steps;
import presstime.server.content.policy.Steps.Situation;
import presstime.server.content.store.RevisionRows;
import presstime.server.content.store.TransitionRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.NotFound;

/**
 * The usual steps of a content through its editors, whatever its workflow calls them. An approval
 * is given to one revision, and only that one may go out.
 */
@Service
public class Approval {

  private static final Set<StateKind> APPROVED = EnumSet.of(StateKind.APPROVED);
  private static final Set<StateKind> REVIEW = EnumSet.of(StateKind.REVIEW);
  private static final Set<StateKind> DRAFT = EnumSet.of(StateKind.DRAFT);

  private final RevisionRows revisions;
  private final TransitionRows transitions;
  private final Whereabouts whereabouts;
  private final Progress progress;
  private final Actors actors;

  Approval(
      RevisionRows revisions,
      TransitionRows transitions,
      Whereabouts whereabouts,
      Progress progress,
      Actors actors) {
    this.revisions = revisions;
    this.transitions = transitions;
    this.whereabouts = whereabouts;
    this.progress = progress;
    this.actors = actors;
  }

  /**
   * Asks for approval of the current revision.
   *
   * @param version as last read; null not to look
   * @throws StatusConflict unless a step to review leads on from where it is
   */
  @Transactional
  public void submit(Caller caller, long id, @Nullable Integer version) {
    Actor by = actors.of(caller);
    Standing at = whereabouts.lock(by.workspaceId(), id, version);
    List<Transition> ways = at.workflow().into(at.now(), REVIEW);
    if (at.now().kind() == StateKind.REVIEW || ways.isEmpty()) {
      throw conflict(at, "submitted", "Only a draft is submitted; edit it to get one.");
    }
    progress.take(by, at, open(by, at, at.current(), ways), "");
  }

  /**
   * Approves a revision. A draft is taken through review in the same step where the workflow lets
   * the caller: whoever may approve has then seen it. Approving what is approved already does
   * nothing. When an older revision is approved, that one may go out; the state, which is about the
   * current one, is not an approved one then.
   *
   * @param version as last read; null not to look
   * @param number of the revision; null for the current one
   */
  @Transactional
  public void approve(Caller caller, long id, @Nullable Integer version, @Nullable Integer number) {
    approve(actors.of(caller), id, version, number, "");
  }

  /**
   * The same by anybody who may, a member or not.
   *
   * @param note for the history
   * @return false when the workflow needs more approvals than the revision has now
   */
  @Transactional
  public boolean approve(
      Actor by, long id, @Nullable Integer version, @Nullable Integer number, String note) {
    Standing at = whereabouts.lock(by.workspaceId(), id, version);
    RevisionRecord revision =
        number == null
            ? at.current()
            : revisions
                .find(by.workspaceId(), id, number)
                .orElseThrow(() -> new NotFound("revision", number));
    return approve(by, at, revision, note);
  }

  /**
   * Keeps the workspace's workflows as they are for the rest of this transaction. A change of a
   * workflow locks them first and contents then: who locks a content before a step is asked for
   * does this before that.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void holdWorkflows(long workspaceId) {
    whereabouts.hold(workspaceId);
  }

  /**
   * Approves what somebody from outside has seen: the current revision and no other.
   *
   * @param seen number of the revision they saw
   * @return false when the workflow needs more approvals than the revision has now
   * @throws RevisionMoved when there is a newer one
   */
  @Transactional
  public boolean approveSeen(Actor by, long id, int seen) {
    Standing at = whereabouts.lock(by.workspaceId(), id, null);
    return approve(by, at, seen(at, seen), "");
  }

  private boolean approve(Actor by, Standing at, RevisionRecord revision, String note) {
    if (revision.getId().equals(at.content().getApprovedRevisionId())) {
      return true;
    }
    List<Transition> path =
        revision.getId().equals(at.current().getId())
            ? pathToApproved(by, at)
            : List.of(olderStep(by, at, revision));
    return progress.approve(by, at, revision, path, Progress.note(path.getLast(), note));
  }

  /**
   * Gives a content back to its author and withdraws whatever approval it has.
   *
   * @param version as last read; null not to look
   * @throws StatusConflict for a draft of which nothing is approved
   */
  @Transactional
  public void giveBack(Caller caller, long id, @Nullable Integer version, String note) {
    giveBack(actors.of(caller), id, version, note);
  }

  /** The same by anybody who may, a member or not. */
  @Transactional
  public void giveBack(Actor by, long id, @Nullable Integer version, String note) {
    giveBack(by, whereabouts.lock(by.workspaceId(), id, version), note, true);
  }

  /**
   * Gives back what somebody from outside has seen: the current revision and no other. The approval
   * of an older revision stands: it is not what they spoke of.
   *
   * @param seen number of the revision they saw
   * @return false when it is with its author already
   * @throws RevisionMoved when there is a newer one
   */
  @Transactional
  public boolean giveBackSeen(Actor by, long id, int seen, String note) {
    Standing at = whereabouts.lock(by.workspaceId(), id, null);
    seen(at, seen);
    if (at.isWithAuthor()) {
      return false;
    }
    giveBack(by, at, note, at.currentApproved());
    return true;
  }

  /** Takes back the voice that somebody gave the current revision; whether it is approved stays. */
  @Transactional
  public void takeBack(Actor by, long id) {
    Standing at = whereabouts.lock(by.workspaceId(), id, null);
    transitions.silence(at.current().getId(), by.voice());
  }

  private static RevisionRecord seen(Standing at, int number) {
    if (at.current().getNumber() != number) {
      throw new RevisionMoved(number, at.current().getNumber());
    }
    return at.current();
  }

  /**
   * @param whatever whether also an older revision's approval is taken back
   */
  private void giveBack(Actor by, Standing at, String note, boolean whatever) {
    if (at.now().kind() != StateKind.DRAFT) {
      List<Transition> ways = at.workflow().into(at.now(), DRAFT);
      if (ways.isEmpty()) {
        throw conflict(at, "returned", "No transition leads back to a draft; edit it instead.");
      }
      progress.take(by, at, open(by, at, at.current(), ways), note, whatever);
      return;
    }
    if (at.content().getApprovedRevisionId() == null) {
      throw conflict(at, "returned", "It is with its author already.");
    }
    String words = Progress.note(note);
    Long withdrawn = progress.withdraw(at.content());
    progress.stay(at, at.current(), Progress.APPROVAL, null, words, by.name(), null);
    progress.tellWithdrawn(at.content(), withdrawn, by.name());
    progress.tellReturned(at, at.now(), words, by.name());
  }

  /** True when the caller could approve the current revision now. */
  boolean mayApprove(Caller caller, long id) {
    Actor by = actors.of(caller);
    Standing at = whereabouts.lock(by.workspaceId(), id, null);
    Situation situation = whereabouts.situation(at, at.current());
    return at.workflow().into(at.now(), APPROVED).stream()
        .anyMatch(step -> Steps.refusals(by, step, situation).isEmpty());
  }

  /** The step to an approved state, or the two by way of review. */
  private List<Transition> pathToApproved(Actor by, Standing at) {
    List<Transition> direct = at.workflow().into(at.now(), APPROVED);
    if (!direct.isEmpty()) {
      return List.of(open(by, at, at.current(), direct));
    }
    for (Transition submit : at.workflow().into(at.now(), REVIEW)) {
      ModerationState review = at.workflow().state(submit.to()).orElseThrow();
      List<Transition> ways = at.workflow().into(review, APPROVED);
      boolean may = Steps.refusals(by, submit, whereabouts.situation(at, at.current())).isEmpty();
      if (may && !submit.noteRequired() && !ways.isEmpty()) {
        return List.of(submit, open(by, at, at.current(), ways));
      }
    }
    throw conflict(at, "approved", "Take it to review first, or edit it.");
  }

  /** A step that shows that one may approve in this workflow at all. */
  private Transition olderStep(Actor by, Standing at, RevisionRecord revision) {
    List<Transition> ways =
        at.workflow().transitions().stream()
            .filter(
                step -> at.workflow().state(step.to()).orElseThrow().kind() == StateKind.APPROVED)
            .toList();
    return open(by, at, revision, ways);
  }

  /** The first of these steps that is open to somebody. */
  private Transition open(Actor by, Standing at, RevisionRecord revision, List<Transition> ways) {
    Situation seen = whereabouts.situation(at, revision);
    Situation situation =
        new Situation(
            seen.workflow(),
            seen.now(),
            revision.getId().equals(at.content().getApprovedRevisionId()),
            seen.authors(),
            seen.voices());
    return ways.stream()
        .filter(step -> Steps.refusals(by, step, situation).isEmpty())
        .findFirst()
        .orElseThrow(() ->
            new ModerationFaults.StepRefused(
                ways.getFirst(), Steps.refusals(by, ways.getFirst(), situation)));
  }

  private static StatusConflict conflict(Standing at, String action, String solution) {
    return new StatusConflict(at.now(), action, solution, at.workflow().from(at.now()));
  }
}
