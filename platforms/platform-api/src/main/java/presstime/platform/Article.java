package presstime.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a content, rendered for one channel.
 *
 * @param contentId the content's number in Presstime
 * @param title plain text
 * @param html the body, sanitised; an image of ours is written {@code src="presstime-media:SHA256"}
 * @param text the body as plain text, for platforms that take no markup
 * @param excerpt plain text, or empty
 * @param slug lower-case, hyphenated, unique per workspace
 * @param categories names, in order
 * @param tags names, in order
 * @param media every file the body or the cover needs
 * @param cover SHA-256 of the featured image among {@code media}, or null
 * @param seo what search engines should read; blank parts fall back to title and excerpt
 * @param author name of the person to show as author, or null
 */
public record Article(
    long contentId,
    String title,
    String html,
    String text,
    String excerpt,
    String slug,
    List<String> categories,
    List<String> tags,
    List<Media> media,
    @Nullable String cover,
    Seo seo,
    @Nullable String author) {

  public Article {
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
    media = List.copyOf(media);
  }

  /** The featured image, where there is one. */
  public Optional<Media> coverMedia() {
    return media.stream().filter(file -> file.sha256().equals(cover)).findFirst();
  }

  /**
   * SHA-256 over everything the reader would see, in hex: the same for two attempts at one
   * revision, different after an edit.
   */
  public String fingerprint() {
    MessageDigest digest = sha256();
    for (String part : List.of(title, html, excerpt, slug, seo.title(), seo.description())) {
      add(digest, part);
    }
    categories.forEach(name -> add(digest, "category " + name));
    tags.forEach(name -> add(digest, "tag " + name));
    media.forEach(file -> add(digest, file.sha256() + file.alt()));
    add(digest, cover == null ? "" : "cover " + cover);
    add(digest, author == null ? "" : "author " + author);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
    digest.update((byte) ':');
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
