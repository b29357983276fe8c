package presstime.cli.history;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import presstime.cli.api.Api;
import presstime.cli.api.Exit;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code history}. */
@Command(
    name = "history",
    description = "Show what was executed, the latest first; with --all also what was decided.")
public final class History implements Callable<Integer> {
  private final Session session;

  @Mixin private Which which = new Which();

  @Option(
      names = "--all",
      description = "Approvals, edits, schedules and settings too; needs audit.read.")
  private boolean all;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
  private int limit;

  @Option(names = "--cursor", paramLabel = "CURSOR", description = "nextCursor of the page before.")
  private @Nullable String cursor;

  public History(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Api api = session.api();
    JsonNode page =
        api.get(
            which
                .query(all ? "/audit/entries" : "/history", api)
                .with("limit", String.valueOf(limit))
                .with("cursor", cursor)
                .toString());
    session.show(page, screen -> rows(screen, page));
    return Exit.OK;
  }

  private static void rows(Screen screen, JsonNode page) {
    Table table =
        Table.of("NO", "AT", "SCHEDULED", "WHAT", "OUTCOME", "FROM", "TO", "REV", "BY", "ABOUT");
    for (JsonNode entry : Screen.items(page)) {
      table.row(
          Screen.text(entry, "position"),
          time(screen, entry, "at"),
          time(screen, entry, "scheduledAt"),
          Screen.text(entry, "kind"),
          Screen.text(entry, "outcome"),
          Screen.text(entry, "fromState"),
          Screen.text(entry, "toState"),
          Screen.text(entry, "revisionNumber"),
          by(entry),
          about(entry));
    }
    screen.table(table, "Nothing has happened.");
    if (!Screen.text(page, "nextCursor").isEmpty()) {
      screen.line("More: --cursor " + Screen.text(page, "nextCursor"));
    }
  }

  private static String time(Screen screen, JsonNode entry, String member) {
    String at = Screen.text(entry, member);
    return at.isEmpty() ? "" : screen.times().wall(at);
  }

  private static String by(JsonNode entry) {
    String origin = Screen.text(entry, "origin");
    String id = Screen.text(entry, "originId");
    return origin.equals("series") || origin.equals("batch")
        ? origin + "/" + id
        : Screen.text(entry, "actor");
  }

  private static String about(JsonNode entry) {
    JsonNode data = entry.path("data");
    String title = Screen.text(data, "title");
    return title.isEmpty()
        ? Screen.text(entry, "subject")
        : title + " on " + Screen.text(data, "channel");
  }
}
