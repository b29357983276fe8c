package presstime.server.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import presstime.platform.Action;
import presstime.platform.Problem;

/** Places in lanes, which nobody may keep after the delivery is over. No database is asked. */
class LanesTest {

  private static final Instant NINE = Instant.parse("2026-01-20T09:00:00Z");
  private static final long CHANNEL = 7;
  private static final EngineSettings SETTINGS =
      new EngineSettings(
          "this",
          Duration.ofSeconds(60),
          Duration.ofMillis(250),
          100,
          1_000,
          15,
          Duration.ofSeconds(1),
          Duration.ofSeconds(1));

  private final HikariDataSource nowhere = new HikariDataSource();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Leases leases = new Leases();
  private final Lanes lanes = lanes();

  @AfterEach
  void end() {
    over.countDown();
    nowhere.close();
  }

  /**
   * After the database was away for longer than a lease, an engine may claim again what it still
   * holds. The places of the old claims must not stay taken: the channel would be full for ever.
   */
  @Test
  void takingOverFromItselfTakesNoSecondPlace() {
    lanes.add(claims(1));
    lanes.add(claims(2));

    assertThat(leases.count()).isEqualTo(10);
    assertThat(lanes.full()).isEmpty();
    lanes.add(claims(3));
    assertThat(lanes.full()).isEmpty();
  }

  @Test
  void whatIsHeldForOneChannelIsBounded() {
    lanes.add(claims(1));
    assertThat(lanes.full()).isEmpty();

    lanes.add(LongStream.rangeClosed(11, 15).mapToObj(id -> claimed(id, 1)).toList());
    assertThat(lanes.full()).containsExactly(CHANNEL);
  }

  private Lanes lanes() {
    Courier busy =
        new Courier() {
          @Override
          public Plan plan(Claimed claimed, Instant now) {
            try {
              over.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return new Plan.Wait(now, false, "test");
          }

          @Override
          public int concurrency(long channelId) {
            return 1;
          }
        };
    InstantSource clock = InstantSource.fixed(NINE);
    Ledger ledger = new Ledger(nowhere, "this", Problem::code);
    Clerk clerk =
        new Clerk(
            busy,
            ledger,
            leases,
            new Verdicts(Retries.USUAL, RandomGenerator.getDefault()),
            clock,
            new Scribe(ledger, leases, it -> {}),
            Checkpoints.NONE);
    return new Lanes(SETTINGS, busy, clerk, leases, clock, () -> {});
  }

  private static List<Claimed> claims(long fence) {
    return LongStream.rangeClosed(1, 10).mapToObj(id -> claimed(id, fence)).toList();
  }

  private static Claimed claimed(long id, long fence) {
    return new Claimed(
        id,
        1,
        id,
        id,
        CHANNEL,
        Action.PUBLISH,
        NINE,
        NINE,
        UUID.randomUUID(),
        0,
        false,
        false,
        fence,
        fence > 1,
        Long.MAX_VALUE);
  }
}
