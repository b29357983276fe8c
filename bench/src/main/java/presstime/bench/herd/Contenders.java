package presstime.bench.herd;

import java.io.File;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import presstime.bench.BadOption;
import presstime.bench.postgres.Db;
import presstime.bench.postgres.Scratch;

/** Presstime's engine and the others that were asked for, each with a database of its own. */
final class Contenders implements AutoCloseable {

  /** That Presstime's herd goes to, in turn. */
  private static final int CHANNELS = 8;

  /** As many connections as the product has. */
  private static final int CONNECTIONS = 24;

  private static final Map<String, Function<Db, Contender>> OTHERS = others();

  private final List<Contender> all;

  private Contenders(List<Contender> all) {
    this.all = all;
  }

  private static Map<String, Function<Db, Contender>> others() {
    Map<String, Function<Db, Contender>> others = new LinkedHashMap<>();
    others.put("bare-limit", BareLimit::new);
    others.put("db-scheduler", DbScheduler::new);
    others.put("jobrunr", JobRunr::new);
    others.put("quartz", Quartz::new);
    return others;
  }

  /** Whom Presstime can be measured beside. */
  static List<String> names() {
    return List.copyOf(OTHERS.keySet());
  }

  /**
   * Those that are meant.
   *
   * @param names separated by commas
   * @throws BadOption when nobody is called so
   */
  static List<String> named(String names) {
    List<String> named = List.of(names.split(","));
    for (String name : named) {
      if (!OTHERS.containsKey(name)) {
        throw new BadOption("nobody is called " + name + ", only " + names());
      }
    }
    return named;
  }

  /**
   * Presstime and these, in this order.
   *
   * @param names some of {@link #names}
   */
  static Contenders open(Scratch server, List<String> names) throws SQLException {
    List<Contender> all = new ArrayList<>();
    all.add(presstime(server));
    for (String name : names) {
      Db db = server.create(name.replace('-', '_'), CONNECTIONS);
      all.add(Objects.requireNonNull(OTHERS.get(name)).apply(db));
    }
    return new Contenders(all);
  }

  /** Presstime's engine alone. */
  static PresstimeEngine presstime(Scratch server) throws SQLException {
    return new PresstimeEngine(server.create("presstime", CONNECTIONS), CHANNELS);
  }

  /** The limit, when it takes part. */
  Optional<BareLimit> bare() {
    return all.stream().filter(BareLimit.class::isInstance).map(BareLimit.class::cast).findFirst();
  }

  /** Who takes part in one of these parts. */
  List<Contender> in(List<Part> parts) {
    return all.stream()
        .filter(each -> parts.stream().anyMatch(part -> part.contenders(all).contains(each)))
        .toList();
  }

  /** Of those of them that come in a file of their own, as it is named. */
  static String versions(Collection<Contender> contenders) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).getFileName().toString())
        .filter(file -> contenders.stream().anyMatch(each -> isOf(each, file)))
        .map(file -> file.substring(0, file.length() - ".jar".length()))
        .collect(Collectors.joining(", "));
  }

  private static boolean isOf(Contender contender, String file) {
    return file.matches(Pattern.quote(contender.name()) + "-[0-9].*[.]jar");
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
