package presstime.cli.recurrence;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code series}. */
@Command(
    name = "series",
    description =
        "What repeats: list, show, create, pause, resume, delete; skip, move or restore one"
            + " occurrence.",
    subcommands = CreateSeries.class)
public final class Series {
  private final Session session;

  public Series(Session session) {
    this.session = session;
  }

  @Command(name = "list", description = "Show series, the newest first.")
  int list(
      @Option(names = "--state", paramLabel = "active|paused|ended") @Nullable String state,
      @Option(names = "--limit", paramLabel = "N", defaultValue = "50") int limit,
      @Option(names = "--cursor", paramLabel = "CURSOR") @Nullable String cursor) {
    JsonNode page =
        session
            .api()
            .get(
                Query.of("/series")
                    .with("state", state)
                    .with("limit", String.valueOf(limit))
                    .with("cursor", cursor)
                    .toString());
    session.show(
        page,
        screen -> {
          Table table = Table.of("ID", "NAME", "STATE", "RULE", "START", "TIME ZONE");
          for (JsonNode series : Screen.items(page)) {
            table.row(
                Screen.text(series, "id"),
                Screen.text(series, "name"),
                Screen.text(series, "state"),
                rule(series),
                Screen.text(series, "start"),
                Screen.text(series, "timeZone"));
          }
          screen.table(table, "There are no series. Begin one: presstime series create --help");
          if (!Screen.text(page, "nextCursor").isEmpty()) {
            screen.line("More: --cursor " + Screen.text(page, "nextCursor"));
          }
        });
    return Exit.OK;
  }

  @Command(name = "show", description = "Show one series with its next occurrences.")
  int show(@Parameters(paramLabel = "SERIES") long id) {
    return told(session.api().get("/series/" + id));
  }

  @Command(name = "pause", description = "Call off what waits, until the series is resumed.")
  int pause(@Parameters(paramLabel = "SERIES") long id) {
    return told(session.api().post("/series/" + id + "/pause", null));
  }

  @Command(
      name = "resume",
      description = "Go on from now; what fell into the pause is not made up for.")
  int resume(@Parameters(paramLabel = "SERIES") long id) {
    return told(session.api().post("/series/" + id + "/resume", null));
  }

  @Command(name = "delete", description = "Delete a series. What went out stays.")
  int delete(@Parameters(paramLabel = "SERIES") long id) {
    JsonNode answer = session.api().delete("/series/" + id);
    session.show(answer, screen -> screen.line("Series " + id + " is deleted."));
    return Exit.OK;
  }

  @Command(name = "skip", description = "Leave one occurrence out.")
  int skip(
      @Parameters(paramLabel = "SERIES") long id,
      @Parameters(paramLabel = "OCCURRENCE") String occurrence) {
    return one(id, occurrence, "skip", null);
  }

  @Command(name = "move", description = "Give one occurrence another time.")
  int move(
      @Parameters(paramLabel = "SERIES") long id,
      @Parameters(paramLabel = "OCCURRENCE") String occurrence,
      @Option(names = "--at", required = true, paramLabel = "TIME") String at,
      @Option(names = "--zone", paramLabel = "ZONE", description = "The series' when missing.")
          @Nullable String zone) {
    ObjectNode request = Documents.object();
    request.put("at", at.replace(' ', 'T'));
    if (zone != null) {
      request.put("timeZone", zone);
    }
    return one(id, occurrence, "move", request);
  }

  @Command(name = "restore", description = "Set a skipped or moved occurrence back to its time.")
  int restore(
      @Parameters(paramLabel = "SERIES") long id,
      @Parameters(paramLabel = "OCCURRENCE") String occurrence) {
    return one(id, occurrence, "restore", null);
  }

  private int one(long id, String occurrence, String verb, @Nullable ObjectNode request) {
    JsonNode answer =
        session.api().post("/series/" + id + "/occurrences/" + occurrence + "/" + verb, request);
    session.show(
        answer,
        screen ->
            new Dates(screen).showOccurrences(Documents.object().putArray("one").add(answer), ""));
    return Exit.OK;
  }

  private int told(JsonNode series) {
    session.show(series, screen -> describe(screen, series));
    return Exit.OK;
  }

  static void describe(Screen screen, JsonNode series) {
    screen.line("Series " + Screen.text(series, "id") + ": " + Screen.text(series, "name"));
    screen.fact("state", Screen.text(series, "state"));
    screen.fact("rule", rule(series));
    screen.fact("start", Screen.text(series, "start") + " " + Screen.text(series, "timeZone"));
    screen.fact("end", Screen.text(series, "end"));
    screen.fact("action", Screen.text(series, "action"));
    screen.fact("contents", Screen.list(series.path("contents")));
    screen.fact("channels", Screen.list(series.path("channels")));
    new Dates(screen).showOccurrences(series.path("next"), Screen.text(series, "timeZone"));
  }

  private static String rule(JsonNode series) {
    return Screen.text(series, "rule") + Screen.text(series, "cron");
  }
}
