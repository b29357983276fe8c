package presstime.bench.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.bench.Children;
import presstime.bench.Java;
import presstime.server.Presstime;

/** How the server is started: as people do, by the launcher; without one, by its main class. */
final class Launch {

  private final @Nullable String launcher = System.getProperty("presstime.launcher");
  private final Children servers = new Children();

  /** Only the program as it is laid out can have a start-up cache. */
  boolean canHaveCache() {
    return launcher != null;
  }

  /** In the table: what was started. */
  String words() {
    return launcher == null ? "the main class" : "./presstime up";
  }

  /**
   * @param cache as {@code PRESSTIME_AOT} has it: off, use or on
   */
  Process server(Path home, int port, String cache, Path log) throws IOException {
    List<String> command = new ArrayList<>();
    if (launcher == null) {
      command.addAll(Java.command("-Dpresstime.home=" + home));
      command.addAll(
          List.of(
              Presstime.class.getName(), "--server.port=" + port, "--server.address=127.0.0.1"));
    } else {
      command.addAll(
          List.of(launcher, "up", "--home", home.toString(), "--port", Integer.toString(port)));
    }
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("PRESSTIME_DATABASE_"));
    builder.environment().put("PRESSTIME_AOT", cache);
    return servers.start(builder);
  }

  /** Ends the server that runs, and starts no more. */
  void end() {
    servers.end();
  }
}
