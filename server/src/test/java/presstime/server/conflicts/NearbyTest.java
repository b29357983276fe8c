package presstime.server.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import presstime.server.Desk;
import presstime.server.conflicts.RuleBook.Book;
import presstime.server.conflicts.policy.Detection;
import presstime.server.conflicts.policy.Finding;
import presstime.server.conflicts.policy.Nearest;
import presstime.server.conflicts.policy.Placed;
import presstime.server.conflicts.policy.Situation;
import presstime.server.conflicts.store.PlacedRows;

/**
 * Who reads only what is near hears what somebody hears who reads the whole month: who schedules,
 * and who looks at a channel anew.
 */
class NearbyTest extends Board {

  private static final int ARTICLES = 90;

  private static final Instant END = NINE.plusSeconds(50 * 86_400);

  @Autowired PlacedRows placed;
  @Autowired Nearby nearby;
  @Autowired Surroundings surroundings;
  @Autowired RuleBook rules;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void itFindsWhatTheWholeMonthShows(long seed) {
    Random random = new Random(seed);
    long other = desk.aSite();
    settings(site, Map.of("audiences", List.of("Readers"), "policy", "warn"));
    settings(other, Map.of("audiences", List.of("readers", "Others")));
    if (seed == 2) {
      publishing(site, "{\"daily_publish_limit\": 7}");
    }
    fill(random, List.of(site, other));
    clock.set(NINE.plusSeconds(3600));
    desk.runWhatIsDue();
    Book book = rules.read(desk.owner().workspaceId());
    Set<String> kinds = new TreeSet<>();
    Set<String> details = new TreeSet<>();
    for (Placed one : all(book, List.of(site, other))) {
      Situation month =
          asBeforeItLeft(
              surroundings.around(book, List.of(one.channelId()), one.dueAt(), one.dueAt()), one);
      Situation near = nearby.of(book, one.id(), one.dueAt()).orElseThrow();
      assertThat(told(near, one)).as("delivery %d", one.id()).isEqualTo(told(month, one));
      told(month, one)
          .values()
          .forEach(finding -> {
            kinds.add(finding.kind().word());
            details.add(finding.detail());
          });
    }
    for (long channel : List.of(site, other)) {
      assertThat(told(nearby.of(book, open(book, channel)), channel))
          .as("channel %d", channel)
          .isEqualTo(
              told(surroundings.around(book, List.of(channel), clock.instant(), END), channel));
    }
    assertThat(kinds)
        .as("the test looks at something")
        .contains("too-close", "duplicate", "audience", "dependency");
    for (String kind :
        List.of("on every channel before", "on every channel \\d+ min", "live \\d+ min")) {
      assertThat(details).anySatisfy(detail -> assertThat(detail).containsPattern(kind));
    }
  }

  @Test
  void whatIsFoundAlikeOnlyOnceItIsCommittedIsToldOfWhatLongWentOut() {
    placed(saying("One", prose("the same")), NINE);
    clock.set(NINE);
    desk.runWhatIsDue();
    long second = placed(saying("Two", prose("the same")), NINE.plusSeconds(2 * 86_400));
    sweep.run();
    assertThat(theConflict().path("kind").asString()).isEqualTo("duplicate");
    database.execute(
        "DELETE FROM revision_likeness; UPDATE revision_signature SET settled = false");
    Desk.ok(reschedule(second, NINE.plusSeconds(3 * 86_400)));
    sweep.run();
    assertThat(conflicts("open")).as("texts were compared after the channel was read").hasSize(1);
  }

  /** Most within two hours, which is full; some days away; some gone out when it is looked. */
  private void fill(Random random, List<Long> channels) {
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      int seconds = i < ARTICLES - 20 ? 7_200 : 40 * 86_400;
      times.add(NINE.plusSeconds(random.nextInt(seconds)).plusMillis(i));
    }
    Collections.shuffle(times, random);
    List<Long> contents = new ArrayList<>();
    List<String> tags = List.of("sport", "Sport ", "city", "snow", "books");
    IntStream.range(0, ARTICLES / 2)
        .forEach(i ->
            contents.add(
                i % 6 == 0
                    ? saying("Alike " + i, prose("the same") + " and " + i)
                    : anArticle("Article " + i, tags.get(random.nextInt(tags.size())))));
    for (int i = 1; i < 5; i++) {
      Desk.ok(
          api.post(
              "/api/v1/dependencies",
              Map.of("content", contents.get(i), "after", contents.get(i + 10))));
    }
    for (int i = 20; i < 30; i++) {
      Desk.ok(
          api.post(
              "/api/v1/dependencies",
              Map.of(
                  "content",
                  contents.get(i),
                  "after",
                  contents.get(i + 10),
                  "where",
                  i % 2 == 0 ? "all" : "any",
                  "delayMinutes",
                  i % 3 == 0 ? 0 : random.nextInt(240))));
    }
    for (int i = 0; i < ARTICLES; i++) {
      schedule(
          contents.get(i % contents.size()),
          times.get(i),
          channels.get(random.nextInt(channels.size())));
    }
  }

  private List<Placed> all(Book book, List<Long> channels) {
    return surroundings.around(book, channels, NINE, END).placed();
  }

  private List<Placed> open(Book book, long channel) {
    Set<Long> channels = new HashSet<>(book.sharingAudience(channel));
    channels.add(channel);
    return placed.open(book.workspaceId(), channels, 1_000);
  }

  private static Map<String, Finding> told(Situation situation, long channel) {
    Map<String, Finding> told = new TreeMap<>();
    Nearest.each(Detection.of(situation)).stream()
        .filter(finding -> finding.subject().channelId() == channel)
        .forEach(finding -> told.put(finding.key(), finding));
    return told;
  }

  private static Situation asBeforeItLeft(Situation situation, Placed one) {
    return new Situation(
        situation.placed().stream()
            .map(each -> each.id() == one.id() ? each.stillToCome(one.dueAt()) : each)
            .toList(),
        situation.predecessors(),
        situation.channels(),
        situation.alike(),
        situation.precedences());
  }

  private static Map<String, Finding> told(Situation situation, Placed one) {
    Map<String, Finding> rest = Detection.byKey(situation.without(one.id()));
    Placed there = situation.find(one.id()).orElseThrow();
    Map<String, Finding> told = new TreeMap<>();
    Nearest.to(there, Detection.added(rest, situation))
        .forEach(finding -> told.put(finding.key(), finding));
    return told;
  }
}
