package presstime.server.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import presstime.platform.Finding;
import presstime.platform.Publication;
import presstime.platform.testkit.SettableClock;
import presstime.server.delivery.engine.Attempts.Beginning;
import presstime.server.delivery.engine.Attempts.Kind;
import presstime.server.delivery.engine.Claims.Cursor;

/** How long what nobody knows goes on, and who may end it. */
class InDoubtTest {

  private static final Instant NINE = Instant.parse("2026-01-20T09:00:00.123456Z");
  private static final int SENDS = Retries.USUAL.sends();
  private static final Finding HALF =
      new Finding.Partial(new Publication("draft", null, new UUID(0, 1)));

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
            problem ->
                "{\"code\":\"%s\",\"title\":\"%s\",\"detail\":\"%s\"}"
                    .formatted(problem.code(), problem.title(), problem.detail()),
            conclusion -> {},
            Checkpoints.NONE);
    platform.clock = clock;
  }

  @AfterEach
  void close() {
    engine.close();
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"absent", "surely absent", "partial"})
  void whatNeverGetsAClearAnswerIsSentNoOftenerThanWhatFails(String answer) throws Exception {
    long delivery = desk.schedule(NINE);
    for (int i = 0; i < 20; i++) {
      platform.next.add(FakePlatform.timeOutBeforeEffect());
      platform.answers.add(
          switch (answer) {
            case "partial" -> HALF;
            case "absent" -> new Finding.Absent(false);
            default -> new Finding.Absent(true);
          });
    }
    crankFor(Duration.ofHours(1));
    assertThat(platform.sentAt).hasSize(SENDS);
    assertThat(desk.state(delivery)).isEqualTo("unconfirmed");
    assertThat(desk.value("SELECT ambiguous FROM delivery")).isEqualTo("t");
    assertThat(desk.value("SELECT problem ->> 'code' FROM delivery"))
        .isEqualTo("delivery.sent_too_often");
    assertThat(desk.value("SELECT problem ->> 'detail' FROM delivery"))
        .isEqualTo(FakePlatform.FAULT.title());
    assertThat(Duration.between(NINE, platform.sentAt.getLast()))
        .as("the waits grow as after a failure")
        .isGreaterThan(Duration.ofMinutes(5));
  }

  @Test
  void whatMayBeSentTwiceIsAskedAboutAfterItsLastSendUntilThePlatformHasSettled() throws Exception {
    platform.repeatable = true;
    platform.settle = Duration.ofHours(1);
    long delivery = desk.schedule(NINE);
    for (int i = 0; i < 20; i++) {
      platform.next.add(FakePlatform.timeOutBeforeEffect());
    }
    crankFor(Duration.ofMinutes(50));
    assertThat(platform.sentAt).hasSize(SENDS);
    assertThat(desk.state(delivery)).isEqualTo("scheduled");

    arrives();
    crankFor(Duration.ofMinutes(30));
    assertThat(desk.state(delivery)).isEqualTo("published");
    assertThat(platform.sentAt).hasSize(SENDS);
  }

  @Test
  void whatKillsEveryServerThatSendsItIsLeftToAPerson() throws Exception {
    platform.findable = false;
    platform.repeatable = true;
    long delivery = desk.schedule(NINE);
    for (int i = 0; i < SENDS; i++) {
      sendAndDie();
    }
    engine.crank();
    assertThat(desk.state(delivery)).isEqualTo("unconfirmed");
    assertThat(platform.sentAt).isEmpty();
  }

  /** The first request may still be at work on what is half there, and finish it. */
  @Test
  void whatIsHalfThereStaysInDoubtUntilThePlatformHasSettled() throws Exception {
    platform.settle = Duration.ofMinutes(2);
    long delivery = desk.schedule(NINE);
    platform.next.add(FakePlatform.timeOutBeforeEffect());
    platform.next.add(FakePlatform.unavailable(Duration.ofSeconds(1)));
    platform.answers.add(HALF);
    engine.crank();
    clock.advance(Duration.ofSeconds(10));
    engine.crank();
    assertThat(desk.attempts(delivery)).isEqualTo("send unknown, ask partial, send retryable");
    assertThat(desk.state(delivery)).isEqualTo("scheduled");
    assertThat(desk.value("SELECT ambiguous FROM delivery")).isEqualTo("t");

    arrives();
    clock.advance(Duration.ofMinutes(1));
    engine.crank();
    assertThat(desk.attempts(delivery)).endsWith("send retryable, ask present");
    assertThat(desk.state(delivery)).isEqualTo("published");
    assertThat(platform.sentAt).hasSize(2);
  }

  @Test
  void aRefusalOfWhatIsHalfThereIsNoProofThatItFailed() throws Exception {
    platform.settle = Duration.ofMinutes(2);
    long delivery = desk.schedule(NINE);
    platform.next.add(FakePlatform.timeOutBeforeEffect());
    platform.next.add(FakePlatform.refuse());
    platform.answers.add(HALF);
    engine.crank();
    clock.advance(Duration.ofSeconds(10));
    engine.crank();
    assertThat(desk.attempts(delivery)).isEqualTo("send unknown, ask partial, send rejected");
    assertThat(desk.state(delivery)).isEqualTo("unconfirmed");
  }

  @Test
  void whatIsHalfThereOnceThePlatformHasSettledIsInDoubtNoMore() throws Exception {
    platform.settle = Duration.ofMinutes(2);
    long delivery = desk.schedule(NINE);
    platform.next.add(FakePlatform.timeOutBeforeEffect());
    platform.next.add(FakePlatform.unavailable(Duration.ofSeconds(1)));
    platform.answers.add(HALF);
    engine.crank();
    clock.advance(platform.settle);
    engine.crank();
    assertThat(desk.attempts(delivery)).isEqualTo("send unknown, ask partial, send retryable");
    assertThat(desk.value("SELECT ambiguous FROM delivery")).isEqualTo("f");
  }

  /** What was sent takes effect, long after its sender gave up. */
  private void arrives() throws Exception {
    platform.arrived.put(UUID.fromString(desk.value("SELECT idempotency_key FROM delivery")), 1);
  }

  private void crankFor(Duration span) throws Exception {
    Instant end = clock.instant().plus(span);
    while (clock.instant().isBefore(end)) {
      engine.crank();
      clock.advance(Duration.ofSeconds(20));
    }
  }

  /** A server that claims what is due, records that it sends it, and is never heard of again. */
  private void sendAndDie() throws Exception {
    for (Claimed claimed : claim()) {
      Claimed known = claimed;
      try (Connection connection = desk.database.dataSource().getConnection()) {
        Attempts attempts = new Attempts("dead");
        if (claimed.recovered()) {
          known = attempts.settleLost(connection, List.of(claimed), clock.instant()).getFirst();
        }
        assertThat(
                attempts.begin(
                    connection, List.of(new Beginning(known, Kind.SEND, clock.instant(), false))))
            .hasSize(1);
      }
    }
  }

  private List<Claimed> claim() throws Exception {
    try (Connection connection = desk.database.dataSource().getConnection()) {
      return new Claims("dead", Duration.ofNanos(1_000))
          .claim(connection, clock.instant(), Cursor.START, List.of(), 100);
    }
  }
}
