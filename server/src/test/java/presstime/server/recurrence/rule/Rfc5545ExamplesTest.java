package presstime.server.recurrence.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All examples of RFC 5545, section 3.8.5.3, with the dates the RFC lists. */
class Rfc5545ExamplesTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  record Example(
      String title,
      LocalDateTime start,
      List<String> rules,
      TreeSet<LocalDateTime> exdates,
      List<LocalDateTime> dates,
      boolean goesOn) {

    Recurrence with(String rule) {
      return new Recurrence(
          RRule.parse(rule, NEW_YORK), start, NEW_YORK, null, new TreeSet<>(), exdates);
    }
  }

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    return read().stream()
        .flatMap(example ->
            example.rules().stream()
                .map(rule ->
                    dynamicTest(example.title() + ": " + rule, () -> check(example, rule))));
  }

  @Test
  void noneIsLeftOut() throws IOException {
    List<Example> all = read();
    assertThat(all).as("39 examples, one of them once more as published").hasSize(40);
    assertThat(all.stream().mapToInt(example -> example.rules().size()).sum()).isEqualTo(44);
  }

  @Test
  void theClockIsKeptOverTheChangeOfOctober1997() {
    List<Instant> instants =
        Recurrence.of(
                RRule.parse("FREQ=DAILY;COUNT=3", NEW_YORK),
                LocalDateTime.parse("1997-10-25T09:00"),
                NEW_YORK)
            .after(LocalDateTime.MIN, 9)
            .stream()
            .map(Occurrence::instant)
            .toList();
    assertThat(instants)
        .containsExactly(
            Instant.parse("1997-10-25T13:00:00Z"),
            Instant.parse("1997-10-26T14:00:00Z"),
            Instant.parse("1997-10-27T14:00:00Z"));
  }

  private static void check(Example example, String rule) {
    Iterator<Occurrence> given = example.with(rule).all();
    List<LocalDateTime> found = new ArrayList<>();
    while (given.hasNext() && found.size() < example.dates().size()) {
      found.add(given.next().recurrenceId());
    }
    assertThat(found).isEqualTo(example.dates());
    assertThat(given.hasNext()).as("goes on").isEqualTo(example.goesOn());
    fromTheMiddle(example, rule);
  }

  /** Whoever asks from some date on gets what he would have got by counting from the start. */
  private static void fromTheMiddle(Example example, String rule) {
    int middle = example.dates().size() / 2;
    List<LocalDateTime> rest = example.dates().subList(middle, example.dates().size());
    List<LocalDateTime> found =
        example.with(rule).after(example.dates().get(middle).minusMinutes(1), rest.size()).stream()
            .map(Occurrence::recurrenceId)
            .toList();
    assertThat(found).as("asked from " + rest.getFirst()).isEqualTo(rest);
  }

  private static List<Example> read() throws IOException {
    try (var file =
        Rfc5545ExamplesTest.class.getResourceAsStream(
            "/presstime/recurrence/rfc5545-3.8.5.3.txt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.replaceAll("(?m)^#.*\n", "").strip().split("\n\n+"))
          .map(block -> example(block.strip().lines().toList()))
          .toList();
    }
  }

  private static Example example(List<String> lines) {
    LocalDateTime start = LocalDateTime.parse(lines.get(1).substring("DTSTART ".length()), BASIC);
    List<String> rules = values(lines, "RRULE ");
    TreeSet<LocalDateTime> exdates = new TreeSet<>();
    values(lines, "EXDATE ").forEach(date -> exdates.add(LocalDateTime.parse(date, BASIC)));
    String dates = lines.getLast();
    return new Example(
        lines.getFirst(),
        start,
        rules,
        exdates,
        dates(dates, start.toLocalTime()),
        dates.endsWith("..."));
  }

  private static List<String> values(List<String> lines, String name) {
    return lines.stream()
        .filter(l -> l.startsWith(name))
        .map(l -> l.substring(name.length()))
        .toList();
  }

  private static List<LocalDateTime> dates(String text, LocalTime usual) {
    List<LocalDateTime> dates = new ArrayList<>();
    int year = 0;
    Month month = Month.JANUARY;
    for (String word : text.replace("...", "").strip().split(" +")) {
      if (word.matches("\\d{4}")) {
        year = Integer.parseInt(word);
      } else if (word.matches("[A-Z][a-z]{2}")) {
        month = month(word);
      } else {
        String[] at = word.split("@");
        LocalTime time = at.length > 1 ? LocalTime.parse(at[1]) : usual;
        String[] range = at[0].split("-");
        for (int day = Integer.parseInt(range[0]);
            day <= Integer.parseInt(range[range.length - 1]);
            day++) {
          dates.add(LocalDate.of(year, month, day).atTime(time));
        }
      }
    }
    return dates;
  }

  private static Month month(String name) {
    return Arrays.stream(Month.values())
        .filter(month -> month.name().startsWith(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow();
  }
}
