package presstime.server.content;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.ContentRecord;
import presstime.database.tables.records.RevisionRecord;
import presstime.server.content.policy.EditorialStatus;
import presstime.server.content.policy.RevisionFields;
import presstime.server.content.store.ContentRows;
import presstime.server.content.store.RevisionRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.StaleVersion;

/**
 * The way of a content through its editors. An approval is given to one revision, and only that one
 * may go out.
 */
@Service
public class Approval {

  private static final int LONGEST_NOTE = 2_000;

  private final ContentRows contents;
  private final RevisionRows revisions;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Approval(
      ContentRows contents,
      RevisionRows revisions,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.contents = contents;
    this.revisions = revisions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Asks for approval of the current revision.
   *
   * @param version as last read; null not to look
   * @throws StatusConflict unless it is a draft
   */
  @Transactional
  public void submit(Caller caller, long id, @Nullable Integer version) {
    ContentRecord content = locked(caller, id, version);
    EditorialStatus now = status(content);
    if (!now.mayBecome(EditorialStatus.REVIEW)) {
      throw new StatusConflict(now, "submitted", "Only a draft is submitted; edit it to get one.");
    }
    RevisionRecord current = revision(content, content.getCurrentRevisionId());
    Instant at = save(content, EditorialStatus.REVIEW);
    events.publishEvent(
        new ContentSubmitted(
            caller.workspaceId(), id, current.getId(), current.getNumber(), caller.actor(), at));
  }

  /**
   * Approves a revision. A draft is taken through review in the same step: whoever may approve has
   * then seen it. Approving what is approved already does nothing. When an older revision is
   * approved, that one may go out; the status, which is about the current one, is not approved
   * then.
   *
   * @param version as last read; null not to look
   * @param number of the revision; null for the current one
   */
  @Transactional
  public void approve(Caller caller, long id, @Nullable Integer version, @Nullable Integer number) {
    ContentRecord content = locked(caller, id, version);
    RevisionRecord revision =
        number == null
            ? revision(content, content.getCurrentRevisionId())
            : revisions
                .find(caller.workspaceId(), id, number)
                .orElseThrow(() -> new NotFound("revision", number));
    approve(content, revision, caller.accountId(), caller.actor());
  }

  /**
   * Approves what somebody without an account has seen: the current revision and no other. For them
   * alone no account is kept with the approval; who it was is in the event.
   *
   * @param seen number of the revision they saw
   * @param actor for history
   * @throws RevisionMoved when there is a newer one
   */
  @Transactional
  public void approveSeen(long workspaceId, long id, int seen, String actor) {
    ContentRecord content = locked(workspaceId, id, null);
    approve(content, seen(content, seen), null, actor);
  }

  private void approve(
      ContentRecord content, RevisionRecord revision, @Nullable Long accountId, String actor) {
    if (revision.getId().equals(content.getApprovedRevisionId())) {
      return;
    }
    boolean isCurrent = revision.getId().equals(content.getCurrentRevisionId());
    content
        .setApprovedRevisionId(revision.getId())
        .setApprovedBy(accountId)
        .setApprovedAt(clock.instant());
    Instant at = save(content, isCurrent ? approved(status(content)) : unapproved(status(content)));
    events.publishEvent(
        new RevisionApproved(
            content.getWorkspaceId(),
            content.getId(),
            revision.getId(),
            revision.getNumber(),
            actor,
            at));
  }

  /**
   * Gives a content back to its author and withdraws whatever approval it has.
   *
   * @param version as last read; null not to look
   * @throws StatusConflict for a draft of which nothing is approved
   */
  @Transactional
  public void giveBack(Caller caller, long id, @Nullable Integer version, String note) {
    String words = RevisionFields.text("note", note, LONGEST_NOTE).strip();
    ContentRecord content = locked(caller, id, version);
    Long approvedId = content.getApprovedRevisionId();
    if (status(content) == EditorialStatus.DRAFT && approvedId == null) {
      throw new StatusConflict(EditorialStatus.DRAFT, "returned", "It is with its author already.");
    }
    giveBack(content, approvedId, words, caller.actor());
  }

  /**
   * Gives back what somebody without an account has seen: the current revision and no other. The
   * approval of an older revision stands: it is not what they spoke of.
   *
   * @param seen number of the revision they saw
   * @param actor for history
   * @return false when it is with its author already
   * @throws RevisionMoved when there is a newer one
   */
  @Transactional
  public boolean giveBackSeen(long workspaceId, long id, int seen, String note, String actor) {
    String words = RevisionFields.text("note", note, LONGEST_NOTE).strip();
    ContentRecord content = locked(workspaceId, id, null);
    RevisionRecord current = seen(content, seen);
    boolean isApproved = current.getId().equals(content.getApprovedRevisionId());
    if (status(content) == EditorialStatus.DRAFT && !isApproved) {
      return false;
    }
    giveBack(content, isApproved ? current.getId() : null, words, actor);
    return true;
  }

  /**
   * @param withdrawn the approved revision that is no longer; null to leave the approval as it is
   */
  private void giveBack(
      ContentRecord content, @Nullable Long withdrawn, String note, String actor) {
    long workspaceId = content.getWorkspaceId();
    long id = content.getId();
    RevisionRecord current = revision(content, content.getCurrentRevisionId());
    if (withdrawn != null) {
      content.setApprovedRevisionId(null).setApprovedBy(null).setApprovedAt(null);
    }
    Instant at = save(content, EditorialStatus.DRAFT);
    if (withdrawn != null) {
      int number = revision(content, withdrawn).getNumber();
      events.publishEvent(new ApprovalWithdrawn(workspaceId, id, withdrawn, number, actor, at));
    }
    events.publishEvent(
        new ContentReturned(
            workspaceId, id, current.getId(), current.getNumber(), note, actor, at));
  }

  private RevisionRecord seen(ContentRecord content, int number) {
    RevisionRecord current = revision(content, content.getCurrentRevisionId());
    if (current.getNumber() != number) {
      throw new RevisionMoved(number, current.getNumber());
    }
    return current;
  }

  private static EditorialStatus approved(EditorialStatus from) {
    EditorialStatus review = from == EditorialStatus.DRAFT ? EditorialStatus.REVIEW : from;
    if (!review.mayBecome(EditorialStatus.APPROVED)) {
      throw new StatusConflict(from, "approved", "Edit it first.");
    }
    return EditorialStatus.APPROVED;
  }

  private static EditorialStatus unapproved(EditorialStatus from) {
    return from == EditorialStatus.APPROVED ? EditorialStatus.DRAFT : from;
  }

  private Instant save(ContentRecord content, EditorialStatus status) {
    Instant now = clock.instant();
    content.setStatus(status.word()).setUpdatedAt(now).setVersion(content.getVersion() + 1);
    contents.update(content);
    return now;
  }

  private ContentRecord locked(Caller caller, long id, @Nullable Integer version) {
    return locked(caller.workspaceId(), id, version);
  }

  private ContentRecord locked(long workspaceId, long id, @Nullable Integer version) {
    ContentRecord content =
        contents.lock(workspaceId, id).orElseThrow(() -> new NotFound("content", id));
    if (version != null && !content.getVersion().equals(version)) {
      throw new StaleVersion("content", version, content.getVersion());
    }
    return content;
  }

  private RevisionRecord revision(ContentRecord content, long revisionId) {
    return revisions
        .find(content.getWorkspaceId(), revisionId)
        .orElseThrow(() -> new IllegalStateException("content without its revision"));
  }

  private static EditorialStatus status(ContentRecord content) {
    return EditorialStatus.of(content.getStatus()).orElseThrow();
  }
}
