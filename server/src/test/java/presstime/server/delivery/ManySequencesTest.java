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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import presstime.platform.Action;
import presstime.server.Desk;
import presstime.server.delivery.EditorialDriver.Command;
import presstime.server.delivery.EditorialDriver.Step;
import presstime.server.delivery.LostServer.Moment;
import presstime.server.delivery.engine.Checkpoints;
import presstime.server.delivery.engine.Engine;
import presstime.server.delivery.engine.EngineSettings;
import presstime.server.delivery.engine.Retries;
import presstime.server.identity.Api;
import presstime.server.kernel.Json;

/**
 * Thousands of random sequences of what editors do, many contents at once on the same two channels
 * and one clock, so that what is due of all of them is carried out in one go: by the server itself,
 * one after the other, or by several engines side by side, each with a part of it. Each content is
 * held against its own model. Where one server works alone, others are lost meanwhile: with what is
 * due claimed, announced and not sent, or sent and not recorded; it knows only the database, and
 * goes on. Clocks jump forward by hours and back by minutes. {@link EditorialSequencesTest} does
 * the same one by one, and shrinks.
 *
 * <p>{@code -Dpresstime.sequences=N} runs N contents per seed instead of the usual.
 */
class ManySequencesTest extends Behaviour {

  private static final int CONTENTS = Integer.getInteger("presstime.sequences", 500);

  /** What waits for an earlier one is looked at again after a second. */
  private static final Duration LOOKED_AT_AGAIN = Duration.ofMillis(1_100);

  private static final Logger LOG = LoggerFactory.getLogger(ManySequencesTest.class);
  private static final int ROUNDS = 4;
  private static final int COMMANDS = 3;
  private static final int SERVERS = 4;
  private static final int PART = 40;

  @Autowired AskedPlatform asked;
  @Autowired LostServer others;

  private List<Long> places = List.of();
  private final Map<Moment, Integer> lost = new EnumMap<>(Moment.class);

  @Autowired DataSource pool;
  @Autowired ContentCourier courier;
  @Autowired ObjectProvider<SettlementListener> listeners;
  @Autowired Json json;

  private final List<Engine> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(Engine::close);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theDeskDoesAsTheRulesSayWithAllOfThem(long seed) {
    theRulesHold(seed);
  }

  /** What one of them has in hand another must not overtake. */
  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void soItDoesWhenSeveralServersShareTheWork(long seed) {
    IntStream.range(0, SERVERS).forEach(i -> servers.add(aServer("server-" + i)));
    theRulesHold(seed);
  }

  private void theRulesHold(long seed) {
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
    for (int i = servers.isEmpty() ? random.nextInt(4) : 0; i > 0 && isAnythingDue(until); i--) {
      Moment moment = Moment.values()[random.nextInt(Moment.values().length)];
      others.works(moment, random);
      lost.merge(moment, 1, Integer::sum);
      clock.advance(LOOKED_AT_AGAIN);
    }
    for (int look = 0; look == 0 || look < 40 && isAnythingDue(until); look++) {
      clock.advance(look == 0 ? Duration.ZERO : LOOKED_AT_AGAIN);
      if (servers.isEmpty()) {
        desk.runWhatIsDue();
      } else {
        carryOutSideBySide();
      }
    }
  }

  private void carryOutSideBySide() {
    List<Callable<Integer>> rounds =
        servers.stream().<Callable<Integer>>map(server -> server::crank).toList();
    try (ExecutorService all = Executors.newFixedThreadPool(servers.size())) {
      for (Future<Integer> round : all.invokeAll(rounds)) {
        round.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("a server failed", e);
    }
  }

  /** Takes a part of what is due at a time, so that the others find something too. */
  private Engine aServer(String name) {
    EngineSettings usual = EngineSettings.of(name);
    EngineSettings inParts =
        new EngineSettings(
            name,
            usual.lease(),
            usual.lookAhead(),
            PART,
            usual.held(),
            usual.heldPerChannel(),
            usual.sweep(),
            usual.stopWithin());
    return new Engine(
        pool,
        inParts,
        clock,
        courier,
        Retries.USUAL,
        json::text,
        conclusion -> {
          if (conclusion.publication() != null) {
            listeners.forEach(listener ->
                listener.settled(conclusion.claimed().contentId(), conclusion.claimed().id()));
          }
        },
        Checkpoints.NONE);
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
