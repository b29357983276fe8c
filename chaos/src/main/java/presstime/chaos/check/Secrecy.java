package presstime.chaos.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import presstime.chaos.rig.Database;

/** Looks for credentials where anybody may read: logs, kept exchanges, problems, timelines. */
public final class Secrecy {

  private static final List<String> TEXTS =
      List.of(
          "SELECT count(*) FROM attempt WHERE strpos(coalesce(exchanges::text, '') || coalesce(problem::text, ''), ?) > 0",
          "SELECT count(*) FROM delivery WHERE strpos(coalesce(problem::text, ''), ?) > 0",
          "SELECT count(*) FROM delivery_change WHERE strpos(data::text, ?) > 0",
          "SELECT count(*) FROM domain_event WHERE strpos(data::text, ?) > 0",
          "SELECT count(*) FROM channel WHERE strpos(settings::text || coalesce(test_report::text, ''), ?) > 0",
          "SELECT count(*) FROM history_entry e WHERE strpos(e::text, ?) > 0",
          "SELECT count(*) FROM idempotent_request WHERE position(convert_to(?, 'UTF8') IN body) > 0",
          "SELECT count(*) FROM idempotent_request WHERE strpos(headers::text, ?) > 0");

  private Secrecy() {}

  /** Secrets that some answer of the API told. */
  public static List<Violation> told(Set<String> secrets) {
    return secrets.stream()
        .map(secret ->
            new Violation(
                Violation.Kind.LEAKED, 0, secret.substring(0, 4) + "… is told by the API"))
        .toList();
  }

  /**
   * What of these stands in the database in the clear, or in any log.
   *
   * @param logs each with those that were set aside when it grew too large
   */
  public static List<Violation> look(Database database, List<Path> logs, Set<String> secrets)
      throws SQLException, IOException {
    List<Violation> leaks = new ArrayList<>();
    for (String secret : secrets) {
      String sign = secret.substring(0, 4) + "…";
      for (String sql : TEXTS) {
        if (database.number(sql, secret) > 0) {
          leaks.add(new Violation(Violation.Kind.LEAKED, 0, sign + " is told by: " + sql));
        }
      }
      for (Path log : logs) {
        for (Path file : withOlder(log)) {
          if (text(file).contains(secret)) {
            leaks.add(new Violation(Violation.Kind.LEAKED, 0, sign + " stands in " + file));
          }
        }
      }
    }
    return leaks;
  }

  private static List<Path> withOlder(Path log) throws IOException {
    Path folder = log.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    String name = log.getFileName().toString();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(name)).toList();
    }
  }

  private static String text(Path file) throws IOException {
    boolean packed = file.toString().endsWith(".gz");
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = packed ? new GZIPInputStream(in) : in) {
      return new String(plain.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
