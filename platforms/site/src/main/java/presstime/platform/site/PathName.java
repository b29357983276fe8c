package presstime.platform.site;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Names as one part of a path. Names that differ only in case or spacing become the same; names
 * that differ in a sign ({@code C}, {@code C#}, {@code C++}) stay apart. The result never holds a
 * character that servers or proxies refuse in a path even when it is encoded, such as a slash.
 */
public final class PathName {

  /** Words that are the site's own below its home page. */
  private static final Set<String> RESERVED =
      Set.of(
          "tag",
          "category",
          "media",
          "rss.xml",
          "atom.xml",
          "feed.json",
          "sitemap.xml",
          "robots.txt");

  private PathName() {}

  /** The name as a part of a path, not yet percent-encoded; never empty. */
  public static String of(String name) {
    String lower = Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder path = new StringBuilder();
    lower.replaceAll("[\\s\\p{Z}]+", "-").codePoints().forEach(c -> append(path, c));
    return path.isEmpty() || path.charAt(0) == '.' ? "~" + path : path.toString();
  }

  /** True when the site needs this word itself, so that no page can have it. */
  public static boolean reserved(String path) {
    return RESERVED.contains(path);
  }

  private static void append(StringBuilder path, int character) {
    if (Character.isLetterOrDigit(character)
        || isMark(character)
        || "-._+".indexOf(character) >= 0) {
      path.appendCodePoint(character);
    } else {
      path.append('~').append(Integer.toHexString(character));
    }
  }

  /** Vowel signs and the like, without which words of many scripts fall apart. */
  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
