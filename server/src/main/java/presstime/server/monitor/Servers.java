package presstime.server.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the servers are that share this database.
 *
 * @param status {@code UP} or {@code DOWN}, as {@code /actuator/health} of the server that answers
 * @param parts what that rests on: db, diskSpace, engine
 * @param servers those connected to the database now
 */
public record Servers(
    Instant asOf,
    String status,
    List<Part> parts,
    List<Server> servers,
    Database database,
    Disk disk) {

  public Servers {
    parts = List.copyOf(parts);
    servers = List.copyOf(servers);
  }

  /**
   * A part of the health of the server that answers.
   *
   * @param details differ by part: the engine's are running, held, due and oldestDueSeconds
   */
  public record Part(String name, String status, Map<String, Object> details) {
    public Part {
      details = Map.copyOf(details);
    }
  }

  /**
   * A server that is connected.
   *
   * @param name its host and process
   * @param self the one that answers
   * @param since when the oldest of its connections was made
   * @param connections to the database
   * @param holds deliveries it has leased: waiting for their instant, or being sent
   * @param leasedUntil the last of these leases ends then, unless it is renewed
   */
  public record Server(
      String name,
      boolean self,
      Instant since,
      int connections,
      int holds,
      @Nullable Instant leasedUntil) {}

  /**
   * The database they share.
   *
   * @param answersInMillis how long one question took
   * @param clockDifferenceMillis how far this server's clock is ahead of the database's; negative
   *     when behind
   */
  public record Database(
      String version,
      long bytes,
      int connections,
      int mostConnections,
      long answersInMillis,
      long clockDifferenceMillis) {}

  /**
   * Where the data folder of the server that answers is.
   *
   * @param threshold below so much free space its health is down
   */
  public record Disk(long bytes, long free, long threshold) {}
}
