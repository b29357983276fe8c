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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import presstime.platform.Action;
import presstime.server.Desk;
import presstime.server.delivery.EditorialDriver.Command;
import presstime.server.delivery.EditorialDriver.Step;
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
 * held against its own model. {@link EditorialSequencesTest} does the same one by one, and shrinks.
 *
 * <p>{@code -Dpresstime.sequences=N} runs N contents per seed instead of the usual.
 */
class ManySequencesTest extends Behaviour {

  private static final int CONTENTS = Integer.getInteger("presstime.sequences", 250);
  private static final int ROUNDS = 4;
  private static final int COMMANDS = 3;
  private static final int SERVERS = 4;
  private static final int PART = 40;

  private List<Long> places = List.of();

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
      clock.set(look == 0 ? until : clock.instant().plusMillis(1_100));
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
