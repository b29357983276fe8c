package presstime.platform.testkit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import presstime.platform.Article;
import presstime.platform.Media;
import presstime.platform.Seo;

/** Writes articles that any platform should take: short, and marked with a token of their own. */
final class Articles {

  static final String UNICODE = "Zoë 🦉 naïve 👩‍👩‍👧 שלום مرحبا 日本 𝔘";

  private final Set<Trait> traits;
  private final Set<String> imageTypes;

  Articles(Set<Trait> traits, Set<String> imageTypes) {
    this.traits = traits;
    this.imageTypes = imageTypes;
  }

  /** A whole article: terms, a cover and an image in the text, as far as the platform has them. */
  Article whole(String token) {
    List<Media> media =
        traits.contains(Trait.IMAGES)
            ? List.of(image(token + "-cover"), image(token + "-inside"))
            : List.of();
    return write(
        "Owls of " + token,
        "Night work, " + token + ".",
        token,
        traits.contains(Trait.CATEGORIES) ? List.of("Birds " + token, "Nature") : List.of(),
        traits.contains(Trait.TAGS) ? List.of("owl " + token, "Zürich") : List.of(),
        media);
  }

  /** Words only, the title and the text being these. */
  Article plain(String token, String title, String text) {
    return write(title, text, token, List.of(), List.of(), List.of());
  }

  /** The same article after an edit. */
  Article edited(Article article) {
    return write(
        article.title() + " revised",
        article.text() + " Revised.",
        article.slug(),
        article.categories(),
        article.tags(),
        article.media());
  }

  /** One with this many images. */
  Article illustrated(String token, int images) {
    List<Media> media = IntStream.range(0, images).mapToObj(i -> image(token + "-" + i)).toList();
    return write("Pictures " + token, "See " + token, token, List.of(), List.of(), media);
  }

  private static Article write(
      String title,
      String text,
      String slug,
      List<String> categories,
      List<String> tags,
      List<Media> media) {
    StringBuilder html = new StringBuilder("<p>" + text + "</p>");
    media.stream()
        .skip(1)
        .map(file -> "<p><img src=\"presstime-media:" + file.sha256() + "\" alt=\"An owl\"></p>")
        .forEach(html::append);
    String cover = media.isEmpty() ? null : media.getFirst().sha256();
    return new Article(
        7, title, html.toString(), text, "", slug, categories, tags, media, cover, Seo.NONE, null);
  }

  /** A small image; no two names give the same bytes. */
  private Media image(String name) {
    boolean png = imageTypes.isEmpty() || imageTypes.contains("image/png");
    byte[] bytes = draw(name, png ? "png" : "jpg");
    String type = png ? "image/png" : "image/jpeg";
    return new Media(
        HexFormat.of().formatHex(sha256(bytes)),
        name + (png ? ".png" : ".jpg"),
        type,
        "An owl",
        bytes.length,
        () -> new ByteArrayInputStream(bytes));
  }

  private static byte[] draw(String name, String format) {
    byte[] colours = sha256(name.getBytes(StandardCharsets.UTF_8));
    BufferedImage image = new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 80; x++) {
      for (int y = 0; y < 80; y++) {
        image.setRGB(x, y, 0x010101 * (colours[(x / 20) * 4 + y / 20] & 0xff));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
