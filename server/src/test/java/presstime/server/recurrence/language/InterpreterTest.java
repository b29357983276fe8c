package presstime.server.recurrence.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import presstime.server.recurrence.language.Understanding.Asked;
import presstime.server.recurrence.language.Understanding.NotUnderstood;
import presstime.server.recurrence.language.Understanding.Question;
import presstime.server.recurrence.language.Understanding.Understood;
import presstime.server.recurrence.rule.RRule;
import presstime.server.recurrence.rule.Recurrence;

/** What people say, on Monday 2026-01-19 at 9:00 in Berlin. */
class InterpreterTest {

  private static final Instant NOW = Instant.parse("2026-01-19T08:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Understanding say(String language, String text) {
    return Interpreter.of(Lexicon.of(language).orElseThrow(), text, BERLIN, NOW);
  }

  private static Meaning meaning(String language, String text) {
    Understanding understanding = say(language, text);
    assertThat(understanding).as(text).isInstanceOf(Understood.class);
    return ((Understood) understanding).meaning();
  }

  private static String told(Meaning meaning) {
    String rule = meaning instanceof Meaning.Repeated repeated ? repeated.rhythm().rule() : "once";
    return rule + " " + meaning.start() + " " + meaning.zone();
  }

  private static List<Question> asked(String language, String text) {
    Understanding understanding = say(language, text);
    assertThat(understanding).as(text).isInstanceOf(Asked.class);
    return ((Asked) understanding).questions();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/presstime/recurrence/expressions.csv", delimiter = '|')
  void isUnderstood(String language, String text, String expected) {
    assertThat(told(meaning(language, text))).isEqualTo(expected);
  }

  /** Every choice, taken, is a whole expression that leaves one question less. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | every weekday at 9 in Paris until June      | 2 | 17 | at 9
          en | every weekday at 9:00 in Paris until June   | 1 | 37 | June
          en | daily at 8                                  | 1 |  9 | 8
          en | next Friday at 9:00                         | 1 |  0 | next Friday
          en | on 03/04 at 9:00                            | 1 |  3 | 03/04
          en | every second Friday at 9:00                 | 1 |  0 | every second Friday
          en | 3 times a day                               | 1 |  0 | 3 times a day
          en | twice a week at 9:00                        | 1 |  0 | twice a week
          en | every Monday                                | 1 | 12 |
          en | weekly at 10:00                             | 1 |  0 | weekly
          en | monthly at 10:00                            | 1 |  0 | monthly
          en | every year at 10:00                         | 1 |  0 | every year
          en | every day at 9:00 until 2027                | 1 | 24 | 2027
          de | am ersten Montag im Monat um 8              | 1 | 29 | 8
          de | jeden zweiten Freitag um 8 Uhr              | 1 |  0 | jeden zweiten Freitag
          de | nächsten Freitag um 8 Uhr                   | 1 |  0 | nächsten Freitag
          de | täglich um 9 Uhr bis Juni                   | 1 | 21 | Juni
          en | daily at 8 and 9 pm                         | 1 |  9 | 8 and 9 pm
          en | daily at 9, noon and 5                      | 1 |  9 | 9, noon and 5
          de | um 8 und 9 Uhr abends jeden Montag          | 1 |  3 | 8 und 9 Uhr abends
          en | on the 1st and 3rd Monday at 10:00          | 1 |  7 | 1st and 3rd Monday
          de | am 1. und 3. Montag um 10 Uhr               | 1 |  3 | 1. und 3. Montag
          de | dreimal                                     | 0 |  0 |
          de | zweimal pro Woche um 9 Uhr                  | 1 |  0 | zweimal pro Woche
          """)
  void isAsked(String language, String text, int many, int position, String words) {
    if (many == 0) {
      assertThat(say(language, text)).isInstanceOf(NotUnderstood.class);
      return;
    }
    List<Question> questions = asked(language, text);
    assertThat(questions).hasSize(many);
    Question last = questions.getLast();
    Question first = many == 1 ? last : questions.getFirst();
    if (many == 1) {
      assertThat(first.position()).isEqualTo(position);
      String span = text.substring(first.position(), first.position() + first.length());
      assertThat(span).isEqualTo(words == null ? "" : words);
    }
    for (Question question : questions) {
      assertThat(question.choices()).hasSizeBetween(1, 3);
      for (var choice : question.choices()) {
        Understanding then = say(language, choice.expression());
        if (many == 1) {
          assertThat(then).as(choice.expression()).isInstanceOf(Understood.class);
        } else {
          assertThat(((Asked) then).questions()).as(choice.expression()).hasSize(many - 1);
        }
      }
    }
  }

  @Test
  void theChoicesAreWhatIsMeant() {
    assertThat(choices("en", "every day at 9:00 until June"))
        .containsExactly(
            "every day at 9:00 until 31 May 2026", "every day at 9:00 until 30 June 2026");
    assertThat(choices("en", "tomorrow at 8"))
        .containsExactly("tomorrow at 08:00", "tomorrow at 20:00");
    assertThat(choices("en", "daily at 8 and 9"))
        .containsExactly("daily at 08:00 and 09:00", "daily at 20:00 and 21:00");
    assertThat(choices("en", "daily at 8 and 9 pm"))
        .containsExactly("daily at 08:00 and 21:00", "daily at 20:00 and 21:00");
    assertThat(choices("en", "daily at 9, noon and 5"))
        .containsExactly("daily at 05:00, 09:00 and 12:00", "daily at 12:00, 17:00 and 21:00");
    assertThat(choices("en", "on the 3rd and 1st Monday at 10:00"))
        .containsExactly("on the first and third Monday at 10:00");
    assertThat(choices("en", "next Friday at 9:00"))
        .containsExactly("23 January 2026 at 9:00", "30 January 2026 at 9:00");
    assertThat(choices("en", "on 03/04 at 9:00"))
        .containsExactly("on 3 April 2026 at 9:00", "on 4 March 2026 at 9:00");
    assertThat(choices("en", "every second Friday at 9:00"))
        .containsExactly("every other Friday at 9:00", "every month on the second Friday at 9:00");
    assertThat(choices("en", "3 times a day"))
        .containsExactly(
            "every day at 09:00, 13:00 and 17:00", "every day at 08:00, 14:00 and 20:00");
    assertThat(choices("de", "jeden zweiten Freitag um 8 Uhr"))
        .containsExactly(
            "alle 2 Wochen am Freitag um 8 Uhr", "jeden Monat am zweiten Freitag um 8 Uhr");
  }

  private static List<String> choices(String language, String text) {
    return asked(language, text).getFirst().choices().stream()
        .map(Understanding.Choice::expression)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | every wekday at 9:00                  |  6 | wekday
          en | every weekday at 9:00 in Sprngfield   | 25 | Sprngfield
          en | fortnightly at 9:00                   |  0 | fortnightly
          en | on 30 February at 9:00                |  3 | 30
          en | every day at 25:00                    | 13 | 25:00
          en | every 2 hours                         |  8 | hours
          en | every day at 9:00 at 17:00            | 21 | 17:00
          en | on Tuesday, 21 January 2026 at 9:00   |  3 | Tuesday
          en | at 9:00 in June                       | 11 | June
          en | Friday at 17:00 in June               | 19 | June
          en | 15 March 2026, Monday at 9:00         | 15 | Monday
          en | tomorrow, Friday at 9:00              | 10 | Friday
          en | Tuesday and Friday, tomorrow at 9:00  | 12 | Friday
          de | morgen um 9 Uhr im Juni               | 19 | Juni
          de | jeden Mondtag um 8 Uhr                |  6 | Mondtag
          de | täglich um 9 Uhr in Wolkenkuckucksheim | 20 | Wolkenkuckucksheim
          """)
  void isPointedAt(String language, String text, int position, String words) {
    Understanding understanding = say(language, text);
    assertThat(understanding).as(text).isInstanceOf(NotUnderstood.class);
    NotUnderstood not = (NotUnderstood) understanding;
    assertThat(text.substring(not.position(), not.position() + not.length())).isEqualTo(words);
    assertThat(not.position()).isEqualTo(position);
    assertThat(not.detail()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | ''
          en | '   '
          en | at 9:00 and 17:30 every month on the 1st
          en | on 3 January 2025 at 9:00
          en | every day except Sundays and Mondays to
          en | every
          en | until
          en | every day at
          en | for 10
          en | , ; ( )
          en | every day on the first Monday at 9:00
          en | every month on the 1st and the first Monday at 10:00
          en | on the 15th and third Monday at 10:00
          en | on the first day and the last Monday at 10:00
          de | jeden Tag außer
          """)
  void hasNoMeaning(String language, String text) {
    assertThat(say(language, text)).as(text).isInstanceOf(NotUnderstood.class);
  }

  /** What has passed today is not one of the ten. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | daily at 8:00 and 17:00 10 times
          en | daily at 9:00 and 17:00 10 times
          en | daily at 8:00 and 17:30 10 times
          en | every Monday and Thursday at 8:00 and 17:00 10 times
          en | every 2 days at 8:00 and 17:00 10 times
          de | täglich um 8 und 17 Uhr 10 mal
          """)
  void asManyComeAsWereSaid(String language, String text) {
    Meaning.Repeated said = (Meaning.Repeated) meaning(language, text);
    Recurrence dates =
        Recurrence.of(RRule.parse(said.rhythm().rule(), said.zone()), said.start(), said.zone());
    assertThat(dates.after(LocalDateTime.ofInstant(NOW, said.zone()), 20)).hasSize(10);
  }

  @Test
  void theSentenceSaysItInTheLanguage() {
    assertThat(sentence("en", "every weekday at 9:00 in Paris until 31 May"))
        .isEqualTo("Every weekday at 09:00 (Europe/Paris) from 20 January 2026 until 31 May 2026");
    assertThat(sentence("de", "am ersten Montag im Monat um 8 Uhr"))
        .isEqualTo("Jeden Monat am ersten Montag um 08:00 (Europe/Berlin) ab 2. Februar 2026");
    assertThat(sentence("en", "tomorrow at noon"))
        .isEqualTo("On Tuesday, 20 January 2026 at 12:00 (Europe/Berlin)");
    assertThat(sentence("de", "morgen um 12 Uhr"))
        .isEqualTo("Am Dienstag, 20. Januar 2026 um 12:00 (Europe/Berlin)");
  }

  private static String sentence(String language, String text) {
    return ((Understood) say(language, text)).sentence();
  }

  static Stream<String> languages() {
    return Lexicon.languages().stream();
  }

  /** A language is whole when it has every text the others have. */
  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("languages")
  void everyLanguageHasEveryText(String language) {
    Lexicon lexicon = Lexicon.of(language).orElseThrow();
    for (String other : Lexicon.languages()) {
      Lexicon.of(other)
          .orElseThrow()
          .textKeys()
          .filter(key -> !key.startsWith("print.ordinal.suffix."))
          .forEach(key -> assertThat(lexicon.hasText(key)).as(language + " " + key).isTrue());
    }
  }
}
