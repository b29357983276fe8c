package presstime.server.recurrence.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of one language, read from {@code presstime/language/}: a language is a file. */
public final class Lexicon {

  private static final Map<String, Lexicon> KNOWN = Map.of("en", read("en"), "de", read("de"));

  private final Locale locale;
  private final Map<String, Token> phrases;
  private final Map<String, String> texts;
  private final Set<String> ordinalSuffixes;

  private Lexicon(
      Locale locale,
      Map<String, Token> phrases,
      Map<String, String> texts,
      Set<String> ordinalSuffixes) {
    this.locale = locale;
    this.phrases = phrases;
    this.texts = texts;
    this.ordinalSuffixes = ordinalSuffixes;
  }

  /** The languages there are, by their ISO 639 codes. */
  public static Set<String> languages() {
    return new TreeSet<>(KNOWN.keySet());
  }

  /** One language's. */
  public static Optional<Lexicon> of(String language) {
    return Optional.ofNullable(KNOWN.get(language));
  }

  /** Its ISO 639 code. */
  public String language() {
    return locale.getLanguage();
  }

  Locale locale() {
    return locale;
  }

  /** The token a phrase in lower case stands for; its position is nowhere. */
  @Nullable Token phrase(String words) {
    return phrases.get(words);
  }

  boolean isOrdinalSuffix(String suffix) {
    return ordinalSuffixes.contains(suffix);
  }

  /** A text with its {@code {name}} parts filled in: name, value, name, value. */
  String text(String key, Object... parts) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalStateException("the language " + language() + " has no " + key);
    }
    for (int i = 0; i < parts.length; i += 2) {
      text = text.replace("{" + parts[i] + "}", String.valueOf(parts[i + 1]));
    }
    return text;
  }

  Stream<String> textKeys() {
    return texts.keySet().stream();
  }

  boolean hasText(String key) {
    return texts.containsKey(key);
  }

  String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, locale);
  }

  String month(Month month) {
    return month.getDisplayName(TextStyle.FULL, locale);
  }

  private static Lexicon read(String language) {
    String file = "/presstime/language/" + language + ".txt";
    try (InputStream stream = Lexicon.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("there is no " + file);
      }
      return parse(
          Locale.of(language),
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
              .lines()
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Lexicon parse(Locale locale, List<String> lines) {
    Map<String, Token> phrases = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    Set<String> suffixes = new TreeSet<>();
    for (String line : lines) {
      int equals = line.indexOf(" = ");
      if (line.startsWith("#") || equals < 0) {
        continue;
      }
      String key = line.substring(0, equals);
      String value = line.substring(equals + 3).strip();
      if (key.equals("ORDINAL_SUFFIX")) {
        suffixes.addAll(List.of(value.split(", *")));
      } else if (Character.isUpperCase(key.charAt(0))) {
        String[] symbol = key.split("\\.", 2);
        for (String phrase : value.split(", *")) {
          phrases.put(
              phrase,
              new Token(Symbol.valueOf(symbol[0]), symbol.length > 1 ? symbol[1] : "", -1, -1));
        }
      } else {
        texts.put(key, value);
      }
    }
    return new Lexicon(locale, Map.copyOf(phrases), Map.copyOf(texts), suffixes);
  }
}
