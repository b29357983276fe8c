package presstime.server.content.policy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes the readable part of an address from a title. Latin letters lose their accents, by the
 * habits of the languages that have them; letters of other scripts stay, for browsers and search
 * engines show them.
 */
public final class Slugs {

  private static final int LONGEST = 80;
  private static final String NAMELESS = "untitled";

  /** Letters whose usual spelling without diacritics is not just the bare letter, or have none. */
  private static final Map<Integer, String> SPELT =
      Map.ofEntries(
          Map.entry((int) 'ä', "ae"),
          Map.entry((int) 'ö', "oe"),
          Map.entry((int) 'ü', "ue"),
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'ø', "oe"),
          Map.entry((int) 'å', "aa"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'ı', "i"));

  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`]");
  private static final Pattern NOT_ALLOWED = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

  private Slugs() {}

  /** A slug for a title: never empty, at most 80 characters, not yet unique. */
  public static String of(String title) {
    String text =
        Normalizer.normalize(title, Normalizer.Form.NFKC)
            .replace("İ", "i")
            .toLowerCase(Locale.ROOT);
    StringBuilder spelt = new StringBuilder();
    Normalizer.normalize(APOSTROPHES.matcher(text).replaceAll(""), Normalizer.Form.NFC)
        .codePoints()
        .forEach(letter -> spell(letter, spelt));
    String slug = trimmed(NOT_ALLOWED.matcher(spelt).replaceAll("-"));
    String cut = cut(slug, LONGEST);
    return cut.isEmpty() ? NAMELESS : cut;
  }

  /** The slug with a number that tells it from its namesakes, still not too long. */
  public static String numbered(String slug, int number) {
    String suffix = "-" + number;
    return cut(slug, LONGEST - suffix.length()) + suffix;
  }

  /** True for what {@link #of} could have made. */
  public static boolean isSlug(String text) {
    return !text.isEmpty() && text.equals(of(text));
  }

  private static void spell(int letter, StringBuilder to) {
    String spelling = SPELT.get(letter);
    if (spelling != null) {
      to.append(spelling);
    } else if (Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN) {
      Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
          .codePoints()
          .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
          .forEach(to::appendCodePoint);
    } else {
      to.appendCodePoint(letter);
    }
  }

  /** Cut at a hyphen where one is near, never inside a letter. */
  private static String cut(String slug, int most) {
    if (slug.length() <= most) {
      return slug;
    }
    int end = Character.isLowSurrogate(slug.charAt(most)) ? most - 1 : most;
    int hyphen = slug.lastIndexOf('-', end);
    return trimmed(slug.substring(0, hyphen > most / 2 ? hyphen : end));
  }

  private static String trimmed(String slug) {
    int begin = slug.startsWith("-") ? 1 : 0;
    int end = slug.length() > begin && slug.endsWith("-") ? slug.length() - 1 : slug.length();
    return slug.substring(begin, end);
  }
}
