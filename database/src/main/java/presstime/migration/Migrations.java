package presstime.migration;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the schema this program was built for. */
public final class Migrations {

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
    Flyway.configure()
        .dataSource(database)
        .locations(LOCATION)
        .communityDBSupportEnabled(false)
        .validateMigrationNaming(true)
        .load()
        .migrate();
  }
}
