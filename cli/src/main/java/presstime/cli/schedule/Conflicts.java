package presstime.cli.schedule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.channel.ChannelIds;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code conflicts}. */
@Command(
    name = "conflicts",
    description = "What is in the way of the schedule: list, show, resolve.")
public final class Conflicts {
  private final Session session;

  public Conflicts(Session session) {
    this.session = session;
  }

  @Command(name = "list", description = "Show conflicts, the next due first.")
  int list(
      @Option(
              names = "--state",
              paramLabel = "STATE",
              description =
                  "open (when missing), ignored, resolved or closed; several with commas.")
          @Nullable String state,
      @Option(
              names = "--kind",
              paramLabel = "KIND",
              description = "too-close, duplicate, limit, blackout, audience or dependency.")
          @Nullable String kind,
      @Option(
              names = "--severity",
              paramLabel = "SEVERITY",
              description = "info, warning or error.")
          @Nullable String severity,
      @Option(
              names = "--channel",
              paramLabel = "CHANNEL",
              description = "Of one channel only, by number or name.")
          @Nullable String channel,
      @Option(names = "--from", paramLabel = "TIME", description = "Due then or later; RFC 3339.")
          @Nullable String from,
      @Option(names = "--to", paramLabel = "TIME", description = "Due before then; RFC 3339.")
          @Nullable String to,
      @Option(names = "--limit", paramLabel = "N", defaultValue = "50") int limit,
      @Option(
              names = "--cursor",
              paramLabel = "CURSOR",
              description = "nextCursor of the page before.")
          @Nullable String cursor) {
    Api api = session.api();
    JsonNode page =
        api.get(
            Query.of("/conflicts")
                .with("state", state)
                .with("kind", kind)
                .with("severity", severity)
                .with(
                    "channel",
                    Optional.ofNullable(channel)
                        .map(name -> String.valueOf(new ChannelIds(api).id(name)))
                        .orElse(null))
                .with("from", from)
                .with("to", to)
                .with("limit", String.valueOf(limit))
                .with("cursor", cursor)
                .toString());
    session.show(page, screen -> rows(screen, page));
    return Exit.OK;
  }

  private static void rows(Screen screen, JsonNode page) {
    Table table = Table.of("ID", "SEVERITY", "KIND", "STATE", "DUE", "CHANNEL", "CONTENT", "WHAT");
    for (JsonNode conflict : Screen.items(page)) {
      table.row(
          Screen.text(conflict, "id"),
          Screen.text(conflict, "severity"),
          Screen.text(conflict, "kind"),
          Screen.text(conflict, "state"),
          screen.times().wall(Screen.text(conflict, "dueAt")),
          Screen.text(conflict, "channelName"),
          Screen.text(conflict, "contentTitle"),
          Screen.text(conflict, "detail"));
    }
    screen.table(table, "Nothing is in the way.");
    if (!Screen.text(page, "nextCursor").isEmpty()) {
      screen.line("More: --cursor " + Screen.text(page, "nextCursor"));
    }
  }

  @Command(name = "show", description = "One conflict, its ways out, and its history.")
  int show(@Parameters(paramLabel = "ID") long id) {
    JsonNode conflict = session.api().get("/conflicts/" + id);
    session.show(conflict, screen -> describe(screen, conflict));
    return Exit.OK;
  }

  @Command(
      name = "resolve",
      description = "Carry out one of a conflict's ways out, as 'conflicts show' names them.")
  int resolve(
      @Parameters(paramLabel = "ID") long id,
      @Parameters(
              paramLabel = "SUGGESTION",
              description = "Like move:12:2026-01-20T09:00:00Z, drop:12 or keep.")
          String suggestion,
      @Option(names = "--note", paramLabel = "TEXT", description = "Why, for the history.")
          @Nullable String note) {
    Api api = session.api();
    ObjectNode request = Documents.object().put("suggestion", suggestion);
    if (note != null) {
      request.put("note", note);
    }
    int version = api.get("/conflicts/" + id).path("version").asInt();
    JsonNode resolved = api.post("/conflicts/" + id + "/resolve", version, request);
    session.show(resolved, screen -> describe(screen, resolved));
    return Exit.OK;
  }

  private static void describe(Screen screen, JsonNode conflict) {
    screen.line("Conflict " + Screen.text(conflict, "id") + ": " + Screen.text(conflict, "detail"));
    screen.fact("kind", Screen.text(conflict, "kind"));
    screen.fact("severity", Screen.text(conflict, "severity"));
    screen.fact("state", Screen.text(conflict, "state"));
    screen.fact("channel", Screen.text(conflict, "channelName"));
    screen.fact("delivery", side(conflict, "deliveryId", "contentTitle"));
    screen.fact("at odds with", side(conflict, "otherDeliveryId", "otherContentTitle"));
    screen.fact("due", screen.times().both(Screen.text(conflict, "dueAt")));
    screen.fact("ended", Screen.text(conflict, "ending"));
    if (!conflict.path("suggestions").isEmpty()) {
      screen.line("");
      screen.line("Ways out:");
    }
    for (JsonNode suggestion : conflict.path("suggestions")) {
      screen.line("  " + Screen.text(suggestion, "id") + "  " + Screen.text(suggestion, "text"));
    }
    screen.line("");
    screen.line("What happened (times in " + screen.times().zone() + "):");
    for (JsonNode change : conflict.path("history")) {
      screen.line(
          "  "
              + screen.times().wall(Screen.text(change, "at"))
              + "  "
              + String.format("%-12s", Screen.text(change, "kind"))
              + "  "
              + Screen.text(change, "actor")
              + note(change));
    }
  }

  private static String note(JsonNode change) {
    String note = Screen.text(change.path("data"), "note");
    return note.isEmpty() ? "" : ": " + note;
  }

  private static String side(JsonNode conflict, String id, String title) {
    String delivery = Screen.text(conflict, id);
    return delivery.isEmpty() ? "" : delivery + " " + Screen.text(conflict, title);
  }
}
