package presstime.server.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.platform.Outcome;

/** Engines that run by themselves, several on one real database. */
class RunningEnginesTest {

  /** Well below the minute that {@code aNoticeWakesAnIdleEngine} would wait for a sweep. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final InstantSource CLOCK =
      presstime.server.kernel.Time.microseconds(InstantSource.system());

  private static final String WAITING =
      """
      SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'delivery'::regclass
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      """;

  private final FakePlatform platform = new FakePlatform();
  private final List<Engine> engines = new ArrayList<>();
  private final List<Double> lateness = new java.util.concurrent.CopyOnWriteArrayList<>();
  private Desk desk;

  @BeforeEach
  void open() throws Exception {
    desk = new Desk();
  }

  @AfterEach
  void close() {
    engines.forEach(Engine::close);
    desk.close();
  }

  @Test
  void threeServersShareTheWorkAndPublishEachOnce() throws Exception {
    platform.concurrency = 16;
    for (int i = 0; i < 40; i++) {
      platform.next.add(
          i % 2 == 0 ? FakePlatform.timeOutAfterEffect() : FakePlatform.timeOutBeforeEffect());
    }
    Retries soon = new Retries(8, 12, Duration.ofMillis(100), Duration.ofMillis(500));
    for (String server : List.of("one", "two", "three")) {
      start(EngineSettings.of(server), soon);
    }
    desk.schedule(1_500, CLOCK.instant().plusSeconds(3));
    await()
        .atMost(PATIENCE.multipliedBy(2))
        .until(() ->
            desk.value("SELECT count(*) FROM delivery WHERE state = 'published'").equals("1500"));
    assertThat(platform.arrived).hasSize(1_500);
    assertThat(platform.doubled()).isZero();
    assertThat(desk.value("SELECT count(DISTINCT server) FROM attempt")).isEqualTo("3");
    assertThat(desk.value("SELECT count(*) FROM delivery WHERE started_at < due_at"))
        .isEqualTo("0");
  }

  @Test
  void aNoticeWakesAnIdleEngine() throws Exception {
    EngineSettings patient =
        new EngineSettings(
            "one",
            Duration.ofSeconds(60),
            Duration.ofMillis(250),
            500,
            4_000,
            500,
            Duration.ofMinutes(10),
            Duration.ofSeconds(10));
    start(patient, Retries.USUAL);
    Instant then = CLOCK.instant();
    long before = desk.schedule(then);
    notice(then);
    await().atMost(PATIENCE).until(() -> desk.state(before).equals("published"));
    Instant now = CLOCK.instant();
    long delivery = desk.schedule(now);
    notice(now);
    await().atMost(PATIENCE).until(() -> desk.state(delivery).equals("published"));
  }

  @Test
  void anUnannouncedRowIsFoundByTheSweep() throws Exception {
    start(EngineSettings.of("one"), Retries.USUAL);
    long delivery = desk.schedule(CLOCK.instant());
    await().atMost(PATIENCE).until(() -> desk.state(delivery).equals("published"));
  }

  @Test
  void aStopDoesNotWaitForADatabaseThatHangsAndKeepsNothingThatComesLate() throws Exception {
    Engine one = start(hasty("one"), Retries.USUAL);
    try (Connection connection = desk.database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE delivery IN ACCESS EXCLUSIVE MODE");
      try (PreparedStatement insert = connection.prepareStatement(Desk.SCHEDULE)) {
        OffsetDateTime due = CLOCK.instant().atOffset(ZoneOffset.UTC);
        insert.setInt(1, 1);
        insert.setObject(2, due);
        insert.setObject(3, due);
        insert.execute();
      }
      await().atMost(PATIENCE).until(() -> !desk.value(WAITING).equals("0"));
      assertThat(Thread.ofVirtual().start(one::close).join(PATIENCE)).as("it stops").isTrue();
      connection.commit();
    }
    await().atMost(PATIENCE).until(() -> desk.value(WAITING).equals("0"));
    start(EngineSettings.of("two"), Retries.USUAL);
    await()
        .atMost(PATIENCE)
        .until(() ->
            desk.value("SELECT count(*) FROM delivery WHERE state = 'published'").equals("1"));
    assertThat(desk.value("SELECT string_agg(DISTINCT server, ',') FROM attempt")).isEqualTo("two");
    assertThat(platform.doubled()).isZero();
  }

  /** Stops as soon as it may. */
  private static EngineSettings hasty(String server) {
    EngineSettings usual = EngineSettings.of(server);
    return new EngineSettings(
        server,
        usual.lease(),
        usual.lookAhead(),
        usual.batch(),
        usual.held(),
        usual.heldPerChannel(),
        usual.sweep(),
        Duration.ofMillis(100));
  }

