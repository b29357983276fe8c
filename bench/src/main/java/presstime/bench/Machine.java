package presstime.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** What a figure was measured on; without it no figure means anything. */
public final class Machine {

  private static final String SETTINGS =
      """
      SELECT name, current_setting(name) FROM pg_settings
      WHERE name IN ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers',
        'wal_sync_method')
      ORDER BY name
      """;

  private Machine() {}

  /** Cores, memory, load, JDK, PostgreSQL and its settings, commit; in the order to be shown. */
  public static Map<String, String> describe(DataSource database) throws SQLException {
    Map<String, String> facts = describe();
    facts.put("postgresql", postgres(database));
    return facts;
  }

  /** The same without a database. */
  public static Map<String, String> describe() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("machine", hardware());
    facts.put("load", String.format(Locale.ROOT, "%.1f before", system().getSystemLoadAverage()));
    facts.put(
        "jdk", System.getProperty("java.vm.version") + " " + System.getProperty("java.vendor"));
    facts.put("commit", commit());
    return facts;
  }

  /** The load average of the last minute. */
  public static double load() {
    return system().getSystemLoadAverage();
  }

  /** The folder {@code bench} of the source tree; the working folder when run from elsewhere. */
  static Path module() {
    try {
      URI place = Machine.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path classes = Path.of(place);
      Path compiled = Path.of("target", "classes");
      return classes.endsWith(compiled)
          ? classes.resolve("../..").normalize()
          : Path.of("").toAbsolutePath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hardware() {
    return String.format(
        Locale.ROOT,
        "%d cores (%s), %.1f GB, %s %s",
        Runtime.getRuntime().availableProcessors(),
        processor(),
        system().getTotalMemorySize() / 1e9,
        System.getProperty("os.name"),
        System.getProperty("os.version"));
  }

  private static String processor() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }

  private static String postgres(DataSource database) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SETTINGS)) {
      while (rows.next()) {
        text.append(text.isEmpty() ? "" : ", ").append(rows.getString(1)).append('=');
        text.append(rows.getString(2));
      }
    }
    return text.toString();
  }

  private static String commit() {
    String id = git("rev-parse", "--short=12", "HEAD");
    return id.isEmpty()
        ? "unknown"
        : id + (git("status", "--porcelain").isEmpty() ? "" : " (changed)");
  }

  private static String git(String... arguments) {
    String[] command = new String[arguments.length + 3];
    command[0] = "git";
    command[1] = "-C";
    command[2] = module().toString();
    System.arraycopy(arguments, 0, command, 3, arguments.length);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "";
    }
  }

  private static OperatingSystemMXBean system() {
    return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  }
}
