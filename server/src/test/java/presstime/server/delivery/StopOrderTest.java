package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import presstime.server.ServerTest;
import presstime.server.kernel.PeriodicTask;

/** In which order a server's parts stop: Spring stops the highest phase first. */
@ServerTest
class StopOrderTest {

  @Autowired EngineLifecycle engine;
  @Autowired List<PeriodicTask> tasks;

  @Test
  void theEngineStopsBeforeWhatItTellsOfItsConclusions() {
    assertThat(tasks)
        .isNotEmpty()
        .allSatisfy(task -> assertThat(task.getPhase()).isLessThan(engine.getPhase()));
  }
}
