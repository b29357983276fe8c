package presstime.server.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import presstime.database.tables.records.ContentRecord;
import presstime.database.tables.records.RevisionRecord;
import presstime.platform.Article;
import presstime.server.content.policy.RevisionFields;
import presstime.server.content.store.ContentRows;
import presstime.server.content.store.RevisionRows;
import presstime.server.kernel.NotFound;

/** What was written, for the modules that bring it out. */
@Service
public class Contents {

  private final ContentRows contents;
  private final RevisionRows revisions;
  private final Articles articles;

  Contents(ContentRows contents, RevisionRows revisions, Articles articles) {
    this.contents = contents;
    this.revisions = revisions;
    this.articles = articles;
  }

  /**
   * One content of the workspace, a deleted one too, so that its history keeps a title.
   *
   * @throws NotFound when it never was there, or is another workspace's
   */
  public ContentSummary get(long workspaceId, long id) {
    return contents.summary(workspaceId, id).orElseThrow(() -> new NotFound("content", id));
  }

  /** Those of the workspace's contents that are there and have an approved revision. */
  public Set<Long> approved(long workspaceId, Collection<Long> ids) {
    return contents.present(workspaceId, ids).stream()
        .filter(content -> content.getApprovedRevisionId() != null)
        .map(ContentRecord::getId)
        .collect(Collectors.toSet());
  }

  /**
   * A revision as it was written.
   *
   * @throws NotFound when the workspace has no such revision
   */
  public RevisionRecord revision(long workspaceId, long revisionId) {
    return revisions
        .find(workspaceId, revisionId)
        .orElseThrow(() -> new NotFound("revision", revisionId));
  }

  /**
   * A revision as it goes out where nothing differs: rendered, sanitised, with its files.
   *
   * @throws NotFound when the workspace has no such revision
   */
  public Article article(long workspaceId, long revisionId) {
    return articles.render(revision(workspaceId, revisionId));
  }

  /**
   * A revision as it goes to a channel.
   *
   * @throws NotFound when the workspace has no such revision
   */
  public Article article(long workspaceId, long revisionId, long channelId) {
    return articles.render(revision(workspaceId, revisionId), channelId);
  }

  /**
   * What goes to the channels that have a variant, by channel.
   *
   * @throws NotFound when the workspace has no such revision
   */
  public Map<Long, Article> variants(long workspaceId, long revisionId) {
    RevisionRecord revision = revision(workspaceId, revisionId);
    Map<Long, Article> found = new HashMap<>();
    articles
        .special(revision)
        .forEach(channel -> found.put(channel, articles.render(revision, channel)));
    return found;
  }

  /** A revision and a channel it goes to. */
  public record Outgoing(long revisionId, long channelId) {}

  /**
   * Revisions of any workspace as they go out to their channels: for those who have them from rows
   * that are bound to their workspace. Each revision is read once, and rendered once for all
   * channels that have no variant.
   *
   * @throws NotFound when one is not there
   */
  public Map<Outgoing, Article> articles(Set<Outgoing> outgoing) {
    Map<Long, RevisionRecord> rows = new HashMap<>();
    revisions
        .find(outgoing.stream().map(Outgoing::revisionId).collect(Collectors.toSet()))
        .forEach(row -> rows.put(row.getId(), row));
    Map<Long, Article> shared = new HashMap<>();
    Map<Outgoing, Article> found = new HashMap<>();
    for (Outgoing one : outgoing) {
      RevisionRecord row = rows.get(one.revisionId());
      if (row == null) {
        throw new NotFound("revision", one.revisionId());
      }
      found.put(
          one,
          articles.special(row).contains(one.channelId())
              ? articles.render(row, one.channelId())
              : shared.computeIfAbsent(one.revisionId(), id -> articles.render(row)));
    }
    return found;
  }

  /**
   * Categories of contents: of what goes out, which is what is approved, else what is written now.
   *
   * @return by content; deleted ones and another workspace's are left out
   */
  public Map<Long, Set<String>> categories(long workspaceId, Collection<Long> contents) {
    return revisions.categories(workspaceId, contents);
  }

  /** Where a content is meant to go when a request names no channel; deleted channels left out. */
  public List<Long> defaultChannels(long contentId) {
    return contents.channels(contentId);
  }

  /**
   * What changed from one revision of a content to another, word by word.
   *
   * @param from number of the older one
   * @throws NotFound when the workspace's content has no such revisions
   */
  public RevisionDiff diff(long workspaceId, long id, int from, int to) {
    return RevisionDiff.between(
        from, fields(workspaceId, id, from), to, fields(workspaceId, id, to));
  }

  /** As {@link #diff}, without remarks in a text that nobody is shown. */
  public RevisionDiff shownDiff(long workspaceId, long id, int from, int to) {
    return RevisionDiff.between(
        from,
        fields(workspaceId, id, from).withoutRemarks(),
        to,
        fields(workspaceId, id, to).withoutRemarks());
  }

  private RevisionFields fields(long workspaceId, long id, int number) {
    return revisions
        .find(workspaceId, id, number)
        .map(RevisionFields::of)
        .orElseThrow(() -> new NotFound("revision", number));
  }
}
