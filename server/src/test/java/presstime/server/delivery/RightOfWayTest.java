package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightOfWayTest {

  @Test
  void waitsUntilAllHavePassed() throws InterruptedException {
    RightOfWay way = new RightOfWay(Duration.ofHours(1));
    Thread waiting = Thread.ofVirtual().start(() -> way.letPass(List.of(1L, 2L)));
    await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
    way.passed(1);
    way.passed(3);
    assertThat(waiting.isAlive()).isTrue();
    way.passed(2);
    assertThat(waiting.join(Duration.ofSeconds(30))).isTrue();
  }

  @Test
  void goesOnWhereNothingPasses() throws InterruptedException {
    RightOfWay way = new RightOfWay(Duration.ofMillis(1));
    Thread waiting = Thread.ofVirtual().start(() -> way.letPass(List.of(1L, 2L)));
    assertThat(waiting.join(Duration.ofSeconds(30))).isTrue();
  }
}
