package presstime.server.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.platform.Outcome;
import presstime.platform.Publication;
import presstime.platform.testkit.SettableClock;
import presstime.server.kernel.Json;
import tools.jackson.databind.json.JsonMapper;

/** One bad row, answer, plugin or listener must neither loop for ever nor stop the others. */
class PoisonTest {

  private static final Instant NINE = Instant.parse("2026-01-20T09:00:00.123456Z");
  private static final Duration SOON = Duration.ofSeconds(60);

  private final SettableClock clock = new SettableClock(NINE);
  private final FakePlatform platform = new FakePlatform();
  private Consumer<Conclusion> told = conclusion -> {};
  private Courier courier = platform;
  private Desk desk;
  private Engine engine;

  @BeforeEach
  void open() throws Exception {
    desk = new Desk();
    platform.clock = clock;
  }

  @AfterEach
  void close() {
    engine.close();
    desk.close();
  }

  @Test
  void charactersTheDatabaseRefusesDoNotKeepAVerdictFromBeingRecorded() throws Exception {
    long published = desk.schedule(NINE);
    platform.next.add(effect ->
        new Outcome.Published(
            new Publication(
                "a\0b" + (char) 0xd800,
                URI.create("https://a.example/"),
                new java.util.UUID(1, 2))));
    platform.next.add(
        effect -> new Outcome.Rejected(FakePlatform.FAULT.withDetail("x\0" + (char) 0xd800 + "y")));
    start();
    await().atMost(SOON).until(() -> desk.state(published).equals("published"));
    long refused = desk.schedule(NINE);
    engine.wake();
    await().atMost(SOON).until(() -> desk.state(refused).equals("failed"));
    assertThat(desk.value("SELECT problem ->> 'detail' FROM delivery WHERE id = " + refused))
        .startsWith("x\ufffd")
        .endsWith("y");
  }

  @Test
  void whatTheDatabaseWillNeverKeepIsRecordedWithoutIt() throws Exception {
    long published = desk.schedule(NINE);
    desk.execute(
        "ALTER TABLE delivery ADD CHECK (external_id <> 'bad'),"
            + " ADD CHECK (problem ->> 'code' <> 'fake.fault')");
    platform.next.add(
        effect -> new Outcome.Published(new Publication("bad", null, new java.util.UUID(1, 2))));
    platform.next.add(FakePlatform.refuse());
    start();
    await().atMost(SOON).until(() -> desk.state(published).equals("unconfirmed"));
    long refused = desk.schedule(NINE);
    engine.wake();
    await().atMost(SOON).until(() -> desk.state(refused).equals("failed"));
    assertThat(desk.value("SELECT problem ->> 'code' FROM delivery WHERE id = " + published))
        .isEqualTo("delivery.not_recorded");
  }

  @Test
  void anErrorInAPlatformIsAnAnswerNobodyKnows() throws Exception {
    long delivery = desk.schedule(NINE);
    platform.next.add(effect -> {
      throw new NoSuchMethodError("a plugin built for another version");
    });
    start();
    await().atMost(SOON).until(() -> desk.attempts(delivery).equals("send unknown"));
  }

  @Test
  void anAbsurdRetryAfterIsSurvived() throws Exception {
    long delivery = desk.schedule(NINE);
    platform.next.add(FakePlatform.unavailable(Duration.ofSeconds(Long.MAX_VALUE)));
    start();
    await().atMost(SOON).until(() -> desk.attempts(delivery).equals("send retryable"));
    assertThat(desk.value("SELECT run_at < '2026-02-01' FROM delivery")).isEqualTo("t");
  }

  @Test
  void aListenerThatFailsMakesNothingBeWrittenAgain() throws Exception {
    long delivery = desk.schedule(NINE);
    platform.planning = claimed -> new Plan.Wait(NINE.plusSeconds(60), true, "paced");
    told =
        conclusion -> {
          throw new IllegalStateException("a listener's bug");
        };
    start();
    await().atMost(SOON).until(() -> engine.held() == 0 && !desk.value(CHANGES).equals("0"));
    assertThat(desk.value(CHANGES)).isEqualTo("1");
    assertThat(desk.state(delivery)).isEqualTo("scheduled");
  }

  private static final String CHANGES = "SELECT count(*) FROM delivery_change";

  @Test
  void aChannelThatCannotBeReadForAMomentHoldsNothingForEver() throws Exception {
    long delivery = desk.schedule(NINE);
    AtomicBoolean failed = new AtomicBoolean();
    courier =
        new Courier() {
          @Override
          public Plan plan(Claimed claimed, Instant now) {
            return platform.plan(claimed, now);
          }

          @Override
          public int concurrency(long channelId) {
            if (failed.compareAndSet(false, true)) {
              throw new IllegalStateException("the database is away");
            }
            return 1;
          }
        };
    start();
    await().atMost(SOON).until(() -> desk.state(delivery).equals("published"));
  }

  @Test
  void aClockSetBackAndRightAgainMakesNothingLate() throws Exception {
    long delivery = desk.schedule(NINE);
    CountDownLatch asked = new CountDownLatch(1);
    var usual = platform.planning;
    platform.planning =
        claimed -> {
          clock.set(NINE.minus(Duration.ofHours(1)));
          asked.countDown();
          return usual.apply(claimed);
        };
    start();
    asked.await();
    await().atMost(SOON).until(() -> desk.attempts(delivery).equals("send open"));
    await().atMost(SOON).until(PoisonTest::aWorkerSleeps);
    assertThat(platform.sentAt).isEmpty();
    clock.set(NINE);
    await().atMost(SOON).until(() -> desk.state(delivery).equals("published"));
  }

  /** A tenth of a second after the attempt began, which is when the worker starts to wait. */
  private static boolean aWorkerSleeps() throws InterruptedException {
    return !new CountDownLatch(1).await(100, java.util.concurrent.TimeUnit.MILLISECONDS);
  }

  @Test
  void anErrorWhileWritingHarmsNoOtherInItsCommit() {
    GroupCommit<String, String> writer =
        new GroupCommit<>(
            "test",
            desk.database.dataSource(),
            (connection, items) -> {
              if (items.contains("bad")) {
                throw new StackOverflowError("bad");
              }
              return items;
            });
    List<CompletableFuture<String>> answers =
        List.of(writer.submit("one"), writer.submit("bad"), writer.submit("two"));
    writer.start();
    assertThat(answers.get(0)).succeedsWithin(SOON);
    assertThat(answers.get(1)).failsWithin(SOON);
    assertThat(answers.get(2)).succeedsWithin(SOON);
    writer.stop();
    start();
  }

  private void start() {
    engine =
        new Engine(
            desk.database.dataSource(),
            EngineSettings.of("one"),
            clock,
            courier,
            Retries.USUAL,
            new Json(JsonMapper.builder().build())::text,
            conclusion -> told.accept(conclusion),
            Checkpoints.NONE);
    engine.start();
  }
}
