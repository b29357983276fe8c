package presstime.chaos.engine;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import presstime.chaos.rig.Database;

/** Writes deliveries that are due within the next seconds, as long as not too many wait. */
final class Feed {

  private static final int MOST_WAITING = 200;
  private static final int SOONEST_MILLIS = 300;
  private static final int LATEST_MILLIS = 1_800;

  private static final String DESK =
      """
      INSERT INTO workspace (name, slug, time_zone, created_at) VALUES ('Chaos', 'chaos', 'UTC', now());
      INSERT INTO account (email, name, created_at) VALUES ('a@example.org', 'A', now());
      INSERT INTO channel (workspace_id, platform, name, time_zone, settings, secrets, late_policy, late_after,
        drain_per_minute, concurrency, created_at, updated_at)
      SELECT 1, 'chaos-plain', 'Site ' || n, 'UTC', '{"domain": "http://sink.example/plain"}', '', 'publish', '1 day',
        60, 4, now(), now()
      FROM generate_series(1, %d) n
      """;

  /**
   * So many contents as there are waits in milliseconds, each due after its own. They name
   * themselves by their number, as the worker's articles do.
   */
  private static final String SCHEDULE =
      """
      WITH wait AS (SELECT millis, nth FROM unnest(?::int[]) WITH ORDINALITY AS w (millis, nth)),
      c AS (
        INSERT INTO content (workspace_id, slug, status, created_by, created_at, updated_at)
        SELECT 1, gen_random_uuid()::text, 'draft', 1, now(), now() FROM wait RETURNING id),
      r AS (
        INSERT INTO revision (workspace_id, content_id, number, title, body, body_format, excerpt, slug, categories, tags,
          media, seo_title, seo_description, focus_keyword, note, created_by, created_at)
        SELECT 1, id, 1, 'Title', '[[story ' || id || ' revision 1]]', 'markdown', '', 'slug', '{}', '{}', '{}', '', '', '',
          '', 1, now() FROM c RETURNING id, content_id),
      due AS (
        SELECT n.id, n.content_id, now() + wait.millis * interval '1 millisecond' AS at
        FROM (SELECT id, content_id, row_number() OVER (ORDER BY content_id) AS nth FROM r) n JOIN wait USING (nth))
      INSERT INTO delivery (workspace_id, content_id, revision_id, channel_id, action, state, due_at, wall_time, time_zone,
        idempotency_key, reason, created_by, created_at, state_changed_at, run_at)
      SELECT 1, content_id, id, 1 + id %% ?, 'publish', 'scheduled', at, at::timestamp, 'UTC', gen_random_uuid(), '',
        'chaos', now(), now(), at
      FROM due ORDER BY content_id
      """
          .replace("%%", "%");

  private final Database database;
  private final int channels;
  private final Random random;
  private final AtomicInteger written = new AtomicInteger();
  private final Thread thread =
      Thread.ofPlatform().name("chaos-feed").daemon().unstarted(this::run);
  private volatile boolean stopped;

  Feed(Database database, int channels, long seed) throws SQLException {
    this.database = database;
    this.channels = channels;
    this.random = new Random(seed);
    database.execute(DESK.formatted(channels));
  }

  void start() {
    thread.start();
  }

  void stop() throws InterruptedException {
    stopped = true;
    thread.join();
  }

  int written() {
    return written.get();
  }

  /** How many wait or are under way. */
  static long waiting(Database database) throws SQLException {
    return database.number("SELECT count(*) FROM delivery WHERE state = 'scheduled'");
  }

  /** Writes so many at once. */
  void write(int count) throws SQLException {
    String waits =
        random
            .ints(count, SOONEST_MILLIS, LATEST_MILLIS)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(",", "{", "}"));
    database.execute(SCHEDULE, waits, channels);
    written.addAndGet(count);
  }

  private void run() {
    while (!stopped) {
      try {
        if (waiting(database) < MOST_WAITING) {
          write(1 + random.nextInt(20));
        }
      } catch (SQLException e) {
        // The database is away; what of it was committed is not in doubt here: the rows say it.
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }
}
