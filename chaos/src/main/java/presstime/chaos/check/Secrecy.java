package presstime.chaos.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import presstime.chaos.rig.Database;

/** Looks for credentials where anybody may read: logs, kept exchanges, problems, timelines. */
public final class Secrecy {

  private static final List<String> TEXTS =
      List.of(
          "SELECT count(*) FROM attempt WHERE strpos(coalesce(exchanges::text, '') || coalesce(problem::text, ''), ?) > 0",
          "SELECT count(*) FROM delivery WHERE strpos(coalesce(problem::text, ''), ?) > 0",
          "SELECT count(*) FROM delivery_change WHERE strpos(data::text, ?) > 0",
          "SELECT count(*) FROM domain_event WHERE strpos(data::text, ?) > 0",
          "SELECT count(*) FROM channel WHERE strpos(settings::text || coalesce(test_report::text, ''), ?) > 0");

  private Secrecy() {}

  /** Secrets that some answer of the API told. */
  public static List<Violation> told(Set<String> secrets) {
    return secrets.stream()
        .map(secret ->
            new Violation(
                Violation.Kind.LEAKED, 0, secret.substring(0, 4) + "… is told by the API"))
        .toList();
  }

  /** What of these stands in the database in the clear, or in any file of these folders' logs. */
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
        if (Files.exists(log) && Files.readString(log).contains(secret)) {
          leaks.add(new Violation(Violation.Kind.LEAKED, 0, sign + " stands in " + log));
        }
      }
    }
    return leaks;
  }
}
