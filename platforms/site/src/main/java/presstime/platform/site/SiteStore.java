package presstime.platform.site;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import presstime.platform.Article;

/**
 * Where the pages are kept. Every write is one transaction, by key, and harmless when repeated,
 * also by several threads at once.
 */
public interface SiteStore {

  /**
   * Makes the page of this key show the article to the public. The first call chooses the address:
   * the article's slug, or where another page has it the slug with {@code -2}, {@code -3}, ….
   *
   * @param now the page's time of publication where this is its first, and of the change
   * @return the page as it is now stored
   */
  SitePage put(long channelId, UUID key, Article article, Instant now);

  /** Takes the page from the public and keeps it; empty when there is none of this key. */
  Optional<SitePage> withdraw(long channelId, UUID key, Instant now);

  /**
   * Takes the page from the public and forgets everything but its address; empty when there is none
   * of this key.
   */
  Optional<SitePage> erase(long channelId, UUID key, Instant now);

  /** The page of this key, live or not. */
  Optional<SitePage> get(long channelId, UUID key);

  /**
   * The public address of a page, of the home page for an empty slug; empty for no such channel.
   */
  Optional<URI> address(long channelId, String slug);
}
