package presstime.server.upkeep;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import presstime.server.history.Pruning;
import presstime.server.kernel.Home;
import presstime.server.kernel.Json;
import presstime.server.upkeep.cleanup.Cleaned;
import presstime.server.upkeep.cleanup.Retentions;

/** Removes what is older than it is to be kept, on one server of all at a time. */
@Service
public class CleanUp {

  private static final Logger LOG = LoggerFactory.getLogger(CleanUp.class);

  /** Any number that nothing else locks; the letters of "cleanup". */
  private static final long LOCK = 0x63_6c_65_61_6e_75_70L;

  private static final String JOB = "clean-up";
  private static final Duration BETWEEN = Duration.ofDays(1);

  private final DataSource database;
  private final JdbcClient sql;
  private final InstantSource clock;
  private final Json json;
  private final MeterRegistry metrics;
  private final Retentions retentions;

  CleanUp(
      DataSource database,
      JdbcClient sql,
      InstantSource clock,
      Json json,
      MeterRegistry metrics,
      Home home,
      Environment settings,
      TransactionOperations transaction,
      Pruning pruning) {
    this.database = database;
    this.sql = sql;
    this.clock = clock;
    this.json = json;
    this.metrics = metrics;
    this.retentions =
        Retentions.of(
            (name, usual) -> settings.getProperty(name, usual),
            home.file("media"),
            transaction,
            pruning);
  }

  /**
   * Cleans up now.
   *
   * @param dryRun true to only count what would go
   * @throws CleanUpRunning when this or another server is at it
   */
  public List<Cleaned> run(boolean dryRun) {
    if (dryRun) {
      return retentions.clean(sql, clock.instant(), true);
    }
    return alone(this::clean).orElseThrow(CleanUpRunning::new);
  }

  /** Cleans up when no server has for a day; answers whether it did. */
  boolean runIfDue() {
    if (!isDue()) {
      return false;
    }
    return alone(() -> isDue() ? Optional.of(clean()) : Optional.<List<Cleaned>>empty())
        .flatMap(done -> done)
        .isPresent();
  }

  private boolean isDue() {
    Instant since = clock.instant().minus(BETWEEN);
    return sql.sql("SELECT count(*) FROM upkeep_run WHERE job = ? AND started_at > ?")
            .param(JOB)
            .param(since.atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single()
        == 0;
  }

  private List<Cleaned> clean() {
    Instant started = clock.instant();
    sql.sql(
            "INSERT INTO upkeep_run (job, started_at) VALUES (?, ?) ON CONFLICT (job)"
                + " DO UPDATE SET started_at = excluded.started_at, ended_at = NULL, result = NULL")
        .param(JOB)
        .param(started.atOffset(ZoneOffset.UTC))
        .update();
    List<Cleaned> cleaned = retentions.clean(sql, started, false);
    sql.sql("UPDATE upkeep_run SET ended_at = ?, result = ?::jsonb WHERE job = ?")
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(json.text(cleaned))
        .param(JOB)
        .update();
    List<String> told = new ArrayList<>();
    for (Cleaned each : cleaned) {
      metrics.counter("presstime.cleaned", "kind", each.kind()).increment(each.count());
      if (each.count() > 0) {
        told.add(each.count() + " " + each.kind() + " older than " + each.before());
      }
    }
    LOG.info("cleaned up: {}", told.isEmpty() ? "nothing was old enough" : told);
    return cleaned;
  }

  /** Does it unless somebody on any server does; the lock ends with the connection. */
  private <T> Optional<T> alone(java.util.function.Supplier<T> work) {
    try (Connection connection = database.getConnection()) {
      if (!lock(connection, "SELECT pg_try_advisory_lock(?)")) {
        return Optional.empty();
      }
      try {
        return Optional.of(work.get());
      } finally {
        lock(connection, "SELECT pg_advisory_unlock(?)");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not answer", e);
    }
  }

  private static boolean lock(Connection connection, String function) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(function)) {
      statement.setLong(1, LOCK);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
