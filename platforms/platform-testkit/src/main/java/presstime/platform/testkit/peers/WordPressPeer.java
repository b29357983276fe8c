package presstime.platform.testkit.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.TestAbortedException;

/**
 * A real WordPress on loopback, for tests. Every instance is a site of its own, with one user per
 * role ({@code admin}, {@code editor1}, {@code author1}, {@code contrib1}, {@code sub1}), each with
 * an application password. What is downloaded is shared by all and kept.
 *
 * <p>Starting one on a machine that cannot aborts the test (counted as skipped) with the reason.
 */
public final class WordPressPeer implements AutoCloseable {
  /** Why this machine cannot run one, by what was asked for: asked once, told to every test. */
  private static final Map<String, String> IMPOSSIBLE = new ConcurrentHashMap<>();

  private static final Pattern LINE = Pattern.compile("(?m)^(\\w+)='(.*)'$");
  private final Path run;
  private final PeerScripts scripts;
  private Map<String, String> env = Map.of();

  private WordPressPeer(Path run, Map<String, String> options) {
    this.run = run;
    Map<String, String> environment = new TreeMap<>(options);
    environment.put("PEER_RUN", run.toString());
    this.scripts = new PeerScripts("wordpress", environment);
  }

  /** Starts one with readable permalinks on SQLite. */
  public static WordPressPeer start() {
    return start(Map.of());
  }

  /**
   * Starts one.
   *
   * @param options as {@code peers/wordpress/up} explains them: {@code PEER_PERMALINKS}, {@code
   *     PEER_PLUGINS}, {@code PEER_MU_PLUGINS}, {@code PEER_DB}, …
   */
  public static WordPressPeer start(Map<String, String> options) {
    String kind =
        options.getOrDefault("PEER_SUITE", "") + ":" + options.getOrDefault("PEER_DB", "");
    if (IMPOSSIBLE.containsKey(kind)) {
      Assumptions.abort(IMPOSSIBLE.get(kind));
    }
    try {
      return begin(options);
    } catch (TestAbortedException reason) {
      IMPOSSIBLE.put(kind, Objects.requireNonNullElse(reason.getMessage(), "no reason given"));
      throw reason;
    }
  }

  private static WordPressPeer begin(Map<String, String> options) {
    try {
      Path run = Files.createTempDirectory("presstime-wordpress");
      WordPressPeer peer = new WordPressPeer(run, options);
      try {
        peer.up();
        return peer;
      } catch (RuntimeException e) {
        peer.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void up() {
    scripts.run("up");
    env = read(run.resolve("wp.env"));
  }

  /** The site's address, without a slash at the end. */
  public URI url() {
    return URI.create(env("WP_URL"));
  }

  /** One value of {@code wp.env}. */
  public String env(String name) {
    return Objects.requireNonNull(env.get(name), name);
  }

  /** Everything in {@code wp.env}: address, version, users, application passwords. */
  public Map<String, String> env() {
    return env;
  }

  /** A user's application password. */
  public String applicationPassword(String login) {
    return env("WP_" + login.toUpperCase(Locale.ROOT) + "_APP_PASSWORD");
  }

  /** The instance's own folder: settings, logs, and {@code fault.json} that makes it slow. */
  public Path run() {
    return run;
  }

  /** The folder with {@code wp-content}, {@code wp-config.php} and the rest. */
  public Path site() {
    return run.resolve("site");
  }

  /** Cuts off the web server and the requests under way, as a crash would; the data stays. */
  public void stopWeb() {
    scripts.run("down", "--keep");
  }

  /** Starts the web server again: same address, same data. */
  public void startWeb() {
    up();
  }

  /** Back to the state right after the start. Only while no request is under way. */
  public void reset() {
    scripts.run("reset");
  }

  /** Adds a must-use plugin from now on, or replaces it. */
  public void muPlugin(String name, String php) {
    write(site().resolve("wp-content/mu-plugins").resolve(name + ".php"), "<?php\n" + php);
  }

  /** Removes it again. */
  public void removeMuPlugin(String name) {
    delete(site().resolve("wp-content/mu-plugins").resolve(name + ".php"));
  }

  /** Puts the site into maintenance, as an update does. */
  public void beginMaintenance() {
    write(site().resolve(".maintenance"), "<?php $upgrading = time();");
  }

  public void endMaintenance() {
    delete(site().resolve(".maintenance"));
  }

  /** Stops everything and removes the site. */
  @Override
  public void close() {
    scripts.run("down");
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read(Path file) {
    try {
      Map<String, String> values = new LinkedHashMap<>();
      Matcher line = LINE.matcher(Files.readString(file));
      while (line.find()) {
        values.put(line.group(1), line.group(2));
      }
      return Map.copyOf(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
