package presstime.server.recurrence;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.server.kernel.InvalidField;
import presstime.server.recurrence.language.Interpreter;
import presstime.server.recurrence.language.Lexicon;
import presstime.server.recurrence.language.Meaning;
import presstime.server.recurrence.language.Understanding;
import presstime.server.recurrence.language.Understanding.Question;
import presstime.server.recurrence.rule.RRule;
import presstime.server.recurrence.rule.Recurrence;
import presstime.server.scheduling.ScheduleTime;
import presstime.server.scheduling.WallTime;

/** Times in a person's own words, echoed before anything is saved. */
@Component
public class ScheduleExpressions {

  private final Previews previews;
  private final InstantSource clock;

  ScheduleExpressions(Previews previews, InstantSource clock) {
    this.previews = previews;
    this.clock = clock;
  }

  /**
   * What an expression came to. One of three: a meaning, questions, or a fault.
   *
   * @param sentence the meaning in words, which mean the same again; null without a meaning
   * @param rule RFC 5545; null for a single time
   * @param start the time, or the first one
   * @param next up to ten dates to come
   */
  public record Interpretation(
      String expression,
      String language,
      @Nullable String sentence,
      @Nullable String rule,
      @Nullable LocalDateTime start,
      @Nullable String timeZone,
      List<Previews.Date> next,
      List<Question> questions,
      Understanding.@Nullable NotUnderstood notUnderstood) {}

  /**
   * Interprets an expression.
   *
   * @param language ISO 639 code, or an Accept-Language header; English when null
   * @param usual the zone when the expression names none
   */
  public Interpretation interpret(String expression, @Nullable String language, ZoneId usual) {
    if (expression.length() > Interpreter.LONGEST) {
      throw new InvalidField(
          "expression",
          "It has " + expression.length() + " characters.",
          "Say it in " + Interpreter.LONGEST + " characters.");
    }
    Lexicon lexicon = lexicon(language);
    Instant now = clock.instant();
    return switch (Interpreter.of(lexicon, expression, usual, now)) {
      case Understanding.Understood understood -> told(expression, lexicon, understood);
      case Understanding.Asked asked ->
          new Interpretation(
              expression,
              lexicon.language(),
              null,
              null,
              null,
              null,
              List.of(),
              asked.questions(),
              null);
      case Understanding.NotUnderstood not ->
          new Interpretation(
              expression, lexicon.language(), null, null, null, null, List.of(), List.of(), not);
    };
  }

  /** The language's words; of several wanted ones the first that is there. */
  public static Lexicon lexicon(@Nullable String language) {
    String wanted = language == null || language.isBlank() ? "en" : language;
    try {
      for (Locale.LanguageRange range : Locale.LanguageRange.parse(wanted)) {
        String code = range.getRange().split("-")[0];
        var lexicon = Lexicon.of(code.equals("*") ? "en" : code);
        if (lexicon.isPresent()) {
          return lexicon.get();
        }
      }
    } catch (IllegalArgumentException noLanguage) {
      // told below
    }
    throw new InvalidField(
        "language",
        "'" + wanted + "' is not among the languages.",
        "Use one of " + Lexicon.languages() + ".");
  }

  private Interpretation told(
      String expression, Lexicon lexicon, Understanding.Understood understood) {
    Meaning meaning = understood.meaning();
    String rule = meaning instanceof Meaning.Repeated repeated ? repeated.rhythm().rule() : null;
    return new Interpretation(
        expression,
        lexicon.language(),
        understood.sentence(),
        rule,
        meaning.start(),
        meaning.zone().getId(),
        next(meaning, rule),
        List.of(),
        null);
  }

  private List<Previews.Date> next(Meaning meaning, @Nullable String rule) {
    if (rule == null) {
      ScheduleTime time = ScheduleTime.of(new WallTime(meaning.start(), meaning.zone()));
      return List.of(
          new Previews.Date(
              meaning.start(),
              time.instant(),
              time.notes().isEmpty() ? null : time.notes().getFirst()));
    }
    return previews.next(
        Recurrence.of(RRule.parse(rule, meaning.zone()), meaning.start(), meaning.zone()));
  }
}
