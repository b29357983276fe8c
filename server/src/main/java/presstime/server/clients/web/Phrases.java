package presstime.server.clients.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pages say, in the reader's language where it is one of ours. */
final class Phrases {

  private static final Map<String, Phrases> ALL = Map.of("en", read("en"), "de", read("de"));

  private final Locale locale;
  private final Map<String, String> phrases;

  private Phrases(Locale locale, Map<String, String> phrases) {
    this.locale = locale;
    this.phrases = phrases;
  }

  /**
   * By the reader's wishes.
   *
   * @param accepted the header Accept-Language; null or unreadable for English
   */
  static Phrases accepted(@Nullable String accepted) {
    try {
      String tag =
          accepted == null
              ? null
              : Locale.lookupTag(Locale.LanguageRange.parse(accepted), List.of("en", "de"));
      return ALL.getOrDefault(tag == null ? "en" : tag, read("en"));
    } catch (IllegalArgumentException e) {
      return of("en");
    }
  }

  static Phrases of(String language) {
    Phrases found = ALL.get(language);
    return found == null ? read(language) : found;
  }

  String language() {
    return locale.getLanguage();
  }

  Map<String, String> all() {
    return phrases;
  }

  /** The phrase with {@code {0}} and {@code {1}} filled in. */
  String say(String key, Object... parts) {
    String phrase = phrases.getOrDefault(key, key);
    for (int i = 0; i < parts.length; i++) {
      phrase = phrase.replace("{" + i + "}", String.valueOf(parts[i]));
    }
    return phrase;
  }

  String dateAndTime(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
        .withLocale(locale)
        .format(at.atZone(zone));
  }

  private static Phrases read(String language) {
    try (InputStream in =
        Phrases.class.getResourceAsStream("/presstime/review/" + language + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("no phrases in " + language);
      }
      Map<String, String> phrases = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> line.split(" = ", 2))
          .forEach(pair -> phrases.put(pair[0], pair[1]));
      return new Phrases(Locale.of(language), Map.copyOf(phrases));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
