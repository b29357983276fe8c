package presstime.server.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import presstime.platform.Outcome;
import presstime.platform.Publication;
import presstime.platform.testkit.SettableClock;
import presstime.server.delivery.engine.Attempts.Beginning;
import presstime.server.delivery.engine.Attempts.Kind;
import presstime.server.delivery.engine.Claims.Cursor;

/** What a worker that was lost, or is only late, leaves to the one that takes over. */
class TakeoverTest {

  private static final Instant NINE = Instant.parse("2026-01-20T09:00:00.123456Z");

  private final SettableClock clock = new SettableClock(NINE);
  private final FakePlatform platform = new FakePlatform();
  private Desk desk;
  private Engine engine;

  @BeforeEach
  void open() throws Exception {
    desk = new Desk();
    engine =
        new Engine(
            desk.database.dataSource(),
            EngineSettings.of("one"),
            clock,
            platform,
            Retries.USUAL,
            problem -> "{}",
            conclusion -> {},
            Checkpoints.NONE);
    platform.clock = clock;
  }

  @AfterEach
  void close() {
    engine.close();
    desk.close();
  }

  @Test
  void aCrashBetweenTheAnswerAndTheSendIsTakenOver() throws Exception {
    long delivery = desk.schedule(NINE);
    platform.next.add(FakePlatform.timeOutBeforeEffect());
    engine.crank();
    clock.advance(Duration.ofMinutes(1));
    Claimed dying = claim("dead", Duration.ofNanos(1_000)).getFirst();
    assertThat(begin(dying, Kind.ASK)).containsExactly(delivery);
    try (Connection connection = desk.database.dataSource().getConnection()) {
      Instant now = clock.instant();
      Conclusions.endAttempt(
          connection,
          dying,
          new Conclusion.AttemptEnd(dying.attempts() + 1, now, now, "absent", null, "[]"));
    }

    engine.crank();
    assertThat(desk.attempts(delivery))
        .isEqualTo("send unknown, ask absent, ask absent, send published");
    assertThat(platform.arrived.values()).containsExactly(1);
  }

  @Test
  void anOutcomeToldWhileItIsTakenOverIsAskedAbout() throws Exception {
    long delivery = desk.schedule(NINE);
    Claimed slow = claim("slow", Duration.ofNanos(1_000)).getFirst();
    begin(slow, Kind.SEND);
    platform.arrived.put(slow.key(), 1);
    Claimed next = claim("crashing", Duration.ofNanos(1_000)).getFirst();
    assertThat(next.recovered()).isTrue();
    conclude(published(slow.afterAttempt(false)));
    assertThat(desk.attempts(delivery)).isEqualTo("send published");

    engine.crank();
    assertThat(desk.attempts(delivery)).isEqualTo("send published, ask present");
    assertThat(desk.state(delivery)).isEqualTo("published");
    assertThat(platform.sentAt).isEmpty();
  }

  /** It slept between its last look at the lease and the request's first byte. */
  @Test
  void whatALateServerPublishedBesidesIsTold() throws Exception {
    long delivery = desk.schedule(NINE);
    Claimed slow = claim("slow", Duration.ofNanos(1_000)).getFirst();
    begin(slow, Kind.SEND);
    Claimed next = settled(claim("next", Duration.ofMinutes(1)).getFirst());
    begin(next, Kind.SEND);
    assertThat(conclude(published(next.afterAttempt(false), "recorded"))).containsExactly(delivery);
    assertThat(desk.value("SELECT count(*) FROM delivery_change")).isEqualTo("0");

    Conclusion late = published(slow.afterAttempt(false), "second");
    assertThat(conclude(late)).isEmpty();
    assertThat(conclude(late)).as("its commit was not heard of").isEmpty();
    assertThat(desk.attempts(delivery)).isEqualTo("send published, send published");
    assertThat(
            desk.value(
                "SELECT string_agg(concat_ws(' ', kind, data ->> 'attempt', data ->> 'externalId'), ',')"
                    + " FROM delivery_change WHERE delivery_id = "
                    + delivery))
        .isEqualTo("published-besides 1 second");
    assertThat(desk.value("SELECT external_id FROM publication")).isEqualTo("recorded");
  }

