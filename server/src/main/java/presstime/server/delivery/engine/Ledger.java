package presstime.server.delivery.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import presstime.platform.Problem;
import presstime.server.delivery.engine.Attempts.Beginning;
import presstime.server.delivery.engine.Attempts.Kind;

/** What is written about deliveries while they are carried out, in shared commits. */
final class Ledger {

  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  private final DataSource database;
  private final Attempts attempts;
  private final GroupCommit<Beginning, Boolean> beginnings;
  private final GroupCommit<Conclusion, Boolean> conclusions;

  Ledger(DataSource database, String server, Function<Problem, String> json) {
    this.database = database;
    this.attempts = new Attempts(server);
    Conclusions writing = new Conclusions(json);
    this.beginnings = new GroupCommit<>("presstime-begin", database, this::begin);
    this.conclusions =
        new GroupCommit<>(
            "presstime-conclude",
            database,
            (connection, batch) -> {
              Set<Long> standing = writing.write(connection, batch);
              return batch.stream().map(c -> standing.contains(c.claimed().id())).toList();
            });
  }

  void start() {
    beginnings.start();
    conclusions.start();
  }

  void stop() {
    beginnings.stop();
    conclusions.stop();
  }

  /**
   * Commits that an attempt is about to be made.
   *
   * @return false when the lease is lost or the database is away: then nothing may be sent
   */
  boolean begin(Claimed claimed, Kind kind, Instant startedAt) {
    try {
      return beginnings.submit(new Beginning(claimed, kind, startedAt)).join();
    } catch (CompletionException e) {
      LOG.warn("delivery {}: attempt not begun, nothing is sent", claimed.id(), e.getCause());
      return false;
    }
  }

  /**
   * Writes a conclusion; answers whether its fence still stood. Fails with {@link
   * CompletionException} while the database is away.
   */
  CompletableFuture<Boolean> conclude(Conclusion conclusion) {
    return conclusions.submit(conclusion);
  }

  /** What earlier attempts left behind. */
  History history(Claimed claimed) throws SQLException {
    if (claimed.attempts() == 0) {
      return History.NONE;
    }
    try (Connection connection = database.getConnection()) {
      return attempts.history(connection, claimed.id());
    }
  }

  /** Keeps a question's answer that lets us go on to send. */
  void endAsk(Claimed begun, String outcome, Instant startedAt, Instant endedAt, String exchanges)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      Conclusions.endAttempt(
          connection,
          begun.id(),
          new Conclusion.AttemptEnd(
              begun.attempts(), startedAt, endedAt, outcome, null, exchanges));
    }
  }

  /** Ends the open attempts of workers that never came back. */
  List<Claimed> settleLost(List<Claimed> recovered, Instant now) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return attempts.settleLost(connection, recovered, now);
    }
  }

  private List<Boolean> begin(Connection connection, List<Beginning> batch) throws SQLException {
    Set<Long> begun = attempts.begin(connection, batch);
    return batch.stream().map(b -> begun.contains(b.claimed().id())).toList();
  }
}
