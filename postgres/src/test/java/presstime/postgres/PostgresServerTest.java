package presstime.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
  @TempDir Path folder;

  @Test
  void startsAndKeepsData() throws Exception {
    for (int run = 0; run < 2; run++) {
      try (PostgresServer server =
              PostgresServer.start(PostgresSettings.at(folder.resolve("a b")));
          Connection c =
              DriverManager.getConnection(
                  server.jdbcUrl("postgres"), server.user(), server.password());
          Statement s = c.createStatement()) {
        s.execute("create table if not exists t(i int)");
        s.execute("insert into t values(1)");
        try (ResultSet r = s.executeQuery("select count(*) from t")) {
          r.next();
          assertThat(r.getInt(1)).isEqualTo(run + 1);
        }
      }
    }
  }
}
