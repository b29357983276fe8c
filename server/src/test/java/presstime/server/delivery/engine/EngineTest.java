package presstime.server.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.platform.Finding;
import presstime.platform.testkit.SettableClock;
import presstime.server.delivery.DeliveryState;
import presstime.server.delivery.engine.Attempts.Beginning;
import presstime.server.delivery.engine.Attempts.Kind;
import presstime.server.delivery.engine.Claims.Cursor;

/** The engine cranked by hand, at a time the test sets, against real PostgreSQL. */
class EngineTest {

  private static final Instant NINE = Instant.parse("2026-01-20T09:00:00.123456Z");

  private final SettableClock clock = new SettableClock(NINE);
  private final FakePlatform platform = new FakePlatform();
  private Desk desk;
  private Engine engine;

  @BeforeEach
  void open() throws Exception {
    desk = new Desk();
    engine = engine("one", Retries.USUAL);
    platform.clock = clock;
  }

  @AfterEach
  void close() {
    engine.close();
    desk.close();
  }

  @Test
  void publishesAtItsInstantAndNotOneMicrosecondBefore() throws Exception {
    long delivery = desk.schedule(NINE);

    clock.set(NINE.minusNanos(1_000));
    engine.crank();
    assertThat(desk.state(delivery)).isEqualTo("scheduled");

    clock.set(NINE);
    engine.crank();
    assertThat(desk.state(delivery)).isEqualTo("published");
    assertThat(desk.value("SELECT due_at = started_at FROM delivery")).isEqualTo("t");
    assertThat(desk.attempts(delivery)).isEqualTo("send published");
    assertThat(desk.value("SELECT state || external_id FROM publication"))
        .startsWith("live" + "post-");
  }

  @Test
  void carriesOutInDueOrder() throws Exception {
    long third = desk.schedule(NINE.plusSeconds(2));
    long first = desk.schedule(NINE);
    long second = desk.schedule(NINE.plusSeconds(1));
    clock.set(NINE.plusSeconds(5));
    engine.crank();
    assertThat(platform.order).containsExactly(first, second, third);
  }

  @Test
  void doesNotSendAgainWhatArrivedBeforeTheTimeOut() throws Exception {
    long delivery = desk.schedule(NINE);
    platform.next.add(FakePlatform.timeOutAfterEffect());
    engine.crank();
    assertThat(desk.state(delivery)).isEqualTo("scheduled");
    assertThat(desk.value("SELECT ambiguous FROM delivery")).isEqualTo("t");

    clock.advance(Duration.ofMinutes(1));
    engine.crank();
    assertThat(desk.state(delivery)).isEqualTo("published");
    assertThat(desk.attempts(delivery)).isEqualTo("send unknown, ask present");
    assertThat(platform.arrived.values()).containsExactly(1);
  }

  @Test
  void sendsAgainWhatSurelyDidNotArrive() throws Exception {
    long delivery = desk.schedule(NINE);
    platform.next.add(FakePlatform.timeOutBeforeEffect());
    engine.crank();
    clock.advance(Duration.ofMinutes(1));
    engine.crank();
    assertThat(desk.attempts(delivery)).isEqualTo("send unknown, ask absent, send published");
    assertThat(platform.arrived.values()).containsExactly(1);
  }

  @Test
  void notThereProvesNothingUntilThePlatformHasSettled() throws Exception {
    platform.settle = Duration.ofMinutes(2);
    long delivery = desk.schedule(NINE);
    platform.next.add(FakePlatform.timeOutBeforeEffect());
    engine.crank();
    for (int second = 0; second < 119; second += 7) {
      clock.set(NINE.plusSeconds(second));
      engine.crank();
      assertThat(platform.sentAt).hasSize(1);
    }
    clock.set(NINE.plus(platform.settle));
    engine.crank();
    assertThat(platform.sentAt).hasSize(2);
    assertThat(desk.state(delivery)).isEqualTo("published");
    assertThat(desk.attempts(delivery))
        .startsWith("send unknown, ask absent")
        .endsWith("ask absent, send published");
  }

  @Test
  void aConclusiveAbsenceNeedsNoWaiting() throws Exception {
    platform.settle = Duration.ofHours(1);
    long delivery = desk.schedule(NINE);
    platform.next.add(FakePlatform.timeOutBeforeEffect());
    platform.answers.add(new Finding.Absent(true));
    engine.crank();
    clock.advance(Duration.ofSeconds(10));
    engine.crank();
    assertThat(desk.state(delivery)).isEqualTo("published");
  }

