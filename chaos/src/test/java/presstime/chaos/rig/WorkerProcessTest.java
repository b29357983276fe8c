package presstime.chaos.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** Nobody waits for ever. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class WorkerProcessTest {

  private static final String WAITS_FOR_A_DEBUGGER =
      "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:0";

  @TempDir Path folder;

  @Test
  void whoHangsAtTheStartIsGivenUp() throws Exception {
    try (WorkerProcess worker = worker(List.of(WAITS_FOR_A_DEBUGGER))) {
      worker.readyWithin(Duration.ofSeconds(3));
      assertThat(worker.start("none:0")).isFalse();
      assertThat(worker.hung()).isTrue();
      assertThat(worker.endsWithin(Duration.ofSeconds(30))).isTrue();
    }
  }

  @Test
  void whoEndsAtTheStartDidNotHang() throws Exception {
    try (WorkerProcess worker = worker(List.of())) {
      assertThat(worker.start("none:0")).isFalse();
      assertThat(worker.hung()).isFalse();
    }
  }

  private WorkerProcess worker(List<String> machine) throws Exception {
    return new WorkerProcess(
        "worker",
        folder,
        Proxy.to(1),
        Proxy.to(1),
        null,
        ClassPath.ofJars(folder.resolve("classes")),
        machine,
        Map.of());
  }
}
