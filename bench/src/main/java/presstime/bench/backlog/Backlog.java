package presstime.bench.backlog;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import presstime.bench.Spread;
import presstime.bench.engine.EngineAlone;
import presstime.bench.postgres.Db;
import presstime.bench.postgres.Desk;
import presstime.bench.postgres.Scratch;
import presstime.server.delivery.engine.Engine;
import presstime.server.delivery.engine.EngineSettings;

/** A database in which so many deliveries wait, and an engine that is cranked by hand. */
final class Backlog implements AutoCloseable {

  /** Rows of one claim. */
  static final int BATCH = 50;

  private static final int CHANNELS = 8;
  private static final int PER_CHANNEL = 8;
  private static final int CONNECTIONS = 8;

  private final int rows;
  private final Db db;
  private final Desk desk;
  private final Engine engine;
  private final ClaimTimes clock = new ClaimTimes();
  private final InstantSource time;
  private final List<Duration> claims = new ArrayList<>();

  private Backlog(int rows, Db db, InstantSource time) throws SQLException {
    this.rows = rows;
    this.db = db;
    this.time = time;
    this.desk = Desk.open(db, CHANNELS);
    desk.waiting(rows);
    this.engine = EngineAlone.over(clock.over(db.pool()), settings(), (id, key) -> {}, PER_CHANNEL);
  }

  static Backlog fill(Scratch scratch, int rows, InstantSource time) throws SQLException {
    return new Backlog(rows, scratch.create("waiting_" + rows, CONNECTIONS), time);
  }

  private static EngineSettings settings() {
    EngineSettings usual = EngineSettings.of("bench");
    return new EngineSettings(
        usual.server(),
        usual.lease(),
        usual.lookAhead(),
        BATCH,
        usual.held(),
        usual.heldPerChannel(),
        usual.sweep(),
        usual.stopWithin());
  }

  int rows() {
    return rows;
  }

  Db db() {
    return db;
  }

  /**
   * Makes so many full claims, and carries out what they claimed.
   *
   * @param counted whether their times count
   * @return how many deliveries were carried out and are published now
   */
  int claim(int count, boolean counted) throws SQLException {
    long first = desk.due(count * BATCH, time.instant());
    clock.take();
    int carried = engine.crank();
    List<Duration> taken = clock.take();
    // The last one found nothing: that is how the engine knows that it is done.
    if (counted) {
      claims.addAll(taken.subList(0, Math.min(count, taken.size())));
    }
    return carried - desk.unpublished(first, count * BATCH);
  }

  int waiting() throws SQLException {
    return (int) db.number("SELECT count(*) FROM delivery WHERE state = 'scheduled'");
  }

  int counted() {
    return claims.size();
  }

  Spread spread() {
    return Spread.of(claims);
  }

  @Override
  public void close() {
    engine.close();
    db.close();
  }
}
