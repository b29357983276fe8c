package presstime.postgres;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of this process's own, on a free TCP port of the loopback interface.
 *
 * <p>It is restarted on the same port when it dies, and stops by itself when this process ends,
 * even by SIGKILL. No shutdown hook is registered: whoever started the server closes it after its
 * last use, and if nobody does, it still shuts down cleanly right after the process.
 */
public final class PostgresServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
  private static final int PORT_TRIES = 5;

  private final Path home;
  private final int port;
  private final HomeLock lock;
  private final Installation installation;
  private final Supervision supervision;
  private boolean closed;

  private PostgresServer(
      Path home, int port, HomeLock lock, Installation installation, Supervision supervision) {
    this.home = home;
    this.port = port;
    this.lock = lock;
    this.installation = installation;
    this.supervision = supervision;
  }

  /**
   * Starts the server and returns when it accepts connections. The first start in an empty home
   * unpacks PostgreSQL and creates the cluster, which takes some seconds; later ones less than one.
   *
   * @throws PostgresStartException when it cannot run; the message says what to do
   */
  public static PostgresServer start(PostgresSettings settings) throws PostgresStartException {
    return start(settings, Ports::free);
  }

  /** As {@link #start(PostgresSettings)}, with the ports to try. */
  static PostgresServer start(PostgresSettings settings, IntSupplier ports) {
    long begin = System.nanoTime();
    Path home = settings.home();
    try {
      HomeLock lock = HomeLock.take(Files.createDirectories(home));
      PostgresServer server = null;
      try {
        server = start(home, lock, Installation.prepare(settings), ports);
      } finally {
        if (server == null) {
          lock.close();
        }
      }
      log.info(
          "PostgreSQL ready on 127.0.0.1:{}, pid {}, {} start in {} ms",
          server.port,
          server.pid(),
          server.installation.fresh() ? "cold" : "warm",
          (System.nanoTime() - begin) / 1_000_000);
      return server;
    } catch (IOException e) {
      throw new PostgresStartException(
          "Cannot prepare PostgreSQL in " + home + ": " + e + ". Check rights and free space.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresStartException("Interrupted while PostgreSQL was starting", e);
    }
  }

  private static PostgresServer start(
      Path home, HomeLock lock, Installation installation, IntSupplier ports)
      throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      int port = ports.getAsInt();
      try {
        Postmaster first = installation.start(port);
        Supervision supervision = Supervision.begin(installation, first, port);
        return new PostgresServer(home, port, lock, installation, supervision);
      } catch (PortTakenException e) {
        if (attempt == PORT_TRIES) {
          throw new PostgresStartException(
              e.getMessage() + ", the last of " + PORT_TRIES + " tried. Start again.", e);
        }
        log.info("{}; trying another", e.getMessage());
      }
    }
  }

  /**
   * JDBC address of a database of this server.
   *
   * @param database its name; {@code postgres} always exists
   */
  public String jdbcUrl(String database) {
    String name = URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
  }

  /** The database superuser. */
  public String user() {
    return Installation.USER;
  }

  /** The superuser's password, made at the first start. */
  public String password() {
    return installation.password();
  }

  /** The TCP port, which stays the same until {@link #close()}. */
  public int port() {
    return port;
  }

  /** The folder that holds everything the server needs. */
  public Path home() {
    return home;
  }

  /** Process id of PostgreSQL's main process; another one after it died and was restarted. */
  public long pid() {
    return supervision.postmaster().pid();
  }

  /** Whether PostgreSQL runs; false while it is being restarted and after {@link #close()}. */
  public boolean isAlive() {
    return supervision.postmaster().isAlive();
  }

  /**
   * Stops the server: open transactions are rolled back, clients disconnected, data flushed.
   * Returns when all its processes are gone and the home is free for another server.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    long begin = System.nanoTime();
    try {
      supervision.end();
    } finally {
      try {
        lock.close();
      } catch (IOException e) {
        log.warn("Cannot release the lock of {}: {}", home, e.toString());
      }
    }
    log.info("PostgreSQL stopped in {} ms", (System.nanoTime() - begin) / 1_000_000);
  }
}
