package presstime.server.recurrence.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a person may have meant, in words that say it clearly. */
record Answers(Lexicon lexicon) {

  /** "3 times a day", "twice a week": which times, which days? Empty when nothing is usual. */
  List<String> often(Unit unit, int many) {
    return switch (unit) {
      case DAY ->
          many >= 1 && many <= 8
              ? List.of(daily(spread(many, 9, 17)), daily(spread(many, 8, 20)))
              : List.of();
      case WEEK ->
          switch (many) {
            case 1 -> weekly(1);
            case 2 -> List.of(weekdays(1, List.of(1, 4)), weekdays(1, List.of(2, 5)));
            case 3 -> List.of(weekdays(1, List.of(1, 3, 5)), weekdays(1, List.of(2, 4, 6)));
            case 5 -> List.of(weekdays(1, List.of(1, 2, 3, 4, 5)));
            default -> List.of();
          };
      case MONTH ->
          switch (many) {
            case 1 -> monthly(1);
            case 2 -> List.of(monthDays(1, List.of(1, 15)), monthDays(1, List.of(15, -1)));
            default -> List.of();
          };
      case YEAR -> List.of();
    };
  }

  /** At what time of day? */
  List<String> times() {
    return List.of(at(LocalTime.of(9, 0)), at(LocalTime.of(12, 0)), at(LocalTime.of(18, 0)));
  }

  private String at(LocalTime time) {
    SortedSet<LocalTime> one = new TreeSet<>(List.of(time));
    return lexicon.text("print.times", "times", Sentences.times(lexicon, one));
  }

  private String daily(SortedSet<LocalTime> times) {
    return lower(lexicon.text("print.every.day.1"))
        + " "
        + lexicon.text("print.times", "times", Sentences.times(lexicon, times));
  }

  /** Every so many weeks: on which day? */
  List<String> weekly(int interval) {
    return List.of(
        weekdays(interval, List.of(1)),
        weekdays(interval, List.of(3)),
        weekdays(interval, List.of(5)));
  }

  /** Every so many months: on which day? */
  List<String> monthly(int interval) {
    return List.of(
        monthDays(interval, List.of(1)),
        monthDays(interval, List.of(15)),
        monthDays(interval, List.of(-1)));
  }

  /** Every so many years: on which day? */
  List<String> yearly(int interval, LocalDate today) {
    Sentences sentences = new Sentences(lexicon);
    return List.of(
        lower(sentences.rhythmOfYears(interval, 1, 1)),
        lower(sentences.rhythmOfYears(interval, today.getDayOfMonth(), today.getMonthValue())));
  }

  private String weekdays(int interval, List<Integer> days) {
    SortedSet<DayOfWeek> set = new TreeSet<>();
    days.forEach(day -> set.add(DayOfWeek.of(day)));
    return lower(new Sentences(lexicon).rhythmOfDays(interval, set));
  }

  private String monthDays(int interval, List<Integer> days) {
    return lower(new Sentences(lexicon).rhythmOfMonthDays(interval, new TreeSet<>(days)));
  }

  private String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(lexicon.locale()) + sentence.substring(1);
  }

  /** Evenly from one hour to another, on whole hours. */
  private static SortedSet<LocalTime> spread(int many, int first, int last) {
    SortedSet<LocalTime> times = new TreeSet<>();
    for (int i = 0; i < many; i++) {
      int hour = many == 1 ? first : first + Math.round((float) (last - first) * i / (many - 1));
      times.add(LocalTime.of(hour, 0));
    }
    return times;
  }
}
