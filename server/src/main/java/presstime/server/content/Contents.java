package presstime.server.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
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
   * A revision as it goes out: rendered, sanitised, with its files.
   *
   * @throws NotFound when the workspace has no such revision
   */
  public Article article(long workspaceId, long revisionId) {
    return articles.render(revision(workspaceId, revisionId));
  }

  /**
   * Revisions of any workspace as they go out, by their ids: for those who have them from rows that
   * are bound to their workspace.
   *
   * @throws NotFound when one is not there
   */
  public Map<Long, Article> articles(Set<Long> revisionIds) {
    Map<Long, Article> found = new HashMap<>();
    revisions
        .find(revisionIds)
        .forEach(revision -> found.put(revision.getId(), articles.render(revision)));
    for (Long id : revisionIds) {
      if (!found.containsKey(id)) {
        throw new NotFound("revision", id);
      }
    }
    return found;
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

  private RevisionFields fields(long workspaceId, long id, int number) {
    return revisions
        .find(workspaceId, id, number)
        .map(RevisionFields::of)
        .orElseThrow(() -> new NotFound("revision", number));
  }
}