  @Test
  void leavesToAPersonWhatNobodyCanTell() throws Exception {
    platform.findable = false;
    long delivery = desk.schedule(NINE);
    platform.next.add(FakePlatform.timeOutAfterEffect());
    engine.crank();
    clock.advance(Duration.ofDays(1));
    engine.crank();
    assertThat(desk.state(delivery)).isEqualTo("unconfirmed");
    assertThat(platform.arrived.values()).containsExactly(1);
  }

  @Test
  void leavesToAPersonWhatThePlatformNeverAnswers() throws Exception {
    long delivery = desk.schedule(NINE);
    platform.next.add(FakePlatform.timeOutAfterEffect());
    for (int i = 0; i < Retries.USUAL.asks(); i++) {
      platform.answers.add(new Finding.Unclear(FakePlatform.FAULT));
    }
    for (int i = 0; i <= Retries.USUAL.asks(); i++) {
      engine.crank();
      clock.advance(Duration.ofMinutes(10));
    }
    assertThat(desk.state(delivery)).isEqualTo("unconfirmed");
    assertThat(platform.sentAt).hasSize(1);
  }

  @Test
  void honoursRetryAfterAndThenSucceeds() throws Exception {
    long delivery = desk.schedule(NINE);
    platform.next.add(FakePlatform.unavailable(Duration.ofMinutes(10)));
    engine.crank();
    clock.advance(Duration.ofMinutes(10).minusMillis(1));
    engine.crank();
    assertThat(platform.sentAt).hasSize(1);
    clock.advance(Duration.ofMillis(1));
    engine.crank();
    assertThat(desk.attempts(delivery)).isEqualTo("send retryable, send published");
  }

  @Test
  void givesUpAfterTheLastRetry() throws Exception {
    long delivery = desk.schedule(NINE);
    for (int i = 0; i < 20; i++) {
      platform.next.add(FakePlatform.unavailable(Duration.ZERO));
      engine.crank();
      clock.advance(Duration.ofMinutes(10));
    }
    assertThat(desk.state(delivery)).isEqualTo("failed");
    assertThat(platform.sentAt).hasSize(Retries.USUAL.sends());
    assertThat(desk.value("SELECT problem ->> 'code' FROM delivery")).isEqualTo("fake.fault");
  }

  @Test
  void aRefusalIsFinalAndHarmsNoOther() throws Exception {
    long refused = desk.schedule(NINE);
    long other = desk.schedule(NINE);
    platform.next.add(FakePlatform.refuse());
    engine.crank();
    assertThat(desk.state(refused)).isEqualTo("failed");
    assertThat(desk.state(other)).isEqualTo("published");
    clock.advance(Duration.ofDays(1));
    engine.crank();
    assertThat(desk.state(refused)).isEqualTo("failed");
    assertThat(desk.attempts(refused)).isEqualTo("send rejected");
  }

  @Test
  void anAttemptThatNeverCameBackIsAskedAbout() throws Exception {
    long delivery = desk.schedule(NINE);
    Claimed lost = claimAndDie(true);
    platform.arrived.put(lost.key(), 1);

    engine.crank();
    assertThat(desk.state(delivery)).isEqualTo("published");
    assertThat(desk.attempts(delivery)).isEqualTo("send lost, ask present");
    assertThat(platform.sentAt).isEmpty();
  }

  @Test
  void aClaimThatWasNeverSentIsSentWithoutAsking() throws Exception {
    platform.findable = false;
    long delivery = desk.schedule(NINE);
    claimAndDie(false);
    engine.crank();
    assertThat(desk.attempts(delivery)).isEqualTo("send published");
  }

  @Test
  void aWorkerThatLostItsLeaseCannotOverwrite() throws Exception {
    long delivery = desk.schedule(NINE);
    Claimed old = claimAndDie(false);
    engine.crank();
    Conclusion late =
        Conclusion.stopped(old, DeliveryState.FAILED, FakePlatform.FAULT, clock.instant());
    try (Connection connection = desk.database.dataSource().getConnection()) {
      assertThat(new Conclusions(problem -> "{}").write(connection, List.of(late))).isEmpty();
      assertThat(
              new Attempts("old")
                  .begin(
                      connection, List.of(new Beginning(old, Kind.SEND, clock.instant(), false))))
          .isEmpty();
    }
    assertThat(desk.state(delivery)).isEqualTo("published");
  }

