package presstime.migration;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a database to the schema this program was built for. */
public final class Migrations {

  /** Where the applied migrations are recorded. */
  public static final String HISTORY = "flyway_schema_history";

  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  private static final String LOCATION = "classpath:presstime/migrations";

  /**
   * PostgreSQL's lock_not_available: it was waited for long enough; and its deadlock_detected: who
   * has one table in hand wants one that this migration has.
   */
  private static final Set<String> BLOCKED = Set.of("55P03", "40P01");

  private Migrations() {}

  /**
   * Applies what is missing; does nothing when all is there. Several servers may start at once: one
   * migrates, the others wait. Older servers may work meanwhile: none waits for a migration that
   * itself waits, as it does while a backup reads.
   *
   * @throws MigrationBlocked when somebody has a table in hand for longer than is waited for
   * @throws FlywayException when a migration fails or the database is newer than this program;
   *     nothing of the failed migration stays
   */
  public static void apply(DataSource database) {
    apply(database, Patience.USUAL);
  }

  /** The same, waiting otherwise. Each migration is one transaction, so it can be tried again. */
  public static void apply(DataSource database, Patience patience) {
    for (int attempt = 1; ; attempt++) {
      try {
        of(database, patience.lock()).load().migrate();
        return;
      } catch (FlywayException e) {
        if (!isBlocked(e)) {
          throw e;
        }
        MigrationBlocked blocked = new MigrationBlocked(LockHolders.of(database), e);
        if (attempt >= patience.attempts()) {
          throw blocked;
        }
        LOG.warn(
            "Attempt {} of {}: {} It is tried again in a moment.",
            attempt,
            patience.attempts(),
            blocked.getMessage());
        take(patience.pause(), blocked);
      }
    }
  }

  private static void take(Patience.Pause pause, MigrationBlocked blocked) {
    try {
      pause.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw blocked;
    }
  }

  private static boolean isBlocked(FlywayException failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused && refused.getSQLState() != null) {
        return BLOCKED.contains(refused.getSQLState());
      }
    }
    return false;
  }

  /** The number of the last migration applied; empty for a database without any. */
  public static Optional<String> version(DataSource database) {
    MigrationInfo current = of(database).load().info().current();
    return Optional.ofNullable(current)
        .map(MigrationInfo::getVersion)
        .map(MigrationVersion::toString);
  }

  /** True when this program has the migration of that number. */
  public static boolean knows(DataSource database, String version) {
    for (MigrationInfo migration : of(database).load().info().all()) {
      if (MigrationVersion.fromVersion(version).equals(migration.getVersion())
          && migration.getState().isResolved()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Brings a database to an older schema, as a release of that time had it.
   *
   * @param version the number of the last migration to apply
   */
  public static void applyUpTo(DataSource database, String version) {
    of(database).target(version).load().migrate();
  }

  /**
   * The same, recorded under another name, so that no server takes the database for whole: it finds
   * tables without a history, and refuses. Rename the history when all is done.
   */
  public static void applyUnder(String history, DataSource database, String version) {
    of(database).table(history).target(version).load().migrate();
  }

  /** For a database that nobody else works with. */
  private static FluentConfiguration of(DataSource database) {
    return of(database, Duration.ZERO);
  }

  private static FluentConfiguration of(DataSource database, Duration lock) {
    return Flyway.configure()
        .dataSource(database)
        .callbacks(new BeforeEachMigration(lock))
        .locations(LOCATION)
        .table(HISTORY)
        .communityDBSupportEnabled(false)
        .validateMigrationNaming(true);
  }
}
