package presstime.server.content;

import java.util.Set;
import org.springframework.stereotype.Component;
import presstime.server.content.policy.Slugs;
import presstime.server.content.store.ContentRows;
import presstime.server.content.store.RevisionRows;
import presstime.server.kernel.InvalidField;

/** Gives out slugs, each to one content of a workspace. Call it in the transaction that stores. */
@Component
class Slugging {

  private final ContentRows contents;
  private final RevisionRows revisions;

  Slugging(ContentRows contents, RevisionRows revisions) {
    this.contents = contents;
    this.revisions = revisions;
  }

  /** A free one for a title. */
  String derived(long workspaceId, String title) {
    contents.lockSlugs(workspaceId);
    String slug = Slugs.of(title);
    if (revisions.holderOfSlug(workspaceId, slug, 0).isEmpty()) {
      return slug;
    }
    int number = 2;
    String numbered = Slugs.numbered(slug, number);
    Set<String> taken = contents.slugsLike(workspaceId, stem(numbered));
    while (taken.contains(numbered)) {
      number++;
      numbered = Slugs.numbered(slug, number);
    }
    return numbered;
  }

  /**
   * The very one that was asked for.
   *
   * @param contentId that may have it already; 0 for a new one
   * @throws InvalidField when it is not a slug, or another content has it
   */
  String asked(long workspaceId, String slug, long contentId) {
    if (!Slugs.isSlug(slug)) {
      throw new InvalidField(
          "slug",
          "\"" + slug + "\" is not a slug: lower-case letters and digits with single hyphens.",
          "Send \"" + Slugs.of(slug) + "\", or leave it out.");
    }
    contents.lockSlugs(workspaceId);
    revisions
        .holderOfSlug(workspaceId, slug, contentId)
        .ifPresent(holder -> {
          throw new InvalidField(
              "slug",
              "Content " + holder + " has the slug \"" + slug + "\" already.",
              "Send another, or leave it out to get a free one.");
        });
    return slug;
  }

  /** Long slugs are cut to make room for the number: look for what all numbered ones share. */
  private static String stem(String numbered) {
    return numbered.substring(0, Math.min(numbered.lastIndexOf('-'), 60));
  }
}
