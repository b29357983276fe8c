package presstime.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ShiftTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void aWholeDayHasNothingToTell() throws Exception {
    Shift shift = Shift.begin(() -> 7);

    assertThat(shift.end(LONG)).isEmpty();
    assertThat(shift.stopped()).isFalse();
  }

  @Test
  void whatStopsTheEditorIsToldOf() throws Exception {
    Shift shift =
        Shift.begin(() -> {
          throw new IOException("answered 409");
        });

    assertThat(shift.end(LONG)).hasValueSatisfying(why -> assertThat(why).contains("answered 409"));
    assertThat(shift.stopped()).isTrue();
  }

  @Test
  void anAnswerThatNeverComesIsNotWaitedForForEver() throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    try {
      Shift shift =
          Shift.begin(() -> {
            answer.await();
            return 7;
          });

      assertThat(shift.end(Duration.ofMillis(10))).isPresent();
      assertThat(shift.stopped()).isFalse();
    } finally {
      answer.countDown();
    }
  }
}
