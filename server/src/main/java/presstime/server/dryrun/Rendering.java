package presstime.server.dryrun;

import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.platform.Article;
import presstime.platform.Limits;

/**
 * What would be on the platform, as far as the platform declares what it takes.
 *
 * @param text plain, its beginning
 * @param url where it is already; null before its first publication
 * @param counters how long each part is, and how long it may be
 */
public record Rendering(
    String title,
    String text,
    String excerpt,
    String slug,
    @Nullable String url,
    List<Image> images,
    List<Counter> counters) {

  private static final int SHOWN = 500;

  /** A picture that goes with it. */
  public record Image(String filename, String alt, String mimeType, long bytes, boolean cover) {}

  /**
   * A part and its limit.
   *
   * @param unit {@code characters} (Unicode code points) or {@code images}
   * @param most null for no limit
   */
  public record Counter(String part, String unit, int count, @Nullable Integer most) {}

  public Rendering {
    images = List.copyOf(images);
    counters = List.copyOf(counters);
  }

  static Rendering of(Article article, Limits limits, @Nullable String url) {
    return new Rendering(
        article.title(),
        cut(article.text()),
        article.excerpt(),
        article.slug(),
        url,
        article.media().stream()
            .map(file ->
                new Image(
                    file.filename(),
                    file.alt(),
                    file.mimeType(),
                    file.size(),
                    file.sha256().equals(article.cover())))
            .toList(),
        List.of(
            counter("title", "characters", length(article.title()), limits.titleLength()),
            counter("text", "characters", length(article.text()), limits.textLength()),
            counter("images", "images", article.media().size(), limits.images())));
  }

  private static Counter counter(String part, String unit, int count, int most) {
    return new Counter(part, unit, count, most == 0 ? null : (Integer) most);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String cut(String text) {
    return length(text) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN - 1)) + "…";
  }
}
