package presstime.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A process of its own that runs a server, to be killed. Its standard output is its report. */
final class ChildServer {
  private ChildServer() {}

  public static void main(String[] args) throws Exception {
    PostgresServer server;
    try {
      server = PostgresServer.start(PostgresSettings.at(Path.of(args[0])));
    } catch (PostgresStartException e) {
      say("REFUSED " + e.getMessage());
      return;
    }
    Thread.ofPlatform().daemon().start(ChildServer::endWithTest);
    if (args[1].equals("close")) {
      // Before it says so: who hears it may interrupt us at once.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
    }
    say("READY " + server.pid());
    switch (args[1]) {
      case "insert" -> insert(server);
      case "exit" -> System.exit(0);
      case "close", "hold" -> Thread.currentThread().join();
      default -> throw new IllegalArgumentException(args[1]);
    }
  }

  /** Reports each row only after its commit was acknowledged. */
  private static void insert(PostgresServer server) throws SQLException {
    Database.execute(server, "drop table if exists acknowledged");
    Database.execute(server, "create table acknowledged (id bigint primary key)");
    try (Connection connection = Database.connect(server);
        PreparedStatement insert =
            connection.prepareStatement("insert into acknowledged values (?)")) {
      for (long id = 1; ; id++) {
        insert.setLong(1, id);
        insert.executeUpdate();
        say("ACK " + id);
      }
    }
  }

  private static void close(PostgresServer server) {
    try {
      say("STILL " + Database.query(server, "select 'usable'"));
    } catch (SQLException e) {
      say("STILL " + e.getMessage());
    }
    server.close();
    say("CLOSED");
  }

  /** The test holds the other end of our standard input: without it there is no use for us. */
  private static void endWithTest() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // The same: nobody is there any more.
    }
    Runtime.getRuntime().halt(1);
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
