package presstime.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSettingsTest {
  @TempDir static Path folder;
  static PostgresServer server;

  @BeforeAll
  static void start() throws Exception {
    Path home = Homes.withCluster(folder);
    Map<String, String> extra = Map.of("work_mem", "5MB", "application_name", "it's \"me\"");
    server = PostgresServer.start(new PostgresSettings(home, 17, "24MB", extra));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "data_checksums, on",
    "password_encryption, scram-sha-256",
    "server_encoding, UTF8",
    "log_timezone, UTC",
    "io_method, sync",
    "listen_addresses, 127.0.0.1",
    "unix_socket_directories, ''",
    "logging_collector, off",
    "max_connections, 17",
    "shared_buffers, 24MB",
    "work_mem, 5MB"
  })
  void settingIsInForce(String name, String value) throws Exception {
    assertThat(Database.query(server, "show " + name)).isEqualTo(value);
  }

  @Test
  void clusterUsesUtcAndBuiltinLocale() throws Exception {
    assertThat(
            Database.query(
                server,
                "select datlocprovider::text || ' ' || datlocale from pg_database"
                    + " where datname = 'postgres'"))
        .isEqualTo("b C.UTF-8");
    assertThat(Files.readString(Homes.data(server.home()).resolve("postgresql.conf")))
        .contains("\ntimezone = UTC");
  }

  @Test
  void passwordIsPrivateAndNeeded() throws Exception {
    Path file = server.home().resolve("superuser.password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(server.password()).hasSize(32).isEqualTo(Files.readString(file));
    assertThat(Database.query(server, "select rolpassword from pg_authid where rolcanlogin"))
        .startsWith("SCRAM-SHA-256$");
    assertThatThrownBy(
            () -> DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), "wrong"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void listensOnLoopbackOnly() throws Exception {
    String port = String.format(":%04X", server.port());
    assertThat(listening("/proc/net/tcp", port)).containsExactly("0100007F" + port);
    assertThat(listening("/proc/net/tcp6", port)).isEmpty();
  }

  /** Local addresses, in the kernel's hexadecimal, of listening sockets on a port. */
  private static List<String> listening(String table, String port) throws IOException {
    return Files.readAllLines(Path.of(table)).stream()
        .map(line -> line.strip().split(" +"))
        .filter(field -> field[1].endsWith(port) && field[3].equals("0A"))
        .map(field -> field[1])
        .toList();
  }

  @Test
  void jdbcUrlEncodesTheDatabaseName() throws Exception {
    Database.execute(server, "create database \"my / db\"");
    try (var connection =
        DriverManager.getConnection(server.jdbcUrl("my / db"), server.user(), server.password())) {
      assertThat(Database.query(connection, "select current_database()")).isEqualTo("my / db");
    }
  }

  @Test
  void takenPortIsReplaced(@TempDir Path other) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Iterator<Integer> ports = Arrays.asList(taken.getLocalPort(), Ports.free()).iterator();
      PostgresSettings settings = PostgresSettings.at(Homes.withCluster(other));
      try (PostgresServer second = PostgresServer.start(settings, ports::next)) {
        assertThat(second.port()).isNotEqualTo(taken.getLocalPort());
        assertThat(Database.query(second, "select 1")).isEqualTo("1");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"port", "listen_addresses", "data_directory", "Bad Name", "a=b"})
  void reservedSettingsAreRefused(String name) {
    assertThatThrownBy(() -> new PostgresSettings(folder, 10, "8MB", Map.of(name, "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }
}
