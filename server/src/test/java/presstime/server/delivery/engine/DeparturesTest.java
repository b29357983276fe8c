package presstime.server.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import presstime.platform.Action;

@Timeout(60)
class DeparturesTest {

  private static final Instant NINE = Instant.parse("2026-01-20T09:00:00Z");
  private static final Duration SOON = Duration.ofSeconds(30);

  private final AtomicReference<Instant> now = new AtomicReference<>(NINE);
  private final Departures departures = new Departures(now::get);
  private final FakePlatform platform = new FakePlatform();

  @Test
  void leaveInDueOrderAndNotBefore() {
    departures.add(List.of(ready(3, NINE.plusMillis(30)), ready(2, NINE), ready(1, NINE)));

    assertThat(id(departures.take())).isEqualTo(1);
    assertThat(id(departures.take())).isEqualTo(2);
    CompletableFuture<Ready> third = taking();
    assertThat(
            third.completeOnTimeout(
                ready(0, NINE), 100, java.util.concurrent.TimeUnit.MILLISECONDS))
        .succeedsWithin(SOON)
        .extracting(ready -> ready.claimed().id())
        .isEqualTo(0L);
  }

  @Test
  void whatIsDueNowOvertakesWhatIsWaitedFor() {
    departures.add(List.of(ready(1, NINE.plusSeconds(3_600))));
    List<CompletableFuture<Ready>> takers = List.of(taking(), taking());

    departures.add(List.of(ready(2, NINE)));

    CompletableFuture<Object> first =
        CompletableFuture.anyOf(takers.toArray(CompletableFuture[]::new));
    assertThat(first).succeedsWithin(SOON).extracting(r -> id((Ready) r)).isEqualTo(2L);
    now.set(NINE.plusSeconds(3_600));
    assertThat(takers).allSatisfy(taker -> assertThat(taker).succeedsWithin(SOON));
  }

  @Test
  void whoWaitsForNothingIsLetGo() {
    CompletableFuture<Ready> taker = taking();

    departures.close();

    assertThat(taker).succeedsWithin(SOON).isNull();
  }

  private CompletableFuture<Ready> taking() {
    CompletableFuture<Ready> taken = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> taken.complete(departures.take()));
    return taken;
  }

  private static long id(Ready ready) {
    return ready.claimed().id();
  }

  private Ready ready(long id, Instant runAt) {
    Claimed claimed =
        new Claimed(
            id,
            1,
            1,
            1,
            1,
            Action.PUBLISH,
            runAt,
            runAt,
            new UUID(0, id),
            0,
            false,
            false,
            1,
            false,
            0);
    Plan.Carry carry = (Plan.Carry) platform.plan(claimed, runAt);
    return new Ready(claimed, carry.parcel(), History.NONE, true);
  }
}