  @Test
  void aServerThatDiesIsTakenOverWhenItsLeaseEnds() throws Exception {
    List<Long> ids = desk.schedule(20, CLOCK.instant());
    try (Connection connection = desk.database.dataSource().getConnection()) {
      assertThat(
              new Claims("dead", Duration.ofMillis(800))
                  .claim(connection, CLOCK.instant(), Claims.Cursor.START, List.of(), 100))
          .hasSize(20);
    }
    start(EngineSettings.of("one"), Retries.USUAL);
    await()
        .atMost(PATIENCE)
        .until(() ->
            desk.value("SELECT count(*) FROM delivery WHERE state = 'published'").equals("20"));
    assertThat(platform.doubled()).isZero();
    assertThat(ids).hasSize(20);
  }

  @Test
  void aStopFinishesWhatIsSentAndHandsBackTheRest() throws Exception {
    platform.concurrency = 1;
    CountDownLatch sending = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    platform.next.add(effect -> {
      sending.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        return new Outcome.Unknown(FakePlatform.FAULT);
      }
      effect.run();
      return new Outcome.Rejected(FakePlatform.FAULT);
    });
    desk.schedule(50, CLOCK.instant());
    Engine engine = start(EngineSettings.of("one"), Retries.USUAL);
    sending.await();
    Thread stopping = Thread.ofVirtual().start(engine::close);
    await()
        .atMost(PATIENCE)
        .until(() ->
            desk.value(
                        "SELECT count(*) FROM delivery WHERE lease_owner IS NULL AND state = 'scheduled'")
                    .compareTo("40")
                >= 0);
    go.countDown();
    stopping.join();
    assertThat(desk.value("SELECT count(*) FROM delivery WHERE lease_owner IS NOT NULL"))
        .isEqualTo("0");
    assertThat(desk.value("SELECT count(*) FROM attempt WHERE outcome IS NULL")).isEqualTo("0");
    assertThat(platform.doubled()).isZero();

    start(EngineSettings.of("two"), Retries.USUAL);
    await()
        .atMost(PATIENCE)
        .until(() ->
            desk.value("SELECT count(*) FROM delivery WHERE state = 'scheduled'").equals("0"));
    assertThat(platform.doubled()).isZero();
  }

  @Test
  void aSlowChannelHoldsUpNobodyElse() throws Exception {
    desk.execute(
        "INSERT INTO channel (workspace_id, platform, name, time_zone, settings, secrets, late_policy, late_after,"
            + " drain_per_minute, concurrency, created_at, updated_at) VALUES (1, 'fake', 'Slow', 'UTC', '{}', '',"
            + " 'publish', '5 minutes', 60, 4, now(), now())");
    CountDownLatch go = new CountDownLatch(1);
    var usual = platform.planning;
    platform.planning =
        claimed -> {
          if (claimed.channelId() == 2) {
            try {
              go.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
          return usual.apply(claimed);
        };
    Instant now = CLOCK.instant();
    desk.schedule(2_000, now);
    desk.execute("UPDATE delivery SET channel_id = 2");
    desk.schedule(200, now.plusMillis(10));
    start(EngineSettings.of("one"), Retries.USUAL);
    await()
        .atMost(PATIENCE)
        .until(() ->
            desk.value("SELECT count(*) FROM delivery WHERE state = 'published'").equals("200"));
    go.countDown();
    await()
        .atMost(PATIENCE)
        .until(() ->
            desk.value("SELECT count(*) FROM delivery WHERE state = 'published'").equals("2200"));
    assertThat(platform.doubled()).isZero();
  }

  private void notice(Instant runAt) throws Exception {
    try (Connection connection = desk.database.dataSource().getConnection()) {
      DueNotices.send(connection, runAt);
    }
  }

  private Engine start(EngineSettings settings, Retries retries) {
    Engine engine =
        new Engine(
            desk.database.dataSource(),
            settings,
            CLOCK,
            platform,
            retries,
            problem -> "{}",
            conclusion -> lateness.add(conclusion.latenessMillis()),
            Checkpoints.NONE);
    engines.add(engine);
    engine.start();
    return engine;
  }
}
