package presstime.bench.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import presstime.bench.Folders;
import presstime.postgres.PostgresServer;
import presstime.postgres.PostgresSettings;

/**
 * The embedded server with the product's settings in a throw-away folder, which goes with this
 * process however that ends.
 */
public final class Scratch implements AutoCloseable {

  private final Path home;
  private final PostgresServer server;
  private final Thread atExit = new Thread(this::end, "bench-end");

  private Scratch(Path home, PostgresServer server) {
    this.home = home;
    this.server = server;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** With the settings that the product's has. */
  public static Scratch start() throws IOException {
    Path home = Files.createTempDirectory("presstime-bench");
    return new Scratch(home, PostgresServer.start(PostgresSettings.at(home)));
  }

  /** The same for more connections. */
  public static Scratch start(int connections) throws IOException {
    Path home = Files.createTempDirectory("presstime-bench");
    PostgresSettings usual = PostgresSettings.at(home);
    return new Scratch(
        home,
        PostgresServer.start(
            new PostgresSettings(home, connections, usual.sharedBuffers(), usual.extra())));
  }

  /**
   * A fresh database.
   *
   * @param connections most at a time
   */
  public Db create(String name, int connections) throws SQLException {
    try (Db main = connect("postgres", 1)) {
      main.execute("CREATE DATABASE " + name);
    }
    return connect(name, connections);
  }

  /** A database that is there, or was made by {@link #create}. */
  public Db connect(String name, int connections) {
    return Db.connect(server.jdbcUrl(name), server.user(), server.password(), connections);
  }

  /** The throw-away folder; what is put there goes with it. */
  public Path home() {
    return home;
  }

  /** Where another process finds a database of this server. */
  public PostgresServer server() {
    return server;
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    end();
  }

  private void end() {
    server.close();
    Folders.remove(home);
  }
}
