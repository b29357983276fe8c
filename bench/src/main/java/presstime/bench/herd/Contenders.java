package presstime.bench.herd;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import presstime.postgres.PostgresServer;

/** Presstime's engine and the others that were asked for, each with a database of its own. */
final class Contenders implements AutoCloseable {

  /** Times concurrency: as many connections as the HTTP client opens to one host. */
  private static final int CHANNELS = 8;

  private static final int CONCURRENCY = 8;

  /** Everybody who may work on as many items at a time as Presstime does. */
  private static final Map<String, Function<Db, Contender>> OTHERS = others();

  private final List<Contender> all;

  private Contenders(List<Contender> all) {
    this.all = all;
  }

  private static Map<String, Function<Db, Contender>> others() {
    Map<String, Function<Db, Contender>> others = new LinkedHashMap<>();
    others.put("db-scheduler", db -> new DbScheduler(db, CHANNELS * CONCURRENCY));
    return others;
  }

  /** Presstime's engine alone. */
  static PresstimeEngine presstime(PostgresServer server) throws SQLException {
    return new PresstimeEngine(Db.create(server, "presstime"), CHANNELS, CONCURRENCY);
  }

  /** Whom Presstime can be measured beside. */
  static List<String> names() {
    return List.copyOf(OTHERS.keySet());
  }

  /**
   * Presstime and these, in this order.
   *
   * @param names separated by commas
   */
  static Contenders open(PostgresServer server, String names) throws SQLException {
    List<Contender> all = new ArrayList<>();
    all.add(presstime(server));
    for (String name : names.split(",")) {
      Function<Db, Contender> other = OTHERS.get(name);
      if (other == null) {
        throw new IllegalArgumentException("nobody is called " + name + ", only " + names());
      }
      all.add(other.apply(Db.create(server, name.replace('-', '_'))));
    }
    return new Contenders(all);
  }

  List<Contender> all() {
    return all;
  }

  void prepare(int backlog) throws Exception {
    for (Contender contender : all) {
      System.err.println("  " + contender.name() + ": filling in the backlog …");
      contender.prepare(backlog);
    }
  }

  @Override
  public void close() {
    all.forEach(Contender::close);
  }
}
