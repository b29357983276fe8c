package presstime.server.content;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.ContentRecord;
import presstime.database.tables.records.RevisionRecord;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.content.policy.EditorialStatus;
import presstime.server.content.policy.RevisionFields;
import presstime.server.content.store.ContentRows;
import presstime.server.content.store.RevisionRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.StaleVersion;

/** Writing and deleting content. Every change of what readers see is a revision of its own. */
@Service
public class Editing {

  private static final int LONGEST_NOTE = 2_000;
  private static final int MOST_CHANNELS = 500;

  private final ContentRows contents;
  private final RevisionRows revisions;
  private final Slugging slugs;
  private final RevisionFiles files;
  private final Channels channels;
  private final Whereabouts whereabouts;
  private final Progress progress;
  private final ContentTypes types;
  private final Retyping retyping;
  private final VariantChannels variants;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Editing(
      ContentRows contents,
      RevisionRows revisions,
      Slugging slugs,
      RevisionFiles files,
      Channels channels,
      Whereabouts whereabouts,
      Progress progress,
      ContentTypes types,
      Retyping retyping,
      VariantChannels variants,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.contents = contents;
    this.revisions = revisions;
    this.slugs = slugs;
    this.files = files;
    this.channels = channels;
    this.whereabouts = whereabouts;
    this.progress = progress;
    this.types = types;
    this.retyping = retyping;
    this.variants = variants;
    this.events = events;
    this.clock = clock;
  }

  /** Writes a new content: a draft with revision 1. */
  @Transactional
  public long create(Caller caller, ContentChange change) {
    RevisionFields fields = RevisionFields.EMPTY.with(change);
    long workspaceId = caller.workspaceId();
    variants.check(workspaceId, RevisionFields.EMPTY, change);
    Set<String> needed = files.of(workspaceId, fields);
    String type = types.chosen(workspaceId, "type", change.type());
    String slug =
        change.slug() == null || change.slug().isBlank()
            ? slugs.derived(workspaceId, fields.title())
            : slugs.asked(workspaceId, change.slug().strip(), 0);
    Instant now = clock.instant();
    ContentRecord content =
        contents.insert(
            new ContentRecord()
                .setWorkspaceId(workspaceId)
                .setType(type)
                .setSlug(slug)
                .setStatus(EditorialStatus.DRAFT.word())
                .setCreatedBy(caller.accountId())
                .setCreatedAt(now)
                .setUpdatedAt(now)
                .setVersion(0));
    RevisionRecord revision =
        addRevision(caller, content, fields, needed, note(change.note()), now);
    contents.update(content);
    setChannels(content, change.channels());
    events.publishEvent(
        new ContentCreated(workspaceId, content.getId(), revision.getId(), 1, caller.actor(), now));
    return content.getId();
  }

  /**
   * Edits a content. A change of what readers see makes a newer revision, and an approved content a
   * draft again; what was approved stays so. An edit that changes nothing does nothing.
   *
   * @param version the edit was made on
   * @throws StaleContent when somebody else was faster; it carries both texts
   */
  @Transactional
  public void revise(Caller caller, long id, int version, ContentChange change) {
    ContentRecord content = locked(caller, id);
    RevisionRecord current = current(content);
    if (!isAsRead(content, current, version)) {
      throw stale(content, version, base -> base.with(change));
    }
    RevisionFields before = RevisionFields.of(current);
    variants.check(caller.workspaceId(), before, change);
    RevisionFields fields = before.with(change);
    String slug =
        change.slug() == null || change.slug().isBlank()
            ? content.getSlug()
            : slugs.asked(caller.workspaceId(), change.slug().strip(), id);
    boolean channelsChanged =
        change.channels() != null
            && !Set.copyOf(change.channels()).equals(Set.copyOf(contents.channels(id)));
    boolean seenChanged = !fields.equals(before) || !slug.equals(content.getSlug());
    String type = retyping.wanted(caller, content, change.type());
    boolean typeChanged = !type.equals(content.getType());
    if (!seenChanged && !channelsChanged && !typeChanged) {
      return;
    }
    Instant now = clock.instant();
    if (typeChanged) {
      retyping.retype(caller, content, type, now);
    }
    content.setSlug(slug).setUpdatedAt(now).setVersion(content.getVersion() + 1);
    if (seenChanged) {
      revised(caller, content, fields, note(change.note()), now);
    } else {
      contents.update(content);
    }
    setChannels(content, change.channels());
  }

