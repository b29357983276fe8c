package presstime.server.content;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.ContentRecord;
import presstime.database.tables.records.RevisionRecord;
import presstime.server.content.policy.EditorialStatus;
import presstime.server.content.policy.RevisionFields;
import presstime.server.content.store.ContentRows;
import presstime.server.content.store.RevisionRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.NotFound;

/**
 * Contents that repeat another one. The approval carries over because the text is the same, word
 * for word; who approved it stays on record. All within the caller's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Copies {

  private final ContentRows contents;
  private final RevisionRows revisions;
  private final Slugging slugs;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Copies(
      ContentRows contents,
      RevisionRows revisions,
      Slugging slugs,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.contents = contents;
    this.revisions = revisions;
    this.slugs = slugs;
    this.events = events;
    this.clock = clock;
  }

  /** A copy and the revision it was made with. */
  public record Copy(long contentId, long revisionId) {}

  /**
   * Copies what is approved of a content.
   *
   * @param distinction added to the source's slug, like a date
   * @throws NotFound when there is no such content, or nothing of it is approved
   */
  public Copy make(Caller caller, long sourceId, String distinction) {
    ContentRecord source = present(caller, sourceId);
    RevisionRecord approved = approved(source);
    Instant now = clock.instant();
    ContentRecord copy =
        contents.insert(
            new ContentRecord()
                .setWorkspaceId(caller.workspaceId())
                .setType(source.getType())
                .setSlug(slugs.derived(caller.workspaceId(), source.getSlug() + " " + distinction))
                .setStatus(EditorialStatus.DRAFT.word())
                .setCreatedBy(caller.accountId())
                .setCreatedAt(now)
                .setUpdatedAt(now)
                .setVersion(0));
    RevisionRecord revision = carryOver(caller, source, approved, copy, now);
    events.publishEvent(
        new ContentCopied(
            caller.workspaceId(),
            copy.getId(),
            revision.getId(),
            sourceId,
            approved.getId(),
            approved.getNumber(),
            source.getApprovedBy(),
            caller.actor(),
            now));
    return new Copy(copy.getId(), revision.getId());
  }

  /**
   * Brings a copy up to what is approved of its source now.
   *
   * @param copied the revision it was copied with last; a copy that has another one by now was
   *     edited by a person and is left alone
   * @return the copy's approved revision after that
   */
  public long follow(Caller caller, long copyId, long copied, long sourceId) {
    ContentRecord copy = present(caller, copyId);
    if (copy.getCurrentRevisionId() != copied) {
      return copied;
    }
    ContentRecord source = present(caller, sourceId);
    Instant now = clock.instant();
    Long insteadOf = copy.getApprovedRevisionId();
    RevisionRecord revision = carryOver(caller, source, approved(source), copy, now);
    events.publishEvent(
        new ContentRevised(
            caller.workspaceId(),
            copyId,
            revision.getId(),
            revision.getNumber(),
            caller.actor(),
            now));
    events.publishEvent(
        new RevisionApproved(
            caller.workspaceId(),
            copyId,
            revision.getId(),
            revision.getNumber(),
            insteadOf,
            caller.actor(),
            now));
    return revision.getId();
  }

  /** Takes back the approval that a copy has from its source; an edited copy has its own. */
  public void withdrawApproval(Caller caller, long copyId, long copied) {
    ContentRecord copy = present(caller, copyId);
    if (copy.getApprovedRevisionId() == null || copy.getApprovedRevisionId() != copied) {
      return;
    }
    Instant now = clock.instant();
    int number = revision(copy, copied).getNumber();
    contents.update(
        copy.setApprovedRevisionId(null)
            .setApprovedBy(null)
            .setApprovedAt(null)
            .setStatus(EditorialStatus.DRAFT.word())
            .setUpdatedAt(now)
            .setVersion(copy.getVersion() + 1));
    events.publishEvent(
        new ApprovalWithdrawn(caller.workspaceId(), copyId, copied, number, caller.actor(), now));
  }

  /**
   * Deletes a copy of which nothing went out. What a person made of it stays.
   *
   * @param copied the revision it was copied with last
   */
  public void discard(Caller caller, long copyId, long copied) {
    ContentRecord copy = contents.lock(caller.workspaceId(), copyId).orElse(null);
    if (copy == null || copy.getCurrentRevisionId() != copied) {
      return;
    }
    Instant now = clock.instant();
    contents.update(copy.setDeletedAt(now).setUpdatedAt(now).setVersion(copy.getVersion() + 1));
    events.publishEvent(
        new ContentDeleted(
            caller.workspaceId(),
            copyId,
            copied,
            revision(copy, copied).getNumber(),
            caller.actor(),
            now));
  }

  private RevisionRecord carryOver(
      Caller caller,
      ContentRecord source,
      RevisionRecord approved,
      ContentRecord copy,
      Instant now) {
    RevisionRecord row = new RevisionRecord();
    RevisionFields.of(approved).into(row);
    RevisionRecord revision =
        revisions.insert(
            row.setWorkspaceId(caller.workspaceId())
                .setContentId(copy.getId())
                .setNumber(revisions.lastNumber(copy.getId()) + 1)
                .setSlug(copy.getSlug())
                .setContentVersion(copy.getVersion() + 1)
                .setMedia(approved.getMedia())
                .setNote(
                    "Copied from content " + source.getId() + ", revision " + approved.getNumber())
                .setCreatedBy(caller.accountId())
                .setCreatedAt(now));
    contents.update(
        copy.setCurrentRevisionId(revision.getId())
            .setApprovedRevisionId(revision.getId())
            .setApprovedBy(source.getApprovedBy())
            .setApprovedAt(source.getApprovedAt())
            .setStatus(EditorialStatus.APPROVED.word())
            .setUpdatedAt(now)
            .setVersion(copy.getVersion() + 1));
    return revision;
  }

  private ContentRecord present(Caller caller, long id) {
    return contents.lock(caller.workspaceId(), id).orElseThrow(() -> new NotFound("content", id));
  }

  private RevisionRecord approved(ContentRecord source) {
    Long id = source.getApprovedRevisionId();
    if (id == null) {
      throw new NotFound("approved revision of content", source.getId());
    }
    return revision(source, id);
  }

  private RevisionRecord revision(ContentRecord content, long id) {
    return revisions
        .find(content.getWorkspaceId(), id)
        .orElseThrow(() -> new IllegalStateException("content without its revision"));
  }
}
