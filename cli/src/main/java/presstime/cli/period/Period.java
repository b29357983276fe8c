package presstime.cli.period;

import java.util.List;
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
import presstime.cli.print.Style;
import presstime.cli.print.Table;
import presstime.cli.schedule.DueTime;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code period}. */
@Command(
    name = "period",
    description = "Let a content be live, or away, from … to …: plan, list, show, change, cancel.")
public final class Period {
  private final Session session;

  public Period(Session session) {
    this.session = session;
  }

  @Command(name = "live", description = "Publish a content, and unpublish it again.")
  int live(
      @Parameters(paramLabel = "ID", description = "The content.") long id,
      @Option(names = "--from", required = true, paramLabel = "TIME") String from,
      @Option(names = "--to", required = true, paramLabel = "TIME") String to,
      @Option(
              names = "--zone",
              paramLabel = "ZONE",
              description = "Of wall-clock times; this computer's when missing.")
          @Nullable String zone,
      @Option(names = "--channel", paramLabel = "CHANNEL", split = ",")
          @Nullable List<String> channels,
      @Option(
              names = "--unpublish-to",
              paramLabel = "PLACE",
              description = "draft, private or trash on WordPress; the channel's when missing.")
          @Nullable String place) {
    return plan(id, "live", from, to, zone, channels, place);
  }

  @Command(name = "away", description = "Unpublish a content for a while, and let it come back.")
  int away(
      @Parameters(paramLabel = "ID", description = "The content.") long id,
      @Option(names = "--from", required = true, paramLabel = "TIME") String from,
      @Option(names = "--to", required = true, paramLabel = "TIME") String to,
      @Option(
              names = "--zone",
              paramLabel = "ZONE",
              description = "Of wall-clock times; this computer's when missing.")
          @Nullable String zone,
      @Option(names = "--channel", paramLabel = "CHANNEL", split = ",")
          @Nullable List<String> channels,
      @Option(
              names = "--unpublish-to",
              paramLabel = "PLACE",
              description = "draft, private or trash on WordPress; the channel's when missing.")
          @Nullable String place) {
    return plan(id, "away", from, to, zone, channels, place);
  }

  private int plan(
      long id,
      String kind,
      String from,
      String to,
      @Nullable String zone,
      @Nullable List<String> channels,
      @Nullable String place) {
    Api api = session.api();
    ObjectNode request = times(from, to, zone).put("kind", kind);
    if (channels != null && !channels.isEmpty()) {
      ArrayNode ids = request.putArray("channels");
      new ChannelIds(api).ids(channels).forEach(ids::add);
    }
    if (place != null) {
      request.put("unpublishTo", place);
    }
    return told(api.post("/content/" + id + "/periods", request));
  }

  @Command(name = "list", description = "Show periods, the newest first.")
  int list(
      @Option(names = "--content", paramLabel = "ID") @Nullable Long content,
      @Option(names = "--limit", paramLabel = "N", defaultValue = "50") int limit,
      @Option(names = "--cursor", paramLabel = "CURSOR") @Nullable String cursor) {
    JsonNode page =
        session
            .api()
            .get(
                Query.of("/periods")
                    .with("content", content == null ? null : String.valueOf(content))
                    .with("limit", String.valueOf(limit))
                    .with("cursor", cursor)
                    .toString());
    session.show(
        page,
        screen -> {
          Table table = Table.of("ID", "CONTENT", "KIND", "CHANNEL", "STATE", "FROM", "TO");
          Screen.items(page).forEach(period -> rows(table, period));
          screen.table(table, "There are no periods. Plan one: presstime period live --help");
          if (!Screen.text(page, "nextCursor").isEmpty()) {
            screen.line("More: --cursor " + Screen.text(page, "nextCursor"));
          }
        });
    return Exit.OK;
  }

  @Command(name = "show", description = "Show one period with both its ends on each channel.")
  int show(@Parameters(paramLabel = "PERIOD") long id) {
    return told(session.api().get("/periods/" + id));
  }

  @Command(name = "change", description = "Give a period other times, on all its channels.")
  int change(
      @Parameters(paramLabel = "PERIOD") long id,
      @Option(names = "--from", paramLabel = "TIME") @Nullable String from,
      @Option(names = "--to", paramLabel = "TIME") @Nullable String to,
      @Option(names = "--zone", paramLabel = "ZONE") @Nullable String zone) {
    Api api = session.api();
    int version = api.get("/periods/" + id).path("version").asInt();
    return told(api.patch("/periods/" + id, version, times(from, to, zone)));
  }

  @Command(
      name = "cancel",
      description = "Call a period off. One that has begun stays as it is then: live, or away.")
  int cancel(@Parameters(paramLabel = "PERIOD") long id) {
    return told(session.api().post("/periods/" + id + "/cancel", null));
  }

  /** An instant says its own zone; wall-clock times of both ends are read in one. */
  private ObjectNode times(@Nullable String from, @Nullable String to, @Nullable String zone) {
    ObjectNode request = Documents.object();
    time("from", from, zone, request);
    time("to", to, zone, request);
    return request;
  }

  private void time(
      String field, @Nullable String text, @Nullable String zone, ObjectNode request) {
    if (text == null) {
      return;
    }
    DueTime time = DueTime.parse(text, Optional.ofNullable(zone), session.terminal());
    request.put(field, time.at());
    if (time.zone() != null) {
      request.put("timeZone", time.zone());
    }
  }

  private int told(JsonNode period) {
    session.show(
        period,
        screen -> {
          Table table = Table.of("ID", "CONTENT", "KIND", "CHANNEL", "STATE", "FROM", "TO");
          rows(table, period);
          screen.table(table, "");
          for (JsonNode note : period.path("notes")) {
            screen.line(screen.styled("Note: " + note.asString(""), Style.WARNING));
          }
        });
    return Exit.OK;
  }

  private static void rows(Table table, JsonNode period) {
    for (JsonNode on : period.path("channels")) {
      table.row(
          Screen.text(period, "id"),
          Screen.text(period, "contentId"),
          Screen.text(period, "kind"),
          Screen.text(on, "channelName"),
          Screen.text(on, "state"),
          end(on.path("from")),
          end(on.path("to")));
    }
  }

  private static String end(JsonNode end) {
    return end.isObject()
        ? Screen.text(end, "wallTime").replace('T', ' ')
            + " "
            + Screen.text(end, "timeZone")
            + " ("
            + Screen.text(end, "state")
            + ")"
        : "";
  }
}
