package presstime.server.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static presstime.database.Tables.DELIVERY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import presstime.platform.Action;
import presstime.server.Desk;
import presstime.server.delivery.EditorialDriver.Command;
import presstime.server.delivery.EditorialDriver.Step;
import presstime.server.identity.Api;

/**
 * Thousands of random sequences of what editors do, many contents at once on the same two channels
 * and one clock, so that the server carries out in one go what is due of all of them. Each is held
 * against its own model. {@link EditorialSequencesTest} does the same one by one, and shrinks.
 *
 * <p>{@code -Dpresstime.sequences=N} runs N contents per seed instead of the usual.
 */
class ManySequencesTest extends Behaviour {

  private static final int CONTENTS = Integer.getInteger("presstime.sequences", 250);
  private static final int ROUNDS = 4;
  private static final int COMMANDS = 3;

  private List<Long> places = List.of();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theDeskDoesAsTheRulesSayWithAllOfThem(long seed) {
    Random random = new Random(seed);
    places = List.of(aPlace(), aPlace());
    List<EditorialDriver> contents = new ArrayList<>();
    IntStream.range(0, CONTENTS)
        .parallel()
        .mapToObj(
            i -> new EditorialDriver(desk, places, NOW, "Seed " + seed + " sequence " + i + "."))
        .forEachOrdered(contents::add);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < COMMANDS; i++) {
        if (carryOut(contents, random)) {
          pass(contents, clock.instant());
        }
      }
      pass(contents, clock.instant().plus(Duration.ofHours(1 + random.nextInt(4))));
      Map<Long, Map<String, List<Action>>> arrived = arrived();
      contents.parallelStream().forEach(content -> content.assertAgrees(arrived));
    }
  }

  /**
   * One command each, drawn in order and carried out side by side; true when any is due at once.
   */
  private boolean carryOut(List<EditorialDriver> contents, Random random) {
    List<Command> commands = contents.stream().map(content -> command(random)).toList();
    return IntStream.range(0, contents.size())
            .parallel()
            .filter(i -> contents.get(i).carryOut(commands.get(i), clock.instant()))
            .count()
        > 0;
  }

  private static Command command(Random random) {
    Step[] all = Step.values();
    Step step = all[random.nextInt(all.length - 1)];
    boolean begins = random.nextInt(4) == 0;
    return new Command(
        begins ? random.nextBoolean() ? Step.PUBLISH_AT : Step.LIVE_PERIOD : step,
        random.nextInt(3),
        1 + random.nextInt(6),
        1 + random.nextInt(4));
  }

  private void pass(List<EditorialDriver> contents, Instant until) {
    clock.set(until);
    contents.forEach(content -> content.passes(until));
    for (int look = 0; look == 0 || look < 40 && isAnythingDue(until); look++) {
      runAfter(look == 0 ? Duration.ZERO : Duration.ofMillis(1_100));
    }
  }

  private boolean isAnythingDue(Instant now) {
    return database.fetchExists(
        DELIVERY,
        DELIVERY.CHANNEL_ID.in(places),
        DELIVERY.STATE.eq("scheduled"),
        DELIVERY.DUE_AT.le(now));
  }

  /** By channel and the title up to its full stop. */
  private Map<Long, Map<String, List<Action>>> arrived() {
    Map<Long, Map<String, List<Action>>> all = new HashMap<>();
    for (long place : places) {
      all.put(
          place,
          platform.arrived(place).stream()
              .collect(
                  groupingBy(
                      one -> one.title().substring(0, one.title().indexOf('.') + 1),
                      mapping(ScriptedPlatform.Arrived::action, toList()))));
    }
    return all;
  }

  /** It takes what is late however late, and as much of it as there is. */
  private long aPlace() {
    long place = desk.aChannel(ScriptedPlatform.ID, Map.of(), Map.of("token", "a secret token"));
    String path = "/api/v1/channels/" + place;
    Api.Answer read = api.get(path);
    Desk.ok(
        api.with("If-Match", read.header("ETag"))
            .send(
                "PATCH",
                path,
                "{\"lateAfter\": \"PT240H\", \"lateAtMost\": null, \"drainPerMinute\": 6000}"));
    return place;
  }
}
