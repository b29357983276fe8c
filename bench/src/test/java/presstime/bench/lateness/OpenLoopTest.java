package presstime.bench.lateness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final Duration APART = Duration.ofMillis(5);
  private static final OpenLoop LOOP = new OpenLoop(APART, CLOCK);

  @Test
  void whatIsSlowKeepsNobodyElseWaiting() throws Exception {
    CountDownLatch others = new CountDownLatch(3);

    LOOP.ask(
        List.of(1L, 2L, 3L, 4L),
        item -> {
          if (item > 1) {
            others.countDown();
          } else if (!others.await(30, TimeUnit.SECONDS)) {
            throw new IOException("nobody else asked meanwhile");
          }
        });
  }

  @Test
  void timesCountFromTheInstantsThatWerePlanned() throws Exception {
    Map<Long, Instant> planned = LOOP.ask(List.of(7L, 8L, 9L), item -> {});

    List<Instant> instants = new ArrayList<>(planned.values());
    assertThat(planned.keySet()).containsExactly(7L, 8L, 9L);
    assertThat(Duration.between(instants.get(0), instants.get(1))).isEqualTo(APART);
    assertThat(Duration.between(instants.get(1), instants.get(2))).isEqualTo(APART);
  }

  @Test
  void nothingIsAskedBeforeItsInstant() throws Exception {
    List<Instant> asked = new ArrayList<>();

    Map<Long, Instant> planned =
        LOOP.ask(
            List.of(1L, 2L, 3L),
            item -> {
              synchronized (asked) {
                asked.add(CLOCK.instant());
              }
            });

    asked.sort(null);
    List<Instant> instants = List.copyOf(planned.values());
    for (int number = 0; number < 3; number++) {
      assertThat(asked.get(number)).isAfterOrEqualTo(instants.get(number));
    }
  }

  @Test
  void aRequestThatFailsIsToldOf() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            LOOP.ask(
                List.of(1L, 2L),
                item -> {
                  throw new IOException("409");
                }))
        .withMessageContaining("409");
  }
}
