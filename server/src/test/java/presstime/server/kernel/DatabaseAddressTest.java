package presstime.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;
import presstime.migration.TestDatabase;

/** What an operator writes as the address of a database, as the driver understands it. */
class DatabaseAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "postgres://db/presstime                            | db              | 5432      | presstime | - | -",
        "postgresql://db/presstime                          | db              | 5432      | presstime | - | -",
        "POSTGRES://db:6432/presstime                       | db              | 6432      | presstime | - | -",
        "postgres://user:pw@presstime_db:5432/presstime     | presstime_db    | 5432      | presstime | user | pw",
        "postgres://user:pw@presstime_db/presstime          | presstime_db    | 5432      | presstime | user | pw",
        "postgres://user:pw@[::1]:6432/presstime            | [::1]           | 6432      | presstime | user | pw",
        "postgres://user:pw@[::1]/presstime                 | [::1]           | 5432      | presstime | user | pw",
        "postgres://user:pw@a,b_2/presstime                 | a,b_2           | 5432,5432 | presstime | user | pw",
        "postgres://user:pw@a:1,[::1]:2,c/presstime         | a,[::1],c       | 1,2,5432  | presstime | user | pw",
        "postgres://user:p%40w%3A%2F%25%23@db/presstime     | db              | 5432      | presstime | user | p@w:/%#",
        "postgres://user:a:b@db/presstime                   | db              | 5432      | presstime | user | a:b",
        "postgres://user:a@b@db/presstime                   | db              | 5432      | presstime | user | a@b",
        "postgres://user:a+b{c}^d@db/presstime              | db              | 5432      | presstime | user | a+b{c}^d",
        "postgres://us%3Aer%40host:pw@db/presstime          | db              | 5432      | presstime | us:er@host | pw",
        "postgres://user:%C3%BC%E2%82%AC@db/presstime       | db              | 5432      | presstime | user | ü€",
        "postgres://user:pw@db/press%20time                 | db              | 5432      | press time | user | pw",
        "postgres://user:pw@/presstime                      | localhost       | 5432      | presstime | user | pw",
        "jdbc:postgresql://a_b:7,c/presstime                | a_b,c           | 7,5432    | presstime | - | -",
      })
  void isTakenApart(
      String address, String hosts, String ports, String name, String user, String password) {
    try (HikariDataSource pool = DatabasePool.external(address, "", "")) {
      Properties understood = Driver.parseURL(pool.getJdbcUrl(), new Properties());
      assertThat(understood)
          .containsEntry("PGHOST", hosts)
          .containsEntry("PGPORT", ports)
          .containsEntry("PGDBNAME", name);
      assertThat(pool.getUsername()).isEqualTo(user);
      assertThat(pool.getPassword()).isEqualTo(password);
    }
  }

  @Test
  void withoutAPasswordAndWithSpacesAround() {
    try (HikariDataSource pool =
        DatabasePool.external(" postgres://user@10.0.0.7/presstime\n", "", "")) {
      assertThat(pool.getJdbcUrl()).isEqualTo("jdbc:postgresql://10.0.0.7/presstime");
      assertThat(pool.getUsername()).isEqualTo("user");
      assertThat(pool.getPassword()).isEmpty();
    }
  }

  @Test
  void optionsReachTheDriver() {
    try (HikariDataSource pool =
        DatabasePool.external(
            "postgres://u:p@a_1,b/presstime?sslmode=require&targetServerType=primary#x",
            "another",
            "secret")) {
      assertThat(Driver.parseURL(pool.getJdbcUrl(), new Properties()))
          .containsEntry("PGDBNAME", "presstime")
          .containsEntry("sslmode", "require")
          .containsEntry("targetServerType", "primary");
      assertThat(pool.getUsername()).isEqualTo("another");
      assertThat(pool.getPassword()).isEqualTo("secret");
    }
  }

  @Test
  void whatIsWrittenByHandConnects() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        HikariDataSource pool =
            DatabasePool.external(
                database.jdbcUrl().replace("jdbc:postgresql://", "postgres://wrong:wrong@"),
                database.user(),
                database.password());
        var connection = pool.getConnection()) {
      assertThat(connection.isValid(5)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "db:5432/presstime",
        "mysql://user:hunter2@db/presstime",
        "postgres://user:hunter2%zz@db/presstime",
        "postgres://user:hunter2/x@db/presstime",
        "postgres://user:hunter2#x@db/presstime",
        "postgres://user:hunter2@db:port/presstime",
        "postgres://user:hunter2@a,,b/presstime",
        "postgres://user:hunter2@::1/presstime",
        "postgres://user:hunter2@d b/presstime",
      })
  void whatIsNoneIsRefusedWithoutShowingIt(String address) {
    assertThatThrownBy(() -> DatabasePool.external(address, "", ""))
        .isInstanceOf(UnreadableAddress.class)
        .hasMessageContaining("cannot be read")
        .hasMessageNotContaining("hunter2");
  }
}
