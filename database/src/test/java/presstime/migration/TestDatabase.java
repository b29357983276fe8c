package presstime.migration;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import presstime.postgres.PostgresServer;
import presstime.postgres.PostgresSettings;

/**
 * A real, empty, migrated database for one test. The PostgreSQL behind it is started once for the
 * test run's JVM, and each database is copied from a migrated template.
 */
public final class TestDatabase implements AutoCloseable {

  private static final Phaser USERS = new Phaser(1);
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String TEMPLATE = "presstime_template";

  private final String name;
  private final HikariDataSource pool;

  private TestDatabase(String name) {
    this.name = name;
    this.pool = pool(name, 16);
  }

  /** A database of its own, migrated and empty. */
  public static TestDatabase fresh() {
    String name = "test_" + COUNT.incrementAndGet();
    execute("postgres", "CREATE DATABASE " + name + " TEMPLATE " + Shared.migratedTemplate());
    return new TestDatabase(name);
  }

  /** A database of its own with nothing in it. */
  public static TestDatabase empty() {
    String name = "test_" + COUNT.incrementAndGet();
    execute("postgres", "CREATE DATABASE " + name);
    return new TestDatabase(name);
  }

  /**
   * Keeps the PostgreSQL behind all of them at the end of the JVM, whose hooks run side by side,
   * until what this answers has been run; for 20 s at most.
   */
  public static Runnable keepRunning() {
    USERS.register();
    return USERS::arriveAndDeregister;
  }

  private static void awaitUsers() {
    try {
      USERS.awaitAdvanceInterruptibly(USERS.arriveAndDeregister(), 20, TimeUnit.SECONDS);
    } catch (InterruptedException | TimeoutException e) {
      // Whoever is not done by now does without.
    }
  }

  /** A pool of connections to it. */
  public HikariDataSource dataSource() {
    return pool;
  }

  /** For a server of its own process or pool. */
  public String jdbcUrl() {
    return Shared.SERVER.jdbcUrl(name);
  }

  public String user() {
    return Shared.SERVER.user();
  }

  public String password() {
    return Shared.SERVER.password();
  }

  @Override
  public void close() {
    pool.close();
    execute("postgres", "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }

  private static HikariDataSource pool(String database, int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(Shared.SERVER.jdbcUrl(database));
    config.setUsername(Shared.SERVER.user());
    config.setPassword(Shared.SERVER.password());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  private static void execute(String database, String sql) {
    PostgresServer server = Shared.SERVER;
    try (Connection connection =
            DriverManager.getConnection(
                server.jdbcUrl(database), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Started by the first test that asks; stopped with the JVM. */
  private static final class Shared {
    static final PostgresServer SERVER = start();
    private static boolean migrated;

    static PostgresServer start() {
      try {
        Path home = Files.createTempDirectory("presstime-test-postgres");
        PostgresServer server =
            PostgresServer.start(
                new PostgresSettings(home, 200, "256MB", java.util.Map.of("fsync", "off")));
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(() -> {
                  awaitUsers();
                  stop(server, home);
                }));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static synchronized String migratedTemplate() {
      if (!migrated) {
        execute("postgres", "CREATE DATABASE " + TEMPLATE);
        try (HikariDataSource template = pool(TEMPLATE, 2)) {
          Migrations.apply(template);
        }
        migrated = true;
      }
      return TEMPLATE;
    }

    private static void stop(PostgresServer server, Path home) {
      server.close();
      try (var files = Files.walk(home)) {
        files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
