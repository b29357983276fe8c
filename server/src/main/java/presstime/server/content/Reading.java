package presstime.server.content;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.RevisionRecord;
import presstime.platform.Article;
import presstime.server.content.policy.EditorialStatus;
import presstime.server.content.policy.MediaLinks;
import presstime.server.content.policy.RevisionFields;
import presstime.server.content.store.ContentRows;
import presstime.server.content.store.RevisionRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.Page;

/** Content as its editors look at it. */
@Service
@Transactional(readOnly = true)
public class Reading {

  private static final int LONGEST_QUERY = 200;

  private final ContentRows contents;
  private final RevisionRows revisions;
  private final Articles articles;
  private final ObjectProvider<LockedParts> locks;
  private final Workflows workflows;
  private final ContentTypes types;

  Reading(
      ContentRows contents,
      RevisionRows revisions,
      Articles articles,
      ObjectProvider<LockedParts> locks,
      Workflows workflows,
      ContentTypes types) {
    this.contents = contents;
    this.revisions = revisions;
    this.articles = articles;
    this.locks = locks;
    this.workflows = workflows;
    this.types = types;
  }

  /** One content of the workspace. */
  public ContentDetails get(Caller caller, long id) {
    ContentRows.Entry entry = entry(caller, id);
    List<LockedParts.Lock> locked =
        locks.orderedStream().flatMap(lock -> lock.of(caller.workspaceId(), id).stream()).toList();
    return new ContentDetails(
        entry, contents.channels(id), state(workflows.all(caller.workspaceId()), entry), locked);
  }

  private ContentRows.Entry entry(Caller caller, long id) {
    return contents.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("content", id));
  }

  /**
   * A part of the workspace's contents, the most recently changed first.
   *
   * @param status null for any; {@code published} is an old word for {@code approved}
   * @param type key of a content type; null for any
   * @param query to be found in title or slug; null for all
   */
  public Page<ContentDetails> page(
      Caller caller,
      @Nullable String status,
      @Nullable String type,
      @Nullable String query,
      int limit,
      @Nullable Cursor after) {
    String words = query == null ? "" : query.strip();
    if (words.length() > LONGEST_QUERY || words.indexOf(0) >= 0) {
      throw new InvalidField("q", "The search is too long.", "Send at most 200 characters.");
    }
    List<ContentRows.Entry> rows =
        contents.page(
            caller.workspaceId(),
            word(status),
            type == null || type.isBlank()
                ? null
                : types.known(caller.workspaceId(), "type", type.strip()),
            words,
            after,
            limit + 1);
    Map<Long, List<Long>> channels =
        contents.channels(rows.stream().map(row -> row.content().getId()).toList());
    Map<String, Workflow> known = workflows.all(caller.workspaceId());
    return Page.of(
            rows, limit, row -> Cursor.of(row.content().getUpdatedAt(), row.content().getId()))
        .map(row ->
            new ContentDetails(
                row,
                channels.getOrDefault(row.content().getId(), List.of()),
                state(known, row),
                List.of()));
  }

  private static ModerationState state(Map<String, Workflow> known, ContentRows.Entry row) {
    Workflow workflow =
        known.getOrDefault(
            row.content().getType(), known.getOrDefault(Workflows.EVERY_TYPE, Workflow.USUAL));
    return workflow.stateOf(row.content().getState(), row.content().getStatus());
  }

  /**
   * The workspace's contents with their texts, the most recently changed first.
   *
   * @param most of them are answered
   */
  public List<Written> written(
      Caller caller, @Nullable String status, @Nullable String query, int most) {
    return page(caller, status, null, query, most, null).items().stream().map(Written::of).toList();
  }

  /** A part of a content's revisions, newest first. */
  public Page<RevisionRecord> revisions(
      Caller caller, long id, int limit, @Nullable Cursor before) {
    entry(caller, id);
    return Page.of(
        revisions.page(caller.workspaceId(), id, before, limit + 1),
        limit,
        row -> Cursor.of(row.getNumber()));
  }

  /** One revision. */
  public RevisionRecord revision(Caller caller, long id, int number) {
    entry(caller, id);
    return revisions
        .find(caller.workspaceId(), id, number)
        .orElseThrow(() -> new NotFound("revision", number));
  }

  /**
   * What changed from one revision of a content to another.
   *
   * @param from number of the older one; 0 compares with nothing at all
   */
  public RevisionDiff diff(Caller caller, long id, int from, int to) {
    RevisionFields newer = RevisionFields.of(revision(caller, id, to));
    RevisionFields older =
        from == 0 ? RevisionFields.EMPTY : RevisionFields.of(revision(caller, id, from));
    return RevisionDiff.between(from, older, to, newer);
  }

  /**
   * The article as it would go out, its images at their address in our API.
   *
   * @param number of the revision; null for the current one
   * @param channel it would go to; null for one where nothing differs
   */
  public Article preview(Caller caller, long id, @Nullable Integer number, @Nullable Long channel) {
    RevisionRecord row =
        number == null ? entry(caller, id).current() : revision(caller, id, number);
    Article article = channel == null ? articles.render(row) : articles.render(row, channel);
    return new Article(
        article.contentId(),
        article.title(),
        MediaLinks.shown(article.html()),
        article.text(),
        article.excerpt(),
        article.slug(),
        article.categories(),
        article.tags(),
        article.media(),
        article.cover(),
        article.seo(),
        article.author());
  }

  private static @Nullable String word(@Nullable String status) {
    if (status == null || status.isBlank()) {
      return null;
    }
    return EditorialStatus.of(status)
        .map(EditorialStatus::word)
        .orElseThrow(() ->
            new InvalidField(
                "status",
                "There is no status \"" + status + "\".",
                "Send draft, review or approved."));
  }
}
