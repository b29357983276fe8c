package presstime.server.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.ContentRecord;
import presstime.server.content.policy.Steps;
import presstime.server.content.policy.Steps.Situation;
import presstime.server.content.store.ContentRows;
import presstime.server.content.store.TransitionRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.Page;

/** Where a content stands with its editors, and the steps from there. */
@Service
public class Moderation {

  private final ContentRows contents;
  private final TransitionRows transitions;
  private final Whereabouts whereabouts;
  private final Progress progress;
  private final Actors actors;

  Moderation(
      ContentRows contents,
      TransitionRows transitions,
      Whereabouts whereabouts,
      Progress progress,
      Actors actors) {
    this.contents = contents;
    this.transitions = transitions;
    this.whereabouts = whereabouts;
    this.progress = progress;
    this.actors = actors;
  }

  /**
   * A step from where a content is.
   *
   * @param refusals why this caller may not take it; empty when they may
   */
  public record Offer(Transition step, ModerationState to, List<Refusal> refusals) {}

  /**
   * Where a content stands.
   *
   * @param currentApproved whether the current revision is approved
   * @param approvedBy whose voices it has: {@code account/1}
   */
  public record Details(
      ModerationState state,
      Workflow workflow,
      int revision,
      boolean currentApproved,
      Set<String> approvedBy,
      List<Offer> offers,
      int version) {}

  /** Where a content stands, and what the caller may do about it. */
  @Transactional(readOnly = true)
  public Details get(Caller caller, long id) {
    ContentRows.Entry entry =
        contents.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("content", id));
    Standing at = whereabouts.standing(entry.content(), entry.current());
    Situation situation = whereabouts.situation(at, entry.current());
    Actor by = actors.of(caller);
    List<Offer> offers =
        at.workflow().from(at.now()).stream()
            .map(step ->
                new Offer(
                    step,
                    at.workflow().state(step.to()).orElseThrow(),
                    Steps.refusals(by, step, situation)))
            .toList();
    return new Details(
        at.now(),
        at.workflow(),
        entry.current().getNumber(),
        at.currentApproved(),
        situation.voices(),
        offers,
        entry.content().getVersion());
  }

  /** Where a content is, by which workflow. */
  public record Place(ModerationState state, Workflow workflow) {}

  /** Where a content is; a deleted one is not found. */
  @Transactional(readOnly = true)
  public Place place(long workspaceId, long id) {
    ContentRows.Entry entry =
        contents.find(workspaceId, id).orElseThrow(() -> new NotFound("content", id));
    Standing at = whereabouts.standing(entry.content(), entry.current());
    return new Place(at.now(), at.workflow());
  }

  /** True when a content's current revision is approved, or has this actor's voice. */
  @Transactional(readOnly = true)
  public boolean isBackedBy(Actor by, long id) {
    return contents
        .find(by.workspaceId(), id)
        .map(entry -> whereabouts.standing(entry.content(), entry.current()))
        .filter(at ->
            at.currentApproved() || transitions.voices(at.current().getId()).contains(by.voice()))
        .isPresent();
  }

  /** True when a content is with its author, and nothing of its current revision approved. */
  @Transactional(readOnly = true)
  public boolean isWithAuthor(long workspaceId, long id) {
    return contents
        .find(workspaceId, id)
        .map(entry -> whereabouts.standing(entry.content(), entry.current()))
        .filter(Standing::isWithAuthor)
        .isPresent();
  }

  /** Where contents are, by number, in two statements; deleted ones are left out. */
  @Transactional(readOnly = true)
  public Map<Long, Place> places(long workspaceId, Collection<Long> ids) {
    return whereabouts.places(workspaceId, contents.present(workspaceId, ids));
  }

  /**
   * Takes a step.
   *
   * @param version as last read
   * @param key of the transition
   * @param note why; the history keeps it
   * @return false when it was an approval and the revision needs more of them
   */
  @Transactional
  public boolean take(Caller caller, long id, int version, String key, String note) {
    Actor by = actors.of(caller);
    Standing at = whereabouts.lock(caller.workspaceId(), id, version);
    Transition step =
        at.workflow()
            .transition(key)
            .orElseThrow(() ->
                new InvalidField(
                    "transition",
                    "There is no transition \"" + key + "\".",
                    "Send the key of one of the content's transitions."));
    if (!step.from().equals(at.now().key())) {
      throw new StatusConflict(
          at.now(),
          "taken by \"" + step.name() + "\"",
          "Choose one of the transitions that lead on from there.",
          at.workflow().from(at.now()));
    }
    return progress.take(by, at, step, note);
  }

  /** A part of the story of a content's states, newest first. */
  @Transactional(readOnly = true)
  public Page<TransitionRows.Line> history(
      Caller caller, long id, int limit, @Nullable Cursor before) {
    if (contents.find(caller.workspaceId(), id).isEmpty()) {
      throw new NotFound("content", id);
    }
    return Page.of(
        transitions.page(caller.workspaceId(), id, before, limit + 1),
        limit,
        line -> Cursor.of(line.row().getId()));
  }

  /**
   * What a schedule has done with a content.
   *
   * @param revisionId what was delivered
   * @param published false when it was taken away
   * @param target key of the state that was asked for; null for the workflow's own
   * @param elsewhere whether it is live on another channel still
   * @param words for people: what was done where
   */
  public record CarriedOut(
      long workspaceId,
      long contentId,
      long revisionId,
      long deliveryId,
      boolean published,
      @Nullable String target,
      boolean elsewhere,
      String words) {}

  /** Which of these deliveries are in the history. */
  public Set<Long> told(List<Long> deliveries) {
    return transitions.told(deliveries);
  }

  /**
   * Brings a content to the state its schedule was to bring it to, where the workflow has a way;
   * the history gets one line in any case, once. A content that was deleted gets none.
   */
  @Transactional
  public void carriedOut(CarriedOut done) {
    whereabouts.hold(done.workspaceId());
    ContentRecord content = contents.lock(done.workspaceId(), done.contentId()).orElse(null);
    if (content == null || !transitions.told(List.of(done.deliveryId())).isEmpty()) {
      return;
    }
    Standing at =
        whereabouts.standing(
            content, whereabouts.revision(content, content.getCurrentRevisionId()));
    ScheduledMove move = ScheduledMove.of(at, done);
    String words = (done.words() + " " + move.why()).strip();
    ModerationState to = move.to();
    if (to == null) {
      progress.stay(
          at,
          whereabouts.revision(content, done.revisionId()),
          Progress.SCHEDULE,
          null,
          words,
          "engine",
          done.deliveryId());
      return;
    }
    boolean withdraws = !done.published() && Steps.scheduleWithdraws(to);
    Long withdrawn = withdraws ? progress.withdraw(content) : null;
    progress.enter(at, to, Progress.SCHEDULE, move.step(), words, "engine", done.deliveryId());
    progress.tellWithdrawn(content, withdrawn, "engine");
  }
}