  @Test
  void whatWasFoundByWhoTookOverOrRecordedUnheardIsNotBesides() throws Exception {
    desk.schedule(2, NINE);
    List<Claimed> slow = claim("slow", Duration.ofNanos(1_000));
    Claimed unheard = slow.getFirst();
    begin(unheard, Kind.SEND);
    conclude(published(unheard.afterAttempt(false), "its own"));
    assertThat(conclude(published(unheard.afterAttempt(false), "its own"))).isEmpty();

    Claimed found = slow.getLast();
    begin(found, Kind.SEND);
    Claimed next = settled(claim("next", Duration.ofMinutes(1)).getFirst());
    begin(next, Kind.SEND);
    conclude(published(next.afterAttempt(false), "the same"));
    assertThat(conclude(published(found.afterAttempt(false), "the same"))).isEmpty();
    assertThat(desk.value("SELECT count(*) FROM delivery_change")).isEqualTo("0");
  }

  @Test
  void aBeginningWhoseCommitWasNotHeardOfIsWrittenAgain() throws Exception {
    long delivery = desk.schedule(NINE);
    Claimed claimed = claim("one", Duration.ofMinutes(1)).getFirst();
    assertThat(begin(claimed, Kind.SEND)).containsExactly(delivery);
    assertThat(begin(claimed, Kind.SEND)).containsExactly(delivery);
    conclude(published(claimed.afterAttempt(false)));
    assertThat(begin(claimed, Kind.SEND)).isEmpty();
    assertThat(desk.attempts(delivery)).isEqualTo("send published");
  }

  /** A person called it off, or moved it, while who held it slept past the end of the lease. */
  @ParameterizedTest
  @ValueSource(strings = {"state = 'cancelled'", "run_at = run_at + interval '1 hour'"})
  void whoWakesLateDoesNothing(String byAPerson) throws Exception {
    long delivery = desk.schedule(NINE);
    Claimed late = claim("late", Duration.ofNanos(1_000)).getFirst();
    desk.execute("UPDATE delivery SET fence = fence + 1, " + byAPerson);
    String left = desk.value("SELECT delivery::text FROM delivery");

    assertThat(begin(late, Kind.SEND)).isEmpty();
    assertThat(conclude(published(late.afterAttempt(false)))).isEmpty();
    assertThat(desk.value("SELECT delivery::text FROM delivery")).isEqualTo(left);
    assertThat(desk.value("SELECT count(*) FROM publication")).isEqualTo("0");
    engine.crank();
    assertThat(platform.sentAt).isEmpty();
    assertThat(desk.attempts(delivery)).isEmpty();
    assertThat(desk.value("SELECT delivery::text FROM delivery")).isEqualTo(left);
  }

  @Test
  void aLeaseThatEndedDoesNotComeBackByRenewal() throws Exception {
    desk.schedule(2, NINE);
    Claims claims = new Claims("one", Duration.ofMinutes(1));
    List<Claimed> held = claim("one", Duration.ofMinutes(1));
    Claimed waiting = held.getFirst();
    assertThat(
            conclude(
                Conclusion.later(
                    waiting, NINE.plusSeconds(5), false, "waits-for-earlier", clock.instant())))
        .hasSize(1);
    try (Connection connection = desk.database.dataSource().getConnection()) {
      claims.release(connection, held.subList(1, 2));
      assertThat(claims.renew(connection, held)).isEmpty();
    }
    assertThat(desk.value("SELECT count(*) FROM delivery WHERE lease_until IS NOT NULL"))
        .isEqualTo("0");
  }

  @Test
  void aConclusionWhoseCommitWasNotHeardOfIsNotWrittenTwice() throws Exception {
    desk.schedule(NINE);
    Claimed claimed = claim("one", Duration.ofMinutes(1)).getFirst();
    Conclusion later =
        Conclusion.later(claimed, NINE.plusSeconds(5), true, "paced", clock.instant());
    conclude(later);
    conclude(later);
    assertThat(desk.value("SELECT count(*) FROM delivery_change")).isEqualTo("1");
  }

