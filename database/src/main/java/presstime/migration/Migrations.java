package presstime.migration;

import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings a database to the schema this program was built for. */
public final class Migrations {

  /** Where the applied migrations are recorded. */
  public static final String HISTORY = "flyway_schema_history";

  private static final String LOCATION = "classpath:presstime/migrations";

  private Migrations() {}

  /**
   * Applies what is missing; does nothing when all is there. Several servers may start at once: one
   * migrates, the others wait.
   *
   * @throws org.flywaydb.core.api.FlywayException when a migration fails or the database is newer
   *     than this program; nothing of the failed migration stays
   */
  public static void apply(DataSource database) {
    of(database).load().migrate();
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

  private static FluentConfiguration of(DataSource database) {
    return Flyway.configure()
        .dataSource(database)
        .locations(LOCATION)
        .table(HISTORY)
        .communityDBSupportEnabled(false)
        .validateMigrationNaming(true);
  }
}
