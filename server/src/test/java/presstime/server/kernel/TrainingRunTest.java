package presstime.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.server.process.ServerProcess;
import presstime.server.process.ServerProcess.Program;

/** The life that makes later starts faster. */
class TrainingRunTest {

  private static final Duration LONGEST = Duration.ofMinutes(3);

  @TempDir Path folder;

  @Test
  void itStartsAnswersAndEndsByItself() throws Exception {
    Program program = Program.ofThisTest();
    List<String> machine =
        java.util.stream.Stream.concat(
                program.machine().stream(),
                java.util.stream.Stream.of("-Xlog:class+load:file=" + folder.resolve("classes")))
            .toList();
    try (ServerProcess server =
        new ServerProcess(
            folder.resolve("home"),
            Map.of("presstime.training", "true", "server.address", "127.0.0.1"),
            new Program(program.classPath(), machine))) {
      server.start();
      assertThat(server.endsWithin(LONGEST)).as(server.output()).isTrue();
      assertThat(server.exitCode()).as(server.output()).isZero();
      assertThat(folder.resolve("classes"))
          .content()
          .as("what only a request needs is among what it did")
          .contains("org.apache.coyote.http11.Http11InputBuffer")
          .contains("presstime.server.delivery.engine.Engine");
    }
  }
}
