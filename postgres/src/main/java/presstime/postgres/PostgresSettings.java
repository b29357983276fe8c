package presstime.postgres;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Where the server keeps its files and how big it may be.
 *
 * @param home folder for binaries, data, password and log; created when missing
 * @param maxConnections upper limit of client connections
 * @param sharedBuffers PostgreSQL's page cache, with its unit, such as {@code 128MB}
 * @param extra further PostgreSQL settings by name, applied after (so over) the built-in ones
 */
public record PostgresSettings(
    Path home, int maxConnections, String sharedBuffers, Map<String, String> extra) {

  /** The supervisor decides these itself; another value would break what it promises. */
  private static final Set<String> RESERVED =
      Set.of(
          "port",
          "listen_addresses",
          "unix_socket_directories",
          "data_directory",
          "external_pid_file",
          "logging_collector",
          "log_destination",
          "lc_messages");

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException when a value cannot work or a reserved setting is given
   */
  public PostgresSettings {
    home = home.toAbsolutePath().normalize();
    extra = Map.copyOf(extra);
    if (maxConnections < 1) {
      throw new IllegalArgumentException("maxConnections must be at least 1: " + maxConnections);
    }
    if (!sharedBuffers.matches("[0-9]+(kB|MB|GB)")) {
      throw new IllegalArgumentException(
          "sharedBuffers must be a number with kB, MB or GB, such as 128MB: " + sharedBuffers);
    }
    for (String name : extra.keySet()) {
      if (RESERVED.contains(name) || !name.matches("[a-z][a-z0-9_.]*")) {
        throw new IllegalArgumentException("PostgreSQL setting may not be given here: " + name);
      }
    }
  }

  /** A small server for one application: 100 connections, 128 MB of shared buffers. */
  public static PostgresSettings at(Path home) {
    return new PostgresSettings(home, 100, "128MB", Map.of());
  }
}
