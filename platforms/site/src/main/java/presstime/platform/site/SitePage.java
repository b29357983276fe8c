package presstime.platform.site;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import presstime.platform.Article;

/**
 * One page of a site, live or taken down.
 *
 * @param slug the last part of its address; chosen at the first publication and kept ever after, so
 *     that links to it stay good
 * @param fingerprint of the article it shows; empty once it is erased
 * @param live whether the public sees it
 * @param html the body as published; an image of ours is written {@code src="presstime-media:…"}
 * @param cover SHA-256 of the featured image, or null
 * @param seoTitle blank for the title
 * @param seoDescription blank for the excerpt
 * @param author name to show, or null
 * @param publishedAt when it first went public
 * @param updatedAt when anything about it last changed, taking down included
 */
public record SitePage(
    long id,
    long channelId,
    UUID key,
    String slug,
    String fingerprint,
    boolean live,
    String title,
    String html,
    String excerpt,
    List<String> categories,
    List<String> tags,
    @Nullable String cover,
    String coverAlt,
    String seoTitle,
    String seoDescription,
    @Nullable String author,
    Instant publishedAt,
    Instant updatedAt) {

  public SitePage {
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
  }

  /** True when the public sees exactly this article. */
  public boolean shows(Article article) {
    return live
        && fingerprint.equals(article.fingerprint())
        && categories.equals(article.categories())
        && tags.equals(article.tags())
        && java.util.Objects.equals(author, article.author());
  }

  /** True when only the memory of it is left, so that its address can answer "gone". */
  public boolean erased() {
    return fingerprint.isEmpty();
  }

  /** What a search result or a preview says of it. */
  public String description() {
    return seoDescription.isBlank() ? excerpt : seoDescription;
  }

  /** What the browser's tab and a search result call it. */
  public String headline() {
    return seoTitle.isBlank() ? title : seoTitle;
  }
}
