package presstime.server.upkeep.offline;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import presstime.postgres.PostgresServer;
import presstime.postgres.PostgresSettings;
import presstime.server.kernel.DatabasePool;
import presstime.server.kernel.Home;
import presstime.server.upkeep.backup.ArchiveRefused;

/** Which database: the one in a data folder, or one of the operator's own. */
final class DatabaseOptions {

  @Option(
      names = "--database",
      paramLabel = "URL",
      description =
          "A PostgreSQL of your own, instead of the one inside; user and password in it, or in"
              + " PRESSTIME_DATABASE_USER and PRESSTIME_DATABASE_PASSWORD.")
  private @Nullable String url;

  /** Does something with a database. */
  interface Work<T> {
    T with(HikariDataSource database) throws ArchiveRefused, IOException, SQLException;
  }

  /**
   * Opens the database for as long as the work takes.
   *
   * @param home the data folder with the PostgreSQL inside, unless another is named
   */
  <T> T open(Path home, Work<T> work) throws ArchiveRefused, IOException, SQLException {
    if (url != null) {
      try (HikariDataSource pool =
          DatabasePool.external(
              url, variable("PRESSTIME_DATABASE_USER"), variable("PRESSTIME_DATABASE_PASSWORD"))) {
        return work.with(pool);
      }
    }
    Path folder = new Home(home.toString()).folder("postgres");
    try (PostgresServer postgres = PostgresServer.start(PostgresSettings.at(folder));
        HikariDataSource pool = DatabasePool.embedded(postgres)) {
      return work.with(pool);
    }
  }

  private static String variable(String name) {
    return Objects.requireNonNullElse(System.getenv(name), "");
  }

  /** True when the database is the operator's own. */
  boolean external() {
    return url != null;
  }
}
