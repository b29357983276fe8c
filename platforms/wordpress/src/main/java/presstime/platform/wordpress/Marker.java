package presstime.platform.wordpress;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import presstime.platform.Article;

/**
 * The HTML comment by which a post is found again. It is in the content because that is the only
 * place core REST can search, every role may write to, and WordPress's filter leaves alone.
 *
 * @param key the publication's key
 * @param revision the first 16 digits of the article's fingerprint
 * @param numbered the original's bridge made the post, under the key's own number
 */
record Marker(UUID key, String revision, boolean numbered) {
  private static final int REVISION_LENGTH = 16;
  private static final Pattern IN_CONTENT =
      Pattern.compile(
          "<!--\\s*presstime:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\\s+([0-9a-f]+))?(\\s+k)?\\s*-->");

  Marker(UUID key, String revision) {
    this(key, revision, false);
  }

  static Marker of(UUID key, Article article) {
    return new Marker(key, article.fingerprint().substring(0, REVISION_LENGTH));
  }

  /** The marker in a stored content. */
  static Optional<Marker> in(String content) {
    Matcher found = IN_CONTENT.matcher(content);
    if (!found.find()) {
      return Optional.empty();
    }
    String revision = found.group(2);
    return Optional.of(
        new Marker(
            UUID.fromString(found.group(1)),
            revision == null ? "" : revision,
            found.group(3) != null));
  }

  Marker withNumber() {
    return new Marker(key, revision, true);
  }

  /** True for the same revision under the same key, however it was made. */
  boolean names(Marker other) {
    return key.equals(other.key) && revision.equals(other.revision);
  }

  /** What to search for. */
  static String search(UUID key) {
    return "presstime:" + key;
  }

  /** The text between the comment's dashes. */
  String comment() {
    return " presstime:" + key + " " + revision + (numbered ? " k " : " ");
  }
}
