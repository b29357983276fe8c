package presstime.bench.herd;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import presstime.migration.Migrations;
import presstime.platform.Finding;
import presstime.platform.Outcome;
import presstime.platform.Problem;
import presstime.platform.Publication;
import presstime.server.delivery.engine.Checkpoints;
import presstime.server.delivery.engine.Claimed;
import presstime.server.delivery.engine.Courier;
import presstime.server.delivery.engine.Engine;
import presstime.server.delivery.engine.EngineSettings;
import presstime.server.delivery.engine.Parcel;
import presstime.server.delivery.engine.Plan;
import presstime.server.delivery.engine.Retries;

/** Presstime's engine as it ships, without the desk around it. */
final class PresstimeEngine implements Contender {

  private static final Problem FAILED = new Problem("bench.sink", "The sink failed", "", "");

  /** The backlog shares one content: the engine reads of it no more than its number. */
  private static final String BACKLOG =
      """
      INSERT INTO delivery (workspace_id, content_id, revision_id, channel_id, action, state, due_at, wall_time, time_zone,
        idempotency_key, reason, created_by, created_at, state_changed_at, run_at)
      SELECT 1, 1, 1, 1 + n %% %d, 'publish', 'scheduled', at, at::timestamp, 'UTC', gen_random_uuid(), '', 'bench', now(),
        now(), at
      FROM (SELECT n, now() + interval '1 day' + n * interval '1 second' AS at FROM generate_series(1, %d) n) later
      """;

  private static final String SCHEDULE =
      """
      WITH c AS (
        INSERT INTO content (workspace_id, slug, status, created_by, created_at, updated_at)
        SELECT 1, gen_random_uuid()::text, 'draft', 1, now(), now() FROM generate_series(1, ?) RETURNING id),
      r AS (
        INSERT INTO revision (workspace_id, content_id, number, title, body, body_format, excerpt, slug, categories, tags,
          media, seo_title, seo_description, focus_keyword, note, created_by, created_at)
        SELECT 1, id, 1, 'Title', 'Body', 'markdown', '', 'slug', '{}', '{}', '{}', '', '', '', '', 1, now() FROM c
        RETURNING id, content_id),
      d AS (
        INSERT INTO delivery (workspace_id, content_id, revision_id, channel_id, action, state, due_at, wall_time,
          time_zone, idempotency_key, reason, created_by, created_at, state_changed_at, run_at)
        SELECT 1, content_id, id, 1 + id % ?, 'publish', 'scheduled', at, at::timestamp, 'UTC', gen_random_uuid(), '',
          'bench', now(), now(), at
        FROM (SELECT content_id, id, ?::timestamptz + (row_number() OVER (ORDER BY id) - 1) * ? * interval '1 microsecond' AS at
          FROM r ORDER BY id) due
        RETURNING id)
      SELECT min(id) FROM d
      """;

  private final Db db;
  private final int channels;
  private final int concurrency;

  PresstimeEngine(Db db, int channels, int concurrency) {
    this.db = db;
    this.channels = channels;
    this.concurrency = concurrency;
  }

  @Override
  public String name() {
    return "presstime";
  }

  @Override
  public void prepare(int backlog) throws SQLException {
    Migrations.apply(db.pool());
    db.execute(
        """
        INSERT INTO workspace (name, slug, time_zone, created_at) VALUES ('Bench', 'bench', 'UTC', now());
        INSERT INTO account (email, name, created_at) VALUES ('a@example.org', 'A', now());
        INSERT INTO channel (workspace_id, platform, name, time_zone, settings, secrets, late_policy, late_after,
          drain_per_minute, concurrency, created_at, updated_at)
        SELECT 1, 'bench', 'Bench', 'UTC', '{}', '', 'publish', '5 minutes', 60, 8, now(), now()
        FROM generate_series(1, %d)
        """
            .formatted(channels));
    // One content for the backlog, by way of an item that is taken out again.
    schedule(1, Instant.parse("2100-01-01T00:00:00Z"));
    db.execute("DELETE FROM delivery");
    db.execute(BACKLOG.formatted(channels, backlog));
    db.execute("VACUUM ANALYZE");
  }

  @Override
  public long schedule(int count, Instant due) throws SQLException {
    return schedule(count, due, Duration.ZERO);
  }

  /** The same, one after the other: each is due so long after the one before it. */
  long schedule(int count, Instant due, Duration apart) throws SQLException {
    return db.number(SCHEDULE, count, channels, due, apart.toNanos() / 1_000);
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
        new Engine(
            db.pool(),
            EngineSettings.of("bench"),
            InstantSource.system(),
            new PostCourier(work),
            Retries.USUAL,
            problem -> "{}",
            conclusion -> {},
            Checkpoints.NONE);
    engine.start();
    return engine;
  }

  @Override
  public int open() throws SQLException {
    return (int)
        db.number(
            "SELECT count(*) FROM delivery WHERE state = 'scheduled' AND run_at < now() + interval '1 hour'");
  }

  @Override
  public void close() {
    db.close();
  }

  private final class PostCourier implements Courier {
    private final Work work;

    PostCourier(Work work) {
      this.work = work;
    }

    @Override
    public Plan plan(Claimed claimed, Instant now) {
      return new Plan.Carry(new PostParcel(work, claimed.id(), claimed.key()));
    }

    @Override
    public int concurrency(long channelId) {
      return concurrency;
    }
  }

  private static final class PostParcel implements Parcel {
    private final Work work;
    private final long id;
    private final UUID key;

    PostParcel(Work work, long id, UUID key) {
      this.work = work;
      this.id = id;
      this.key = key;
    }

    @Override
    public Outcome send(boolean repeated, BooleanSupplier ours) {
      try {
        work.post(id);
        return new Outcome.Published(new Publication(Long.toString(id), null, key));
      } catch (IOException e) {
        return new Outcome.Unknown(FAILED);
      }
    }

    @Override
    public Finding ask() {
      return new Finding.Unclear(FAILED);
    }

    @Override
    public boolean findable() {
      return false;
    }

    @Override
    public boolean repeatable() {
      return true;
    }

    @Override
    public Duration settle() {
      return Duration.ZERO;
    }

    @Override
    public String takeExchanges() {
      return "[]";
    }
  }
}
