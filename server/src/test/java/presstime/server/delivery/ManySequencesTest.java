package presstime.server.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static presstime.database.Tables.DELIVERY;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import presstime.platform.Action;
import presstime.server.Desk;
import presstime.server.delivery.EditorialDriver.Command;
import presstime.server.delivery.EditorialDriver.Step;
import presstime.server.delivery.LostServer.Moment;
import presstime.server.identity.Api;

/**
 * Thousands of random sequences of what editors do, many contents at once on the same two channels
 * and one clock, so that the server carries out in one go what is due of all of them. Each is held
 * against its own model. Meanwhile servers are lost: with what is due claimed, announced and not
 * sent, or sent and not recorded; others that know only the database go on. Clocks jump forward by
 * hours and back by minutes. {@link EditorialSequencesTest} does the same with one server and one
 * by one, and shrinks.
 *
 * <p>{@code -Dpresstime.sequences=N} runs N contents per seed instead of the usual.
 */
class ManySequencesTest extends Behaviour {

  private static final int CONTENTS = Integer.getInteger("presstime.sequences", 250);
  /** What waits for an earlier one is looked at again after a second. */
  private static final Duration LOOKED_AT_AGAIN = Duration.ofMillis(1_100);

  private static final Logger LOG = LoggerFactory.getLogger(ManySequencesTest.class);
  private static final int ROUNDS = 4;
  private static final int COMMANDS = 3;

  @Autowired AskedPlatform asked;
  @Autowired LostServer others;

  private List<Long> places = List.of();
  private final Map<Moment, Integer> lost = new EnumMap<>(Moment.class);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theDeskDoesAsTheRulesSayWithAllOfThem(long seed) {
    long begun = cpu();
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
          pass(contents, clock.instant(), random);
        }
      }
      pass(contents, clock.instant().plus(Duration.ofHours(1 + random.nextInt(4))), random);
      Map<Long, Map<String, List<Action>>> arrived = arrived();
      contents.parallelStream().forEach(content -> content.assertAgrees(arrived));
      if (random.nextInt(3) == 0) {
        clock.set(clock.instant().minus(Duration.ofMinutes(1 + random.nextInt(20))));
      }
    }
    LOG.info(
        "seed {}: {} sequences, {} s CPU of this process, servers lost: {}",
        seed,
        contents.size(),
        (cpu() - begun) / 1_000_000_000,
        lost);
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
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

  private void pass(List<EditorialDriver> contents, Instant until, Random random) {
    clock.set(until);
    contents.forEach(content -> content.passes(until));
    for (int i = random.nextInt(4); i > 0 && isAnythingDue(until); i--) {
      Moment moment = Moment.values()[random.nextInt(Moment.values().length)];
      others.works(moment, random);
      lost.merge(moment, 1, Integer::sum);
      clock.advance(LOOKED_AT_AGAIN);
    }
    for (int look = 0; look == 0 || look < 40 && isAnythingDue(until); look++) {
      runAfter(look == 0 ? Duration.ZERO : LOOKED_AT_AGAIN);
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
          asked.arrived(place).stream()
              .collect(
                  groupingBy(
                      one -> one.title().substring(0, one.title().indexOf('.') + 1),
                      mapping(ScriptedPlatform.Arrived::action, toList()))));
    }
    return all;
  }

  /** It takes what is late however late, and as much of it as there is. */
  private long aPlace() {
    long place = desk.aChannel(AskedPlatform.ID, Map.of(), Map.of());
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
