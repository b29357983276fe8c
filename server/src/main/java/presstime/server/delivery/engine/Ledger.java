package presstime.server.delivery.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import javax.sql.DataSource;
import presstime.platform.Problem;
import presstime.server.delivery.engine.Attempts.Beginning;

/** What is written about deliveries while they are carried out, in shared commits. */
final class Ledger {

  /** Of each kind: while one waits for the disk, another writes. */
  private static final int WRITERS = 2;

  private final DataSource database;
  private final Attempts attempts;
  private final GroupCommit<Beginning, Boolean> beginnings;
  private final GroupCommit<Conclusion, Boolean> conclusions;

  Ledger(DataSource database, String server, Function<Problem, String> json) {
    this.database = database;
    this.attempts = new Attempts(server);
    Conclusions writing = new Conclusions(json);
    this.beginnings =
        new GroupCommit<>("presstime-begin", WRITERS, database, this::begin, Runnable::run);
    this.conclusions =
        new GroupCommit<>(
            "presstime-conclude",
            WRITERS,
            database,
            (connection, batch) -> {
              Map<Long, Long> standing = writing.write(connection, batch);
              return batch.stream().map(c -> c.claimed().isIn(standing)).toList();
            },
            Thread::startVirtualThread);
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
   * Commits that an attempt is about to be made; false when the lease is lost, and then nothing may
   * be sent. Fails with {@link CompletionException} while the database is away.
   */
  CompletableFuture<Boolean> begin(Beginning beginning) {
    return beginnings.submit(beginning);
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
  void endAsk(Claimed asked, Conclusion.AttemptEnd end) throws SQLException {
    try (Connection connection = database.getConnection()) {
      Conclusions.endAttempt(connection, asked, end);
    }
  }

  /** Ends the open attempts of workers that never came back. */
  List<Claimed> settleLost(List<Claimed> recovered, Instant now) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return attempts.settleLost(connection, recovered, now);
    }
  }

  private List<Boolean> begin(Connection connection, List<Beginning> batch) throws SQLException {
    Map<Long, Long> begun = attempts.begin(connection, batch);
    return batch.stream().map(b -> b.claimed().isIn(begun)).toList();
  }
}
