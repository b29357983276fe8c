package presstime.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A platform's rules for content. A number of 0 and an empty set mean "no limit".
 *
 * @param titleRequired whether it refuses an article without a title
 * @param titleLength most characters (Unicode code points) of a title
 * @param textLength most characters of the plain text
 * @param images most images of one article
 * @param imageBytes most bytes of one image
 * @param imageTypes MIME types it takes
 */
public record Limits(
    boolean titleRequired,
    int titleLength,
    int textLength,
    int images,
    long imageBytes,
    Set<String> imageTypes) {

  /** No rules at all. */
  public static final Limits NONE = new Limits(false, 0, 0, 0, 0, Set.of());

  public Limits {
    imageTypes = Set.copyOf(imageTypes);
  }

  /** Every rule the article breaks. */
  public List<Problem> check(Article article) {
    List<Problem> broken = new ArrayList<>();
    if (titleRequired && article.title().isBlank()) {
      broken.add(broken("title_missing", "The title is missing", "Give the article a title."));
    }
    tooMany(broken, "title", length(article.title()), titleLength, "characters");
    tooMany(broken, "text", length(article.text()), textLength, "characters");
    tooMany(broken, "images", article.media().size(), images, "images");
    article.media().forEach(file -> check(broken, file));
    return broken;
  }

  private void check(List<Problem> broken, Media file) {
    if (imageBytes > 0 && file.size() > imageBytes) {
      broken.add(
          broken(
              "media_too_large",
              file.filename() + " is too large",
              "Use a file of at most " + imageBytes + " bytes; this one has " + file.size() + "."));
    }
    if (!imageTypes.isEmpty() && !imageTypes.contains(file.mimeType())) {
      broken.add(
          broken(
              "media_type",
              file.filename() + " has a type the platform refuses",
              "Convert " + file.mimeType() + " to one of " + imageTypes + "."));
    }
  }

  private static void tooMany(
      List<Problem> broken, String what, int actual, int most, String unit) {
    if (most > 0 && actual > most) {
      broken.add(
          broken(
              what + "_too_long",
              "The " + what + " is over the platform's limit",
              "Cut it to " + most + " " + unit + "; now it has " + actual + "."));
    }
  }

  private static Problem broken(String code, String title, String solution) {
    return new Problem("limits." + code, title, "The platform would refuse or cut it.", solution);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
