package presstime.bench.herd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import presstime.bench.postgres.Db;

/**
 * Quartz with its clustered JDBC store on PostgreSQL, taking as many triggers at a time as it has
 * threads. One job has a trigger for each item, named by the item's number.
 */
final class Quartz implements Contender {

  private static final InstantSource CLOCK = InstantSource.system();

  /** At a million waiting it takes minutes for more. */
  private static final int MOST = 1_000;

  private static final String SCHEMA = "/org/quartz/impl/jdbcjobstore/tables_postgres.sql";
  private static final String JOB = "post";
  private static final String TEMPLATE = "template";

  /** The rest are copies of one trigger that Quartz wrote itself. */
  private static final String COPIES =
      """
      WITH t AS (
        INSERT INTO qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group, next_fire_time,
          prev_fire_time, priority, trigger_state, trigger_type, start_time, end_time, misfire_instr, job_data)
        SELECT sched_name, n::text, trigger_group, job_name, job_group, ?::bigint + n * ?::bigint, prev_fire_time,
          priority, trigger_state, trigger_type, ?::bigint + n * ?::bigint, end_time, misfire_instr, job_data
        FROM qrtz_triggers, generate_series(?::bigint, ?::bigint) n WHERE trigger_name = 'template' RETURNING 1),
      s AS (
        INSERT INTO qrtz_simple_triggers (sched_name, trigger_name, trigger_group, repeat_count, repeat_interval,
          times_triggered)
        SELECT sched_name, n::text, trigger_group, repeat_count, repeat_interval, times_triggered
        FROM qrtz_simple_triggers, generate_series(?::bigint, ?::bigint) n WHERE trigger_name = 'template' RETURNING 1)
      SELECT count(*) FROM t, (SELECT count(*) FROM s) all_s
      """;

  private final Db db;
  private long last;

  Quartz(Db db) {
    this.db = db;
  }

  @Override
  public String name() {
    return "quartz";
  }

  @Override
  public boolean slow() {
    return true;
  }

  @Override
  public int items(int wanted) {
    return Math.min(wanted, MOST);
  }

  @Override
  public void prepare(int backlog) throws SQLException, IOException, SchedulerException {
    try (InputStream schema = Objects.requireNonNull(Scheduler.class.getResourceAsStream(SCHEMA))) {
      db.execute(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
    }
    Scheduler scheduler = scheduler(1);
    JobDetail job = JobBuilder.newJob(Nothing.class).withIdentity(JOB).storeDurably().build();
    Date never = Date.from(Instant.parse("2100-01-01T00:00:00Z"));
    scheduler.scheduleJob(
        job, TriggerBuilder.newTrigger().withIdentity(TEMPLATE).startAt(never).build());
    scheduler.shutdown();
    Instant waiting = CLOCK.instant().plus(Duration.ofDays(1));
    int few = Math.min(backlog, 1_000);
    copies(few, waiting, 1_000);
    // Or each of a million foreign keys is looked up by an index in which all are alike.
    db.execute("ANALYZE");
    copies(backlog - few, waiting, 1_000);
    db.execute("VACUUM ANALYZE");
  }

  @Override
  public long schedule(int count, Instant due) throws SQLException {
    return copies(count, due, 0);
  }

  /** So many triggers that many milliseconds apart; answers the number of the first one's item. */
  private long copies(int count, Instant from, long millisApart) throws SQLException {
    long first = last + 1;
    last += count;
    // Quartz knows only milliseconds: those of the instant, or the first ones after it.
    long millis = from.plusNanos(999_999).toEpochMilli();
    db.number(COPIES, millis, millisApart, millis, millisApart, first, last, first, last);
    return first;
  }

  @Override
  public AutoCloseable start(Work work) throws SchedulerException {
    Scheduler scheduler = scheduler(work.atOnce());
    scheduler.setJobFactory(
        (fired, from) -> context -> post(work, fired.getTrigger().getKey().getName()));
    scheduler.start();
    return () -> scheduler.shutdown(true);
  }

  private static void post(Work work, String item) throws JobExecutionException {
    try {
      work.post(Long.parseLong(item));
    } catch (IOException e) {
      throw new JobExecutionException(e);
    }
  }

  private Scheduler scheduler(int threads) throws SchedulerException {
    DBConnectionManager.getInstance().addConnectionProvider("bench", new Pool(db));
    Properties settings = new Properties();
    settings.setProperty("org.quartz.scheduler.instanceName", "bench");
    settings.setProperty("org.quartz.scheduler.instanceId", "AUTO");
    settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    settings.setProperty(
        "org.quartz.scheduler.batchTriggerAcquisitionMaxCount", Integer.toString(threads));
    settings.setProperty("org.quartz.threadPool.threadCount", Integer.toString(threads));
    settings.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    settings.setProperty(
        "org.quartz.jobStore.driverDelegateClass",
        "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
    settings.setProperty("org.quartz.jobStore.dataSource", "bench");
    settings.setProperty("org.quartz.jobStore.isClustered", "true");
    // Needed as soon as more than one trigger is taken at a time.
    settings.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
    // What waits for its turn in the herd has not misfired.
    settings.setProperty("org.quartz.jobStore.misfireThreshold", "600000");
    return new StdSchedulerFactory(settings).getScheduler();
  }

  /** The kind of job that the database knows; the factory puts the work in its place. */
  public static final class Nothing implements Job {
    @Override
    public void execute(JobExecutionContext context) {
      throw new IllegalStateException("the factory was not asked");
    }
  }

  private record Pool(Db db) implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
      return db.pool().getConnection();
    }

    @Override
    public void shutdown() {
      // It serves the next start, too.
    }

    @Override
    public void initialize() {
      // It is open already.
    }
  }

  @Override
  public int open() throws SQLException {
    return (int)
        db.number(
            """
            SELECT (SELECT count(*) FROM qrtz_triggers
                    WHERE next_fire_time < extract(epoch FROM now() + interval '1 hour') * 1000)
              + (SELECT count(*) FROM qrtz_fired_triggers)
            """);
  }

  @Override
  public void close() {
    db.close();
  }
}