  @Test
  void aCancelledDeliveryIsNotSent() throws Exception {
    long cancelled = desk.schedule(NINE);
    long other = desk.schedule(NINE);
    desk.execute("UPDATE delivery SET state = 'cancelled' WHERE id = " + cancelled);
    engine.crank();
    assertThat(platform.order).containsExactly(other);
  }

  @Test
  void plansThatStopOrWaitSendNothing() throws Exception {
    long held = desk.schedule(NINE);
    long waiting = desk.schedule(NINE);
    var usual = platform.planning;
    platform.planning =
        claimed ->
            claimed.id() == held
                ? new Plan.Stop(DeliveryState.HELD, FakePlatform.FAULT)
                : new Plan.Wait(NINE.plusSeconds(60), true, "paced");
    engine.crank();
    assertThat(platform.sentAt).isEmpty();
    assertThat(desk.state(held)).isEqualTo("held");
    assertThat(desk.state(waiting)).isEqualTo("scheduled");
    assertThat(desk.value("SELECT string_agg(kind, ',' ORDER BY delivery_id) FROM delivery_change"))
        .isEqualTo("held,paced");

    platform.planning = usual;
    clock.advance(Duration.ofMinutes(1));
    engine.crank();
    assertThat(platform.order).containsExactly(waiting);
  }

  @Test
  void aFaultOfOurOwnPutsOffAndLosesNothing() throws Exception {
    long delivery = desk.schedule(NINE);
    var usual = platform.planning;
    platform.planning =
        claimed -> {
          throw new IllegalStateException("a bug");
        };
    engine.crank();
    assertThat(desk.state(delivery)).isEqualTo("scheduled");
    platform.planning = usual;
    clock.advance(Duration.ofMinutes(1));
    engine.crank();
    assertThat(desk.state(delivery)).isEqualTo("published");
  }

  @Test
  void oneBadConclusionHarmsNoOtherInItsCommit() throws Exception {
    List<Long> ids = desk.schedule(3, NINE);
    List<Claimed> claimed = new ArrayList<>(claim(engineSettings("one")));
    Ledger ledger =
        new Ledger(desk.database.dataSource(), "one", p -> p.title().equals("bad") ? "{" : "{}");
    var conclusions =
        claimed.stream()
            .map(c ->
                ledger.conclude(
                    Conclusion.stopped(
                        c,
                        DeliveryState.HELD,
                        c.id() == ids.get(1)
                            ? new presstime.platform.Problem("x", "bad", "", "")
                            : FakePlatform.FAULT,
                        NINE)))
            .toList();
    ledger.start();
    assertThat(conclusions.get(0).join()).isTrue();
    assertThat(conclusions.get(1)).failsWithin(Duration.ofSeconds(60));
    assertThat(conclusions.get(2).join()).isTrue();
    ledger.stop();
    assertThat(desk.state(ids.get(1))).isEqualTo("scheduled");
  }

  /**
   * A server that claims what is due, perhaps records that it sends it, and is never heard of
   * again.
   */
  private Claimed claimAndDie(boolean afterBeginning) throws Exception {
    Claimed claimed = claim(engineSettings("dead").withLease(Duration.ofNanos(1_000))).getFirst();
    if (afterBeginning) {
      try (Connection connection = desk.database.dataSource().getConnection()) {
        assertThat(
                new Attempts("dead")
                    .begin(connection, List.of(new Beginning(claimed, Kind.SEND, NINE, false))))
            .hasSize(1);
      }
    }
    return claimed;
  }

  private List<Claimed> claim(EngineSettings settings) throws Exception {
    try (Connection connection = desk.database.dataSource().getConnection()) {
      return new Claims(settings.server(), settings.lease())
          .claim(connection, clock.instant(), Cursor.START, List.of(), 100);
    }
  }

  private static EngineSettings engineSettings(String server) {
    return EngineSettings.of(server);
  }

  private Engine engine(String server, Retries retries) {
    return new Engine(
        desk.database.dataSource(),
        engineSettings(server),
        clock,
        platform,
        retries,
        problem -> "{\"code\":\"" + problem.code() + "\"}",
        conclusion -> {},
        Checkpoints.NONE);
  }
}
