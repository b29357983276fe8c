package presstime.bench.herd;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import presstime.bench.postgres.Db;

/**
 * db-scheduler in its fastest mode on PostgreSQL (lock-and-fetch), with the limits that its
 * documentation gives for high throughput, polling often, on as many virtual threads as Presstime's
 * engine may use at the gate.
 */
final class DbScheduler implements Contender {

  private static final String TASK = "post";

  /** As its documentation gives it for PostgreSQL. */
  private static final String SCHEMA =
      """
      CREATE TABLE scheduled_tasks (
        task_name text NOT NULL, task_instance text NOT NULL, task_data bytea, execution_time timestamptz NOT NULL,
        picked boolean NOT NULL, picked_by text, last_success timestamptz, last_failure timestamptz,
        consecutive_failures int, last_heartbeat timestamptz, version bigint NOT NULL, priority smallint,
        PRIMARY KEY (task_name, task_instance));
      CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time);
      CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat);
      """;

  private final Db db;
  private long last;

  DbScheduler(Db db) {
    this.db = db;
  }

  @Override
  public String name() {
    return "db-scheduler";
  }

  @Override
  public void prepare(int backlog) throws SQLException {
    db.execute(SCHEMA);
    db.execute(
        """
        INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
        SELECT 'post', n::text, now() + interval '1 day' + n * interval '1 second', false, 1 FROM generate_series(1, %d) n
        """
            .formatted(backlog));
    db.execute("VACUUM ANALYZE");
    last = backlog;
  }

  @Override
  public long schedule(int count, Instant due) throws SQLException {
    long first = last + 1;
    last += count;
    db.number(
        """
        WITH t AS (
          INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
          SELECT 'post', n::text, ?::timestamptz, false, 1 FROM generate_series(?::bigint, ?::bigint) n RETURNING 1)
        SELECT count(*) FROM t
        """,
        due,
        first,
        last);
    return first;
  }

  @Override
  public AutoCloseable start(Work work) {
    int threads = work.atOnce();
    OneTimeTask<Void> task =
        Tasks.oneTime(TASK)
            .execute((instance, context) -> {
              try {
                work.post(Long.parseLong(instance.getId()));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    ExecutorService executor =
        Executors.newFixedThreadPool(threads, Thread.ofVirtual().name("db-scheduler").factory());
    Scheduler scheduler =
        Scheduler.create(db.pool(), task)
            .threads(threads)
            .executorService(executor)
            .pollUsingLockAndFetch(1.0, 4.0)
            .pollingInterval(Duration.ofMillis(50))
            .build();
    scheduler.start();
    return () -> {
      scheduler.stop();
      executor.shutdown();
    };
  }

  @Override
  public int open() throws SQLException {
    return (int)
        db.number(
            "SELECT count(*) FROM scheduled_tasks WHERE execution_time < now() + interval '1 hour'");
  }

  @Override
  public void close() {
    db.close();
  }
}
