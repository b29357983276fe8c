package presstime.server.recurrence.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import presstime.server.recurrence.language.Rhythm.Nth;
import presstime.server.recurrence.language.Understanding.Understood;
import presstime.server.recurrence.rule.BadRule;
import presstime.server.recurrence.rule.Occurrence;
import presstime.server.recurrence.rule.RRule;
import presstime.server.recurrence.rule.Recurrence;

/** What we say ourselves is understood as it was meant, and said the same way again. */
class SentencesTest {

  private static final Instant NOW = Instant.parse("2026-01-19T08:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Property(tries = 2000)
  void aSentenceMeansItsRuleAndTheRuleTheSentence(
      @ForAll("rhythms") Rhythm rhythm,
      @ForAll("languages") Lexicon lexicon,
      @ForAll("zones") ZoneId zone,
      @ForAll("days") LocalDate from) {
    Recurrence set =
        Recurrence.of(RRule.parse(rhythm.rule(), zone), from.atTime(rhythm.times().first()), zone);
    Assume.that(hasDates(rhythm, from));
    List<Occurrence> first = set.after(from.atStartOfDay().minusNanos(1), 1);
    LocalDateTime start =
        first.getFirst().recurrenceId().toLocalDate().atTime(rhythm.times().first());
    Meaning meaning = new Meaning.Repeated(rhythm, start, zone);
    String sentence = new Sentences(lexicon).of(meaning);
    Understanding again = Interpreter.of(lexicon, sentence, BERLIN, NOW);
    assertThat(again).as(sentence).isInstanceOf(Understood.class);
    Understood understood = (Understood) again;
    assertThat(understood.meaning()).as(sentence).isEqualTo(meaning);
    assertThat(understood.sentence()).isEqualTo(sentence);
  }

  /** Not "every other month, only in June", begun in July; nor 30 February. */
  private static boolean hasDates(Rhythm rhythm, LocalDate from) {
    try {
      ZoneId utc = ZoneId.of("UTC");
      return Recurrence.of(
              RRule.parse(rhythm.rule(), utc), from.atTime(rhythm.times().first()), utc)
          .all()
          .hasNext();
    } catch (BadRule none) {
      return false;
    }
  }

  @Property(tries = 500)
  void aSingleTimeIsSaidAndUnderstood(
      @ForAll("days") LocalDate day,
      @ForAll("times") LocalTime time,
      @ForAll("languages") Lexicon lexicon,
      @ForAll("zones") ZoneId zone) {
    Meaning meaning = new Meaning.Once(day.atTime(time), zone);
    String sentence = new Sentences(lexicon).of(meaning);
    Understanding again = Interpreter.of(lexicon, sentence, BERLIN, NOW);
    assertThat(again).as(sentence).isEqualTo(new Understood(meaning, sentence));
  }

  /** The rule gives exactly the times of day that were said, on each of its days. */
  @Property(tries = 300)
  void theRuleHasTheTimesThatWereSaid(@ForAll("rhythms") Rhythm rhythm) {
    Assume.that(rhythm.unit() == Unit.DAY || rhythm.unit() == Unit.WEEK);
    Assume.that(rhythm.interval() == 1);
    ZoneId utc = ZoneId.of("UTC");
    LocalDateTime start = LocalDate.of(2026, 6, 1).atStartOfDay();
    Recurrence set =
        Recurrence.of(
            RRule.parse(rhythm.rule().replaceAll(";(UNTIL|COUNT)=[^;]*", ""), utc),
            start.with(rhythm.times().first()),
            utc);
    SortedSet<LocalTime> given = new TreeSet<>();
    List<Occurrence> some = set.after(start.minusNanos(1), 60);
    LocalDate last = some.getLast().recurrenceId().toLocalDate();
    some.stream()
        .map(Occurrence::recurrenceId)
        .filter(reading -> reading.toLocalDate().isBefore(last))
        .forEach(reading -> given.add(reading.toLocalTime()));
    assertThat(given).isEqualTo(rhythm.times());
  }

  @Provide
  Arbitrary<Lexicon> languages() {
    return Arbitraries.of(Lexicon.languages()).map(code -> Lexicon.of(code).orElseThrow());
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Europe/Berlin",
            "America/New_York",
            "America/Argentina/Buenos_Aires",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "UTC")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(2, 900)
        .map(days -> LocalDate.of(2026, 1, 19).plusDays(days));
  }

