package presstime.bench.herd;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import presstime.bench.postgres.Db;

/**
 * No scheduler, but what one cannot do without: a prepared claim of many rows, the POST, and one
 * statement that completes all that were answered meanwhile. It keeps no attempts, renews no lease
 * and recovers nothing. How near a scheduler comes to it says what its promises cost.
 */
final class BareLimit implements Contender {

  private static final InstantSource CLOCK = InstantSource.system();

  static final int BATCH = 500;

  private static final String SCHEMA =
      """
      CREATE TABLE bare (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, due timestamptz NOT NULL, done boolean NOT NULL,
        owner text) WITH (fillfactor = 50);
      CREATE INDEX bare_due ON bare (due, id) WHERE NOT done;
      """;

  /**
   * By a time that stays the same in one statement: only such a one may end a walk through an
   * index.
   */
  static final String CLAIM =
      """
      WITH next AS MATERIALIZED (
        SELECT id FROM bare WHERE NOT done AND due <= now() AND owner IS NULL AND id > ?
        ORDER BY due, id LIMIT ? FOR UPDATE SKIP LOCKED)
      UPDATE bare SET owner = 'bench' FROM next WHERE bare.id = next.id RETURNING bare.id
      """;

  private static final String COMPLETE = "UPDATE bare SET done = true WHERE id = ANY (?)";

  private final Db db;

  BareLimit(Db db) {
    this.db = db;
  }

  @Override
  public String name() {
    return "bare-limit";
  }

  @Override
  public void prepare(int backlog) throws SQLException {
    db.execute(SCHEMA);
    insert(backlog, CLOCK.instant().plusSeconds(86_400), 1);
    db.execute("VACUUM ANALYZE");
  }

  @Override
  public long schedule(int count, Instant due) throws SQLException {
    return insert(count, due, 0);
  }

  private long insert(int count, Instant from, long secondsApart) throws SQLException {
    return db.number(
        """
        WITH new AS (
          INSERT INTO bare (due, done) SELECT ?::timestamptz + n * ?::bigint * interval '1 second', false
          FROM generate_series(1, ?) n RETURNING id)
        SELECT min(id) FROM new
        """,
        from,
        secondsApart,
        count);
  }

  @Override
  public AutoCloseable start(Work work) {
    Run run = new Run(work);
    run.start();
    return run::stop;
  }

  /** One thread claims, many post, one completes. */
  private final class Run {
    private final Work work;
    private final BlockingQueue<Long> claimed = new ArrayBlockingQueue<>(4 * BATCH);
    private final BlockingQueue<Long> answered = new ArrayBlockingQueue<>(8 * BATCH);
    private final CountDownLatch claiming = new CountDownLatch(1);
    private volatile boolean running = true;
    private final ExecutorService all = Executors.newVirtualThreadPerTaskExecutor();

    Run(Work work) {
      this.work = work;
    }

    void start() {
      all.execute(loudly(this::claim));
      all.execute(loudly(this::complete));
      for (int thread = 0; thread < work.atOnce(); thread++) {
        all.execute(loudly(this::post));
      }
    }

    /** Lets the claim end by itself: an interrupt would tear its connection down. */
    void stop() throws InterruptedException {
      running = false;
      claiming.await();
      all.shutdownNow();
    }

    private Runnable loudly(Callable<?> part) {
      return () -> {
        try {
          part.call();
        } catch (InterruptedException e) {
          // The end of the round.
        } catch (Exception e) {
          throw new IllegalStateException("the bare limit does not bear this", e);
        }
      };
    }

    private @Nullable Void claim() throws SQLException, InterruptedException {
      try (Connection connection = db.pool().getConnection();
          PreparedStatement statement = connection.prepareStatement(CLAIM)) {
        long after = 0;
        while (running) {
          List<Long> ids = BareLimit.claim(statement, after);
          for (long id : ids) {
            claimed.put(id);
            after = Math.max(after, id);
          }
          if (ids.isEmpty()) {
            LockSupport.parkNanos(1_000_000);
          }
        }
        return null;
      } finally {
        claiming.countDown();
      }
    }

    private Void post() throws InterruptedException, IOException {
      while (true) {
        long id = claimed.take();
        work.post(id);
        answered.put(id);
      }
    }

    private Void complete() throws SQLException, InterruptedException {
      try (Connection connection = db.pool().getConnection();
          PreparedStatement statement = connection.prepareStatement(COMPLETE)) {
        List<Long> done = new ArrayList<>();
        while (true) {
          done.add(answered.take());
          answered.drainTo(done);
          BareLimit.complete(connection, statement, done);
          done.clear();
        }
      }
    }
  }

  static List<Long> claim(PreparedStatement statement, long after) throws SQLException {
    statement.setLong(1, after);
    statement.setInt(2, BATCH);
    Long[] ids = new Long[BATCH];
    int count = 0;
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        ids[count++] = rows.getLong(1);
      }
    }
    return Arrays.asList(ids).subList(0, count);
  }

  static void complete(Connection connection, PreparedStatement statement, List<Long> ids)
      throws SQLException {
    statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
    statement.executeUpdate();
  }

  /** Claims and completes so many that are due, without a POST; answers how many a second. */
  double databaseAlone(int count) throws SQLException {
    insert(count, CLOCK.instant(), 0);
    long begun = System.nanoTime();
    try (Connection connection = db.pool().getConnection();
        PreparedStatement claim = connection.prepareStatement(CLAIM);
        PreparedStatement complete = connection.prepareStatement(COMPLETE)) {
      long after = 0;
      for (List<Long> ids = claim(claim, after); !ids.isEmpty(); ids = claim(claim, after)) {
        complete(connection, complete, ids);
        after = ids.stream().mapToLong(id -> id).max().orElseThrow();
      }
    }
    return count / ((System.nanoTime() - begun) / 1e9);
  }

  /** Posts so many, without a database; answers how many a second. */
  double postAlone(Work work, long first, int count) throws Exception {
    long begun = System.nanoTime();
    int threads = work.atOnce();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int thread = 0; thread < threads; thread++) {
        long from = first + thread;
        all.submit(() -> {
          for (long item = from; item < first + count; item += threads) {
            work.post(item);
          }
          return null;
        });
      }
    }
    return count / ((System.nanoTime() - begun) / 1e9);
  }

  @Override
  public int open() throws SQLException {
    return (int)
        db.number("SELECT count(*) FROM bare WHERE NOT done AND due < now() + interval '1 hour'");
  }

  @Override
  public void close() {
    db.close();
  }
}