  @Test
  void whatMayBeThereIsNeverCalledFailed() throws Exception {
    platform.findable = false;
    platform.repeatable = true;
    long refused = desk.schedule(NINE);
    platform.next.add(FakePlatform.timeOutAfterEffect());
    platform.next.add(FakePlatform.unavailable(Duration.ZERO));
    platform.next.add(FakePlatform.refuse());
    for (int i = 0; i < 3; i++) {
      engine.crank();
      clock.advance(Duration.ofMinutes(10));
    }
    assertThat(desk.attempts(refused)).isEqualTo("send unknown, send retryable, send rejected");
    assertThat(desk.state(refused)).isEqualTo("unconfirmed");
  }

  @Test
  void whatMayBeThereIsNotHeldAsIfItWereNot() throws Exception {
    long delivery = desk.schedule(NINE);
    platform.next.add(FakePlatform.timeOutAfterEffect());
    engine.crank();
    clock.advance(Duration.ofMinutes(1));
    platform.planning =
        claimed -> new Plan.Stop(presstime.server.delivery.DeliveryState.HELD, FakePlatform.FAULT);
    engine.crank();
    assertThat(desk.state(delivery)).isEqualTo("unconfirmed");
    assertThat(desk.value("SELECT ambiguous FROM delivery")).isEqualTo("t");
  }

  @Test
  void aPersonsRetryGivesAllTriesAgain() throws Exception {
    long delivery = desk.schedule(NINE);
    Retries usual = Retries.USUAL;
    for (int i = 0; i < usual.sends() + 3; i++) {
      platform.next.add(FakePlatform.unavailable(Duration.ZERO));
    }
    crankFor(usual.sends());
    assertThat(desk.state(delivery)).isEqualTo("failed");
    desk.execute("UPDATE delivery SET state = 'scheduled'");
    desk.execute(
        "INSERT INTO delivery_change (delivery_id, kind, actor, at, data)"
            + " SELECT id, 'retried', 'account/1', now(), jsonb_build_object('attempts', attempts) FROM delivery");
    crankFor(3);
    assertThat(desk.state(delivery)).isEqualTo("scheduled");
    crankFor(1);
    assertThat(desk.state(delivery)).isEqualTo("published");
  }

  @Test
  void whatWasDueBeforeTheEpochIsDue() throws Exception {
    long delivery = desk.schedule(Instant.parse("1900-01-01T00:00:00Z"));
    engine.crank();
    assertThat(desk.state(delivery)).isEqualTo("published");
  }

  private void crankFor(int rounds) throws Exception {
    for (int i = 0; i < rounds; i++) {
      engine.crank();
      clock.advance(Duration.ofMinutes(10));
    }
  }

  private Claimed settled(Claimed recovered) throws Exception {
    try (Connection connection = desk.database.dataSource().getConnection()) {
      return new Attempts("next")
          .settleLost(connection, List.of(recovered), clock.instant())
          .getFirst();
    }
  }

  private Conclusion published(Claimed claimed) {
    return published(claimed, "p");
  }

  private Conclusion published(Claimed claimed, String externalId) {
    return new Verdicts(Retries.USUAL, new java.util.Random(1))
        .afterSend(
            claimed,
            ((Plan.Carry) platform.plan(claimed, clock.instant())).parcel(),
            new Outcome.Published(new Publication(externalId, null, claimed.key())),
            new History(1, 0, NINE, ""),
            clock.instant(),
            clock.instant(),
            "[]");
  }

  private Set<Long> conclude(Conclusion conclusion) throws Exception {
    try (Connection connection = desk.database.dataSource().getConnection()) {
      return new Conclusions(problem -> "{}").write(connection, List.of(conclusion)).keySet();
    }
  }

  private Set<Long> begin(Claimed claimed, Kind kind) throws Exception {
    try (Connection connection = desk.database.dataSource().getConnection()) {
      return new Attempts("dead")
          .begin(connection, List.of(new Beginning(claimed, kind, clock.instant(), false)))
          .keySet();
    }
  }

  private List<Claimed> claim(String server, Duration lease) throws Exception {
    try (Connection connection = desk.database.dataSource().getConnection()) {
      return new Claims(server, lease)
          .claim(connection, clock.instant(), Cursor.START, List.of(), 100);
    }
  }
}