  @Provide
  Arbitrary<LocalTime> times() {
    return Arbitraries.integers()
        .between(0, 24 * 60 - 1)
        .map(minute -> LocalTime.MIDNIGHT.plus(Duration.ofMinutes(minute)));
  }

  @Provide
  Arbitrary<Rhythm> rhythms() {
    Arbitrary<Rhythm> daily =
        rhythm(Unit.DAY, none(), Arbitraries.just(new TreeSet<>()), none(), months(0, 3));
    Arbitrary<Rhythm> weekly =
        Combinators.combine(
                rhythm(
                    Unit.WEEK, weekdays(), Arbitraries.just(new TreeSet<>()), none(), months(0, 3)),
                Arbitraries.integers().between(1, 9))
            .as((rhythm, n) -> rhythm);
    Arbitrary<Rhythm> monthly =
        rhythm(
            Unit.MONTH,
            none(),
            Arbitraries.just(new TreeSet<>()),
            set(Arbitraries.integers().between(-1, 31).filter(day -> day != 0), 1, 4),
            months(0, 3));
    Arbitrary<Rhythm> nth = rhythm(Unit.MONTH, none(), nths(), none(), months(0, 2));
    Arbitrary<Rhythm> yearly =
        rhythm(
            Unit.YEAR,
            none(),
            Arbitraries.just(new TreeSet<>()),
            set(Arbitraries.integers().between(1, 28), 1, 1),
            months(1, 1));
    return Arbitraries.oneOf(daily, weekly, monthly, nth, yearly)
        .filter(Rhythm::hasOneRule)
        .filter(rhythm ->
            !(rhythm.unit() == Unit.WEEK && rhythm.days().size() == 7 && rhythm.interval() == 1));
  }

  private Arbitrary<Rhythm> rhythm(
      Unit unit,
      Arbitrary<? extends SortedSet<?>> days,
      Arbitrary<SortedSet<Nth>> nth,
      Arbitrary<? extends SortedSet<?>> monthDays,
      Arbitrary<SortedSet<Integer>> months) {
    Arbitrary<Integer> end = Arbitraries.integers().between(0, 2);
    return Combinators.combine(
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.just(1)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(2, 9))),
            days,
            nth,
            monthDays,
            months,
            set(times(), 1, 3),
            end)
        .as((interval, weekdays, ordinals, ofMonth, inMonths, at, ends) ->
            new Rhythm(
                unit,
                interval,
                cast(weekdays),
                ordinals,
                cast(ofMonth),
                inMonths,
                at,
                ends == 1 ? LocalDate.of(2035, 5, 31) : null,
                ends == 2 ? 12 : 0));
  }

  @SuppressWarnings("unchecked")
  private static <T> SortedSet<T> cast(SortedSet<?> set) {
    return (SortedSet<T>) set;
  }

  private static Arbitrary<SortedSet<?>> none() {
    return Arbitraries.create(TreeSet::new);
  }

  private static Arbitrary<SortedSet<DayOfWeek>> weekdays() {
    return set(Arbitraries.of(DayOfWeek.class), 1, 7);
  }

  private static Arbitrary<SortedSet<Nth>> nths() {
    return set(
        Combinators.combine(Arbitraries.of(1, 2, 3, 4, -1, -2), Arbitraries.of(DayOfWeek.class))
            .as(Nth::new),
        1,
        3);
  }

  private static Arbitrary<SortedSet<Integer>> months(int least, int most) {
    return set(Arbitraries.integers().between(1, 12), least, most);
  }

  private static <T extends Comparable<? super T>> Arbitrary<SortedSet<T>> set(
      Arbitrary<T> items, int least, int most) {
    return items.set().ofMinSize(least).ofMaxSize(most).map(TreeSet::new);
  }
}
