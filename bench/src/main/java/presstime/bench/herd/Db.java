package presstime.bench.herd;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import presstime.postgres.PostgresServer;

/** A fresh database on the embedded server, with the pool that the product uses. */
record Db(HikariDataSource pool) implements AutoCloseable {

  private static final int POOL = 24;

  static Db create(PostgresServer server, String name) throws SQLException {
    try (Db main = connect(server, "postgres")) {
      main.execute("CREATE DATABASE " + name);
    }
    return connect(server, name);
  }

  private static Db connect(PostgresServer server, String name) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(server.jdbcUrl(name));
    pool.setUsername(server.user());
    pool.setPassword(server.password());
    pool.setMaximumPoolSize(POOL);
    return new Db(pool);
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The number in the first column of the first row; instants are bound as such. */
  long number(String sql, Object... values) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i] instanceof Instant at ? utc(at) : values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  @Override
  public void close() {
    pool.close();
  }
}
