package presstime.bench.herd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import presstime.postgres.PostgresServer;
import presstime.postgres.PostgresSettings;

/** PostgreSQL for one benchmark. */
final class Servers {

  private Servers() {}

  /** A server with a throw-away folder, which goes with this process however that ends. */
  static PostgresServer start() throws IOException {
    Path home = Files.createTempDirectory("presstime-bench");
    PostgresServer server = PostgresServer.start(PostgresSettings.at(home));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              server.close();
              remove(home);
            }));
    return server;
  }

  private static void remove(Path home) {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      System.err.println("not removed: " + home + " (" + e.getMessage() + ")");
    }
  }
}
