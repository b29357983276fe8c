package presstime.bench.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import presstime.bench.engine.EngineAlone;
import presstime.bench.herd.GuardedPost;
import presstime.bench.herd.Work;
import presstime.bench.postgres.Db;
import presstime.server.delivery.engine.Engine;
import presstime.server.delivery.engine.EngineSettings;

/** One engine as a program. It ends when its standard input does, however the other side ends. */
final class Node {

  /** The engine uses about five. */
  private static final int CONNECTIONS = 8;

  private Node() {}

  /**
   * @param arguments its name, the database's address and user, the sink's address, how many at a
   *     time per channel; the password is the first line of the standard input
   */
  public static void main(String[] arguments) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String password = in.readLine();
    try (Db db = Db.connect(arguments[1], arguments[2], password, CONNECTIONS);
        Work work = new GuardedPost(URI.create(arguments[3]));
        Engine engine =
            EngineAlone.over(
                db.pool(),
                EngineSettings.of(arguments[0]),
                (id, key) -> work.post(number(key)),
                Integer.parseInt(arguments[4]))) {
      engine.start();
      System.out.println("ready");
      while (in.readLine() != null) {
        // Only its end has a meaning.
      }
    }
  }

  /** The sink tells keys apart by these 63 of their 122 random bits. */
  static long number(UUID key) {
    return key.getLeastSignificantBits() & Long.MAX_VALUE;
  }
}
