package presstime.platform.wordpress;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Plain text to and from WordPress, which keeps titles, excerpts and names as HTML. */
final class Text {
  private Text() {}

  /** Plain text for a field that WordPress prints unescaped. */
  static String escaped(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The text of a piece of HTML, white space folded. */
  static String plain(String html) {
    return folded(Jsoup.parseBodyFragment(html).text());
  }

  /** A name as people write it: WordPress stores {@code R&D} as {@code R&amp;D}. */
  static String decoded(String stored) {
    return folded(Parser.unescapeEntities(stored, false));
  }

  /** What WordPress makes of a login where others may see it: of jane.doe, jane-doe. */
  static String nicename(String login) {
    return login
        .toLowerCase(Locale.ROOT)
        .replaceAll("[.\\s]+", "-")
        .replaceAll("[^a-z0-9_-]", "")
        .replaceAll("-+", "-")
        .replaceAll("^-|-$", "");
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  static String folded(String text) {
    return text.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
  }

  /** Equal slugs: WordPress keeps letters beyond ASCII percent-encoded, and makes a missing one. */
  static boolean sameSlug(String stored, String wanted) {
    return wanted.isEmpty()
        || stored.equals(wanted)
        || stored.equalsIgnoreCase(URLEncoder.encode(wanted, StandardCharsets.UTF_8));
  }

  /**
   * True for a slug, and for what WordPress makes of it where it is taken: it counts from 2, so a
   * year at the end is the author's own.
   */
  static boolean slugMadeOf(String stored, String wanted) {
    return sameSlug(stored, wanted)
        || stored.startsWith(wanted + "-")
            && stored.substring(wanted.length() + 1).matches("[2-9]|[1-9]\\d");
  }

  /** Equal for people: WordPress does not tell terms apart by case either. */
  static boolean sameName(String stored, String wanted) {
    return decoded(stored).toLowerCase(Locale.ROOT).equals(folded(wanted).toLowerCase(Locale.ROOT));
  }
}
