package presstime.bench.herd;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.bench.engine.EngineAlone;
import presstime.bench.postgres.Db;
import presstime.bench.postgres.Desk;
import presstime.server.delivery.engine.Engine;
import presstime.server.delivery.engine.EngineSettings;

/** Presstime's engine as it ships, without the desk around it. */
final class PresstimeEngine implements Contender {

  private final Db db;
  private final int channels;
  private @Nullable Desk desk;

  PresstimeEngine(Db db, int channels) {
    this.db = db;
    this.channels = channels;
  }

  @Override
  public String name() {
    return "presstime";
  }

  @Override
  public void prepare(int backlog) throws SQLException {
    desk = Desk.open(db, channels);
    desk.waiting(backlog);
  }

  @Override
  public long schedule(int count, Instant due) throws SQLException {
    return desk().due(count, due, Duration.ZERO);
  }

  /** The same, one after the other: each is due so long after the one before it. */
  long schedule(int count, Instant due, Duration apart) throws SQLException {
    return desk().due(count, due, apart);
  }

  /** A transaction that keeps seeing what there was before now, until it is closed. */
  AutoCloseable oldSnapshot() throws SQLException {
    Connection connection = db.pool().getConnection();
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT count(*) FROM channel");
    }
    return () -> {
      connection.rollback();
      connection.setAutoCommit(true);
      connection.close();
    };
  }

  @Override
  public AutoCloseable start(Work work) {
    Engine engine =
        EngineAlone.over(
            db.pool(),
            EngineSettings.of("bench"),
            (id, key) -> work.post(id),
            work.atOnce() / channels);
    engine.start();
    return engine;
  }

  @Override
  public int open() throws SQLException {
    return desk().open();
  }

  @Override
  public int unpublished(long first, int count) throws SQLException {
    return desk().unpublished(first, count);
  }

  private Desk desk() {
    if (desk == null) {
      throw new IllegalStateException("not prepared");
    }
    return desk;
  }

  @Override
  public void close() {
    db.close();
  }
}
