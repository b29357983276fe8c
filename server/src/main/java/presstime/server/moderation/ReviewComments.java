package presstime.server.moderation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.ReviewCommentRecord;
import presstime.database.tables.records.RevisionRecord;
import presstime.server.content.Contents;
import presstime.server.content.Reading;
import presstime.server.identity.Caller;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.Page;
import presstime.server.kernel.StaleVersion;
import presstime.server.moderation.store.ReviewCommentRows;

/** What reviewers say about what is written: threads, on a revision or a part of it. */
@Service
public class ReviewComments {

  private static final int LONGEST = 10_000;
  private static final String MENTIONED_IN = "comment";

  private final ReviewCommentRows rows;
  private final Anchoring anchoring;
  private final Reading reading;
  private final Contents contents;
  private final Mentions mentions;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  ReviewComments(
      ReviewCommentRows rows,
      Anchoring anchoring,
      Reading reading,
      Contents contents,
      Mentions mentions,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.anchoring = anchoring;
    this.reading = reading;
    this.contents = contents;
    this.mentions = mentions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A content's threads, oldest first.
   *
   * @param resolved null for all
   * @param outdated null for all
   */
  @Transactional(readOnly = true)
  public Page<ReviewComment> page(
      Caller caller,
      long contentId,
      @Nullable Boolean resolved,
      @Nullable Boolean outdated,
      int limit,
      @Nullable Cursor after) {
    reading.get(caller, contentId);
    Page<ReviewCommentRows.Entry> threads =
        Page.of(
            rows.threads(caller.workspaceId(), contentId, resolved, outdated, after, limit + 1),
            limit,
            entry -> Cursor.of(entry.row().getId()));
    Map<Long, List<ReviewCommentRows.Entry>> replies =
        rows.replies(threads.items().stream().map(entry -> entry.row().getId()).toList());
    List<ReviewCommentRows.Entry> all = new ArrayList<>(threads.items());
    replies.values().forEach(all::addAll);
    Map<Long, Addressed> addressed = addressed(caller, all);
    return threads.map(entry ->
        CommentViews.view(entry, replies.getOrDefault(entry.row().getId(), List.of()), addressed));
  }

  /** One thread; named by a reply, the thread of that. */
  @Transactional(readOnly = true)
  public ReviewComment get(Caller caller, long contentId, long id) {
    reading.get(caller, contentId);
    ReviewCommentRows.Entry found = entry(caller, contentId, id);
    Long thread = found.row().getThreadId();
    ReviewCommentRows.Entry root = thread == null ? found : entry(caller, contentId, thread);
    List<ReviewCommentRows.Entry> replies =
        rows.replies(List.of(root.row().getId())).getOrDefault(root.row().getId(), List.of());
    if (root.row().getDeletedAt() != null && replies.isEmpty()) {
      throw new NotFound("comment", id);
    }
    List<ReviewCommentRows.Entry> all = new ArrayList<>(replies);
    all.add(root);
    return CommentViews.view(root, replies, addressed(caller, all));
  }

  /**
   * Begins a thread.
   *
   * @return its number
   * @throws InvalidField when the quote does not stand in that field of that revision
   */
  @Transactional
  public long add(Caller caller, long contentId, NewReviewComment said) {
    Integer number = said.revision();
    RevisionRecord current = current(caller, contentId);
    RevisionRecord revision =
        number == null ? current : reading.revision(caller, contentId, number);
    ReviewCommentRecord row =
        begun(caller, contentId, said.text())
            .setRevisionId(revision.getId())
            .setSeenRevisionId(revision.getId());
    anchoring.anchor(row, revision, said);
    rows.insert(row);
    tell(row, "added", caller.actor());
    if (row.getField() != null && !current.getId().equals(revision.getId())) {
      carry(row, current, caller.actor());
    }
    return row.getId();
  }

  /** Answers in a thread; answers the reply's number. */
  @Transactional
  public long reply(Caller caller, long contentId, long threadId, String text) {
    reading.get(caller, contentId);
    ReviewCommentRecord thread = locked(caller, contentId, threadId);
    if (thread.getThreadId() != null) {
      throw new InvalidField(
          "id", "Comment " + threadId + " is a reply.", "Reply to the first of its thread.");
    }
    ReviewCommentRecord row =
        rows.insert(
            begun(caller, contentId, text)
                .setThreadId(threadId)
                .setRevisionId(current(caller, contentId).getId())
                .setSeenRevisionId(thread.getSeenRevisionId()));
    tell(row, "added", caller.actor());
    return row.getId();
  }

  /** Another text for what the caller has said. */
  @Transactional
  public void edit(Caller caller, long contentId, long id, int version, String text) {
    ReviewCommentRecord row = own(caller, contentId, id, version);
    rows.update(row.setBody(words(text)).setEditedAt(clock.instant()));
    tell(row, "edited", caller.actor());
  }

  /** Takes back what the caller has said; replies to it stay. */
  @Transactional
  public void delete(Caller caller, long contentId, long id, int version) {
    ReviewCommentRecord row = own(caller, contentId, id, version);
    rows.update(row.setBody("").setDeletedAt(clock.instant()));
    tell(row, "deleted", caller.actor());
  }

  /** Says that a thread is dealt with, or that it is not; the same again changes nothing. */
  @Transactional
  public void resolve(Caller caller, long contentId, long id, boolean resolved) {
    ReviewCommentRecord row = locked(caller, contentId, id);
    if (row.getThreadId() != null) {
      throw new InvalidField(
          "id", "Comment " + id + " is a reply.", "Resolve the first of its thread.");
    }
    if (resolved == (row.getResolvedAt() != null)) {
      return;
    }
    rows.update(
        row.setResolvedBy(resolved ? caller.actor() : null)
            .setResolvedAt(resolved ? clock.instant() : null));
    tell(row, resolved ? "resolved" : "reopened", caller.actor());
  }

  /** Brings what was said to a newer revision. */
  void carryAll(long workspaceId, long contentId, RevisionRecord revision, String actor) {
    rows.anchored(workspaceId, contentId).forEach(row -> carry(row, revision, actor));
  }

  private void carry(ReviewCommentRecord row, RevisionRecord revision, String actor) {
    boolean lost = anchoring.carry(row, revision);
    rows.carry(row);
    if (lost) {
      tell(row, "outdated", actor);
    }
  }

  private RevisionRecord current(Caller caller, long contentId) {
    reading.get(caller, contentId);
    long workspaceId = caller.workspaceId();
    return contents.revision(workspaceId, contents.get(workspaceId, contentId).currentRevisionId());
  }

  private ReviewCommentRecord begun(Caller caller, long contentId, String text) {
    return new ReviewCommentRecord()
        .setWorkspaceId(caller.workspaceId())
        .setContentId(contentId)
        .setBody(words(text))
        .setAccountId(caller.accountId())
        .setActor(caller.actor())
        .setOutdated(false)
        .setCreatedAt(clock.instant())
        .setVersion(0);
  }

  private ReviewCommentRows.Entry entry(Caller caller, long contentId, long id) {
    return rows.find(caller.workspaceId(), contentId, id)
        .orElseThrow(() -> new NotFound("comment", id));
  }

  private ReviewCommentRecord locked(Caller caller, long contentId, long id) {
    reading.get(caller, contentId);
    return rows.lock(caller.workspaceId(), contentId, id)
        .filter(row -> row.getDeletedAt() == null || row.getThreadId() == null)
        .orElseThrow(() -> new NotFound("comment", id));
  }

  private ReviewCommentRecord own(Caller caller, long contentId, long id, int version) {
    ReviewCommentRecord row = locked(caller, contentId, id);
    if (row.getDeletedAt() != null) {
      throw new NotFound("comment", id);
    }
    if (!Objects.equals(row.getAccountId(), caller.accountId())) {
      throw new NotYours(id);
    }
    if (row.getVersion() != version) {
      throw new StaleVersion("comment", version, row.getVersion());
    }
    return row;
  }

  private static String words(String text) {
    String words = text.strip();
    if (words.isEmpty() || words.length() > LONGEST || words.indexOf(0) >= 0) {
      throw new InvalidField(
          "text", "The text is missing or too long.", "Send 1 to " + LONGEST + " characters.");
    }
    return words;
  }

  private Map<Long, Addressed> addressed(Caller caller, List<ReviewCommentRows.Entry> entries) {
    return mentions.of(
        caller.workspaceId(),
        MENTIONED_IN,
        entries.stream()
            .collect(Collectors.toMap(one -> one.row().getId(), one -> one.row().getBody())));
  }

  private void tell(ReviewCommentRecord row, String change, String actor) {
    Instant now = clock.instant();
    switch (change) {
      case "added", "edited" ->
          mentions.record(
              row.getWorkspaceId(),
              row.getContentId(),
              MENTIONED_IN,
              row.getId(),
              row.getBody(),
              row.getAccountId(),
              actor);
      case "deleted" -> mentions.forget(MENTIONED_IN, row.getId());
      default -> {
        // the words stay
      }
    }
    events.publishEvent(
        new ReviewCommentChanged(
            row.getWorkspaceId(),
            row.getContentId(),
            row.getId(),
            row.getThreadId(),
            change,
            actor,
            now));
  }
}