  /**
   * Makes an older revision the newest again, as a revision of its own. The slug and the channels
   * stay as they are: they belong to the content.
   *
   * @param number of the revision to come back
   * @param note on the new revision; null says which one came back
   * @throws StaleContent when somebody else was faster
   */
  @Transactional
  public void restore(Caller caller, long id, int version, int number, @Nullable String note) {
    ContentRecord content = locked(caller, id);
    RevisionFields fields =
        revisions
            .find(caller.workspaceId(), id, number)
            .map(RevisionFields::of)
            .orElseThrow(() -> new NotFound("revision", number));
    RevisionRecord current = current(content);
    if (!isAsRead(content, current, version)) {
      throw stale(content, version, base -> fields);
    }
    if (fields.equals(RevisionFields.of(current))) {
      return;
    }
    Instant now = clock.instant();
    content.setUpdatedAt(now).setVersion(content.getVersion() + 1);
    String said = note == null || note.isBlank() ? "Revision " + number + " restored" : note(note);
    revised(caller, content, fields, said, now);
  }

  /**
   * Deletes a content: nobody finds it any more, and its slug is free again.
   *
   * @param version as last read
   * @throws StaleVersion when somebody else changed it meanwhile
   */
  @Transactional
  public void delete(Caller caller, long id, int version) {
    ContentRecord content = locked(caller, id);
    if (content.getVersion() != version) {
      throw new StaleVersion("content", version, content.getVersion());
    }
    Instant now = clock.instant();
    content.setDeletedAt(now).setUpdatedAt(now).setVersion(version + 1);
    contents.update(content);
    RevisionRecord current = current(content);
    events.publishEvent(
        new ContentDeleted(
            caller.workspaceId(), id, current.getId(), current.getNumber(), caller.actor(), now));
  }

  /** Adds the newest revision; what was approved stays so, and the content is a draft again. */
  private void revised(
      Caller caller, ContentRecord content, RevisionFields fields, String note, Instant now) {
    Set<String> needed = files.of(caller.workspaceId(), fields);
    RevisionRecord revision = addRevision(caller, content, fields, needed, note, now);
    progress.edited(content, revision, caller.actor());
    events.publishEvent(
        new ContentRevised(
            caller.workspaceId(),
            content.getId(),
            revision.getId(),
            revision.getNumber(),
            caller.actor(),
            now));
  }

  private RevisionRecord addRevision(
      Caller caller,
      ContentRecord content,
      RevisionFields fields,
      Set<String> needed,
      String note,
      Instant now) {
    RevisionRecord row = new RevisionRecord();
    fields.into(row);
    row.setWorkspaceId(caller.workspaceId())
        .setContentId(content.getId())
        .setNumber(revisions.lastNumber(content.getId()) + 1)
        .setSlug(content.getSlug())
        .setContentVersion(content.getVersion())
        .setMedia(needed.toArray(String[]::new))
        .setNote(note)
        .setCreatedBy(caller.accountId())
        .setCreatedAt(now);
    revisions.insert(row);
    content.setCurrentRevisionId(row.getId());
    return row;
  }

  private void setChannels(ContentRecord content, @Nullable List<Long> ids) {
    if (ids == null) {
      return;
    }
    Set<Long> known =
        channels.list(content.getWorkspaceId()).stream()
            .map(ChannelSummary::id)
            .collect(Collectors.toSet());
    for (int i = 0; i < ids.size(); i++) {
      if (i >= MOST_CHANNELS || !known.contains(ids.get(i))) {
        throw new InvalidField(
            "channels[" + i + "]",
            "There is no channel " + ids.get(i) + " in this workspace.",
            "Send numbers of channels of this workspace.");
      }
    }
    contents.setChannels(content.getWorkspaceId(), content.getId(), new LinkedHashSet<>(ids));
  }

  private ContentRecord locked(Caller caller, long id) {
    whereabouts.hold(caller.workspaceId());
    return contents.lock(caller.workspaceId(), id).orElseThrow(() -> new NotFound("content", id));
  }

  /** True when nobody has saved since; that it was published meanwhile is nobody's save. */
  private static boolean isAsRead(ContentRecord content, RevisionRecord current, int version) {
    Integer written = current.getContentVersion();
    return content.getVersion() == version
        || (Whereabouts.isAsRead(content, version) && written != null && written <= version);
  }

  /** Nothing of the edit is lost: the fault carries what it was made on, theirs, and yours. */
  private StaleContent stale(
      ContentRecord content, int version, UnaryOperator<RevisionFields> edit) {
    RevisionRecord theirs = current(content);
    RevisionRecord base = revisions.asOfVersion(content.getId(), version).orElse(theirs);
    return StaleContent.of(version, content.getVersion(), base, theirs, edit);
  }

  private RevisionRecord current(ContentRecord content) {
    return revisions
        .find(content.getWorkspaceId(), content.getCurrentRevisionId())
        .orElseThrow(() -> new IllegalStateException("content without revision"));
  }

  private static String note(@Nullable String note) {
    return RevisionFields.text("note", Objects.requireNonNullElse(note, ""), LONGEST_NOTE).strip();
  }
}
