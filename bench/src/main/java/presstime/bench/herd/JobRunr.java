package presstime.bench.herd;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.JobDetails;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.jobs.states.ScheduledState;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.server.JobActivator;
import org.jobrunr.server.configuration.BackgroundJobServerThreadType;
import org.jobrunr.server.configuration.DefaultBackgroundJobServerWorkerPolicy;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;
import org.jobrunr.utils.mapper.JsonMapper;
import org.jobrunr.utils.mapper.JsonMapperFactory;
import presstime.bench.postgres.Db;

/**
 * JobRunr on PostgreSQL, polling as often as it allows, taking as many scheduled jobs at a time as
 * the herd has, on virtual threads. It carries out at once whatever is due before its next poll, so
 * it is early by up to the time between two.
 */
final class JobRunr implements Contender {

  private static final InstantSource CLOCK = InstantSource.system();

  /** The shortest that it accepts for a database. */
  private static final Duration POLL = Duration.ofSeconds(5);

  /** At a million waiting it takes minutes for more. */
  private static final int MOST = 5_000;

  /** What stands in a job's JSON for the number of its item. */
  private static final long PLACE = 987_654_321_987L;

  /** The rest are copies of one job that JobRunr wrote itself. */
  private static final String COPIES =
      """
      WITH template AS (DELETE FROM jobrunr_jobs WHERE id = ? RETURNING *),
      copy AS (
        SELECT gen_random_uuid()::text AS new_id, n,
          ?::timestamptz AT TIME ZONE 'UTC' + n * ?::bigint * interval '1 second' AS at, template.*
        FROM template, generate_series(?::bigint, ?::bigint) n),
      new AS (
        INSERT INTO jobrunr_jobs
          (id, version, jobasjson, jobsignature, state, createdat, updatedat, scheduledat, recurringjobid)
        SELECT new_id, version, replace(replace(jobasjson, id, new_id), '%d', n::text), jobsignature, state, createdat,
          updatedat, at, recurringjobid
        FROM copy RETURNING 1)
      SELECT count(*) FROM new
      """
          .formatted(PLACE);

  private final Db db;
  private final JsonMapper json = JsonMapperFactory.createJsonMapper();
  private final PostgresStorageProvider storage;
  private long last;

  JobRunr(Db db) {
    this.db = db;
    this.storage = new PostgresStorageProvider(db.pool());
    storage.setJobMapper(new JobMapper(json));
  }

  /** What a job is to do. Public with public parts: it is read from JSON. */
  public record PostItem(long item) implements JobRequest {
    @Override
    public Class<Posting> getJobRequestHandler() {
      return Posting.class;
    }
  }

  /** Does it. */
  public record Posting(Work work) implements JobRequestHandler<PostItem> {
    @Override
    public void run(PostItem request) throws Exception {
      work.post(request.item());
    }
  }

  @Override
  public String name() {
    return "jobrunr";
  }

  @Override
  public Duration early() {
    return POLL;
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
  public void prepare(int backlog) throws SQLException {
    copies(backlog, CLOCK.instant().plus(Duration.ofDays(1)), 1);
    db.execute("VACUUM ANALYZE");
  }

  @Override
  public long schedule(int count, Instant due) throws SQLException {
    return copies(count, due, 0);
  }

  /** So many jobs that many seconds apart; answers the number of the first one's item. */
  private long copies(int count, Instant from, long secondsApart) throws SQLException {
    Job template =
        storage.save(new Job(new JobDetails(new PostItem(PLACE)), new ScheduledState(from)));
    long first = last + 1;
    last += count;
    db.number(COPIES, template.getId().toString(), from, secondsApart, first, last);
    return first;
  }

  @Override
  public AutoCloseable start(Work work) {
    BackgroundJobServerConfiguration settings =
        BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
            .andPollInterval(POLL)
            .andScheduledJobsRequestSize(MOST)
            .andBackgroundJobServerWorkerPolicy(
                new DefaultBackgroundJobServerWorkerPolicy(
                    work.atOnce(), BackgroundJobServerThreadType.VirtualThreads));
    BackgroundJobServer server =
        new BackgroundJobServer(storage, json, new Activator(work), settings);
    server.start();
    return server::stop;
  }

  private record Activator(Work work) implements JobActivator {
    @Override
    public <T> T activateJob(Class<T> type) {
      return type.cast(new Posting(work));
    }
  }

  @Override
  public int open() throws SQLException {
    return (int)
        db.number(
            """
            SELECT count(*) FROM jobrunr_jobs
            WHERE state IN ('ENQUEUED', 'PROCESSING', 'FAILED')
              OR state = 'SCHEDULED' AND scheduledat < now() AT TIME ZONE 'UTC' + interval '1 hour'
            """);
  }

  @Override
  public void close() {
    storage.close();
    db.close();
  }
}
