package presstime.server.recurrence.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts an expression into tokens; of several readings the longest phrase counts. */
final class Lexer {

  private static final int LONGEST_PHRASE = 5;
  private static final Pattern WORD = Pattern.compile("[^\\s,;()]+|[,;]");
  private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern ISO_TIME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[tT](\\d{1,2}:\\d{2})(?::00)?");
  private static final Pattern DOTTED = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4})?");
  private static final Pattern SLASHES = Pattern.compile("\\d{1,2}/\\d{1,2}(?:/\\d{4})?");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:h](\\d{2})");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final Pattern WITH_SUFFIX = Pattern.compile("(\\d{1,2})(\\D+)");

  private final Lexicon lexicon;
  private final String text;
  private final List<int[]> words = new ArrayList<>();

  Lexer(Lexicon lexicon, String text) {
    this.lexicon = lexicon;
    this.text = text;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(new int[] {word.start(), word.end()});
    }
  }

  List<Token> tokens() {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int taken = phrase(i, tokens);
      if (taken == 0) {
        single(i, tokens);
        taken = 1;
      }
      i += taken;
    }
    tokens.removeIf(token -> token.is(Symbol.FILLER));
    return tokens;
  }

  /** The longest phrase of the lexicon, or city, that begins here; how many words it has. */
  private int phrase(int first, List<Token> tokens) {
    for (int count = Math.min(LONGEST_PHRASE, words.size() - first); count > 0; count--) {
      String phrase = joined(first, count);
      Token known = known(phrase);
      if (known == null && phrase.endsWith(".")) {
        known = known(phrase.substring(0, phrase.length() - 1));
      }
      if (known != null) {
        tokens.add(
            new Token(
                known.symbol(),
                known.value(),
                words.get(first)[0],
                words.get(first + count - 1)[1]));
        return count;
      }
    }
    return 0;
  }

  private @Nullable Token known(String phrase) {
    Token known = lexicon.phrase(phrase);
    if (known == null && !Cities.zones(phrase).isEmpty()) {
      return new Token(Symbol.ZONE, phrase, -1, -1);
    }
    return known;
  }

  private String joined(int first, int count) {
    StringBuilder phrase = new StringBuilder();
    for (int i = first; i < first + count; i++) {
      if (i > first) {
        phrase.append(' ');
      }
      phrase.append(text, words.get(i)[0], words.get(i)[1]);
    }
    return phrase.toString().toLowerCase(lexicon.locale());
  }

  private void single(int i, List<Token> tokens) {
    int start = words.get(i)[0];
    int end = words.get(i)[1];
    String word = text.substring(start, end).toLowerCase(lexicon.locale());
    Matcher isoTime = ISO_TIME.matcher(word);
    Matcher clock = CLOCK.matcher(word);
    if (isoTime.matches()) {
      tokens.add(new Token(Symbol.DATE, isoTime.group(1), start, start + isoTime.end(1)));
      tokens.add(new Token(Symbol.CLOCK, isoTime.group(2), start + isoTime.start(2), end));
    } else if (ISO_DATE.matcher(word).matches() || DOTTED.matcher(word).matches()) {
      tokens.add(new Token(Symbol.DATE, word, start, end));
    } else if (word.equals(",") || word.equals(";")) {
      tokens.add(new Token(Symbol.AND, word, start, end));
    } else if (SLASHES.matcher(word).matches()) {
      tokens.add(new Token(Symbol.SLASHES, word, start, end));
    } else if (clock.matches()) {
      tokens.add(new Token(Symbol.CLOCK, clock.group(1) + ":" + clock.group(2), start, end));
    } else if (NUMBER.matcher(word).matches()) {
      tokens.add(new Token(Symbol.NUMBER, word, start, end));
    } else {
      withSuffix(word, start, end, tokens);
    }
  }

  /** {@code 15th}, {@code 9am}, {@code 9:30pm}; what is left is unknown. */
  private void withSuffix(String word, int start, int end, List<Token> tokens) {
    Matcher number = WITH_SUFFIX.matcher(word);
    if (number.matches() && lexicon.isOrdinalSuffix(number.group(2))) {
      tokens.add(new Token(Symbol.ORDINAL, number.group(1), start, end));
      return;
    }
    for (int cut = 1; cut < word.length(); cut++) {
      String head = word.substring(0, cut);
      Token tail = lexicon.phrase(word.substring(cut));
      boolean time = NUMBER.matcher(head).matches() || CLOCK.matcher(head).matches();
      if (time && tail != null) {
        Symbol symbol = head.contains(":") || head.contains("h") ? Symbol.CLOCK : Symbol.NUMBER;
        tokens.add(new Token(symbol, head.replace('h', ':'), start, start + cut));
        tokens.add(new Token(tail.symbol(), tail.value(), start + cut, end));
        return;
      }
    }
    tokens.add(new Token(Symbol.UNKNOWN, word, start, end));
  }
}
