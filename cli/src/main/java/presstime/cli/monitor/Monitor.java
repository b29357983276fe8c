package presstime.cli.monitor;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import presstime.cli.api.Api;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.channel.ChannelIds;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code monitor}. */
@Command(name = "monitor", description = "How it goes: figures, attempts, channels, servers.")
public final class Monitor {
  private final Session session;

  public Monitor(Session session) {
    this.session = session;
  }

  @Command(
      name = "figures",
      description = "What waits, what went out, how late, and why not, of the last hours.")
  int figures(@Option(names = "--hours", paramLabel = "N", defaultValue = "24") int hours) {
    JsonNode all =
        session
            .api()
            .get(Query.of("/monitor/figures").with("hours", String.valueOf(hours)).toString());
    session.show(all, screen -> figures(screen, all));
    return Exit.OK;
  }

  private static void figures(Screen screen, JsonNode all) {
    JsonNode now = all.path("now");
    screen.fact("going out now", number(now, "publishing"));
    screen.fact("due in an hour", number(now, "dueNextHour"));
    screen.fact("pending", number(now, "pending") + (now.path("more").asBoolean() ? "+" : ""));
    screen.fact("to be tried again", number(now, "retrying"));
    screen.fact("late, not begun", number(now, "late"));
    screen.fact("published today", number(all.path("today"), "published"));
    JsonNode window = all.path("window");
    screen.fact("since", screen.times().both(Screen.text(window, "from")));
    screen.fact("published", number(window, "published"));
    screen.fact("failed", number(window, "failed"));
    screen.fact("unconfirmed", number(window, "unconfirmed"));
    screen.fact("held, missed", number(window, "held") + ", " + number(window, "missed"));
    JsonNode rate = window.path("successRate");
    screen.fact("success", rate.isNumber() ? Math.round(rate.asDouble() * 1000) / 10.0 + " %" : "");
    JsonNode late = window.path("lateness");
    screen.fact(
        "lateness",
        late.path("p50").isNumber()
            ? "half "
                + number(late, "p50")
                + " ms, 99 in 100 "
                + number(late, "p99")
                + " ms, the latest "
                + number(late, "max")
                + " ms"
            : "");
    if (!window.path("complete").asBoolean(true)) {
      screen.line("There was more than is counted: it begins at since.");
    }
    Table causes = Table.of("ATTEMPTS", "PLATFORM", "WHY NOT", "WHAT TO DO");
    for (JsonNode cause : all.path("causes")) {
      causes.row(
          number(cause, "attempts"),
          Screen.text(cause, "platform"),
          Screen.text(cause, "title"),
          Screen.text(cause, "solution"));
    }
    screen.table(causes, "No attempt was without success.");
  }

  @Command(name = "attempts", description = "Attempts of the last hours, the latest first.")
  int attempts(
      @Option(names = "--hours", paramLabel = "N", defaultValue = "6") int hours,
      @Option(
              names = "--channel",
              paramLabel = "CHANNEL",
              description = "On one channel only, by number or name.")
          @Nullable String channel,
      @Option(names = "--platform", paramLabel = "PLATFORM", description = "On one platform only.")
          @Nullable String platform) {
    Api api = session.api();
    JsonNode page =
        api.get(
            Query.of("/monitor/attempts")
                .with("hours", String.valueOf(hours))
                .with(
                    "channel",
                    channel == null ? null : String.valueOf(new ChannelIds(api).id(channel)))
                .with("platform", platform)
                .toString());
    session.show(
        page,
        screen -> {
          Table table =
              Table.of("BEGAN", "DELIVERY", "NO", "OUTCOME", "LATE MS", "CHANNEL", "TITLE");
          for (JsonNode one : Screen.items(page)) {
            String outcome = Screen.text(one, "outcome");
            table.row(
                screen.times().wall(Screen.text(one, "startedAt")),
                number(one, "deliveryId"),
                number(one, "number"),
                outcome.isEmpty() ? one.path("running").asBoolean() ? "runs" : "unknown" : outcome,
                number(one, "late"),
                Screen.text(one, "channelName"),
                Screen.text(one, "contentTitle"));
          }
          screen.table(table, "There is none.");
        });
    return Exit.OK;
  }

  @Command(name = "channels", description = "How each channel is, why, and what changed that.")
  int channels() {
    JsonNode all = session.api().get("/monitor/channels");
    session.show(
        all,
        screen -> {
          Table table = Table.of("CHANNEL", "STATE", "SINCE", "WHY", "WHAT TO DO");
          for (JsonNode one : Screen.items(all)) {
            table.row(
                Screen.text(one, "name"),
                Screen.text(one, "state"),
                screen.times().wall(Screen.text(one, "since")),
                Screen.text(one.path("cause"), "title"),
                Screen.text(one.path("cause"), "solution"));
          }
          screen.table(table, "There is none.");
          for (JsonNode change : all.path("changes")) {
            screen.line(
                screen.times().wall(Screen.text(change, "at"))
                    + "  "
                    + Screen.text(change, "channelName")
                    + "  "
                    + Screen.text(change, "type")
                    + "  "
                    + Screen.text(change, "cause"));
          }
        });
    return Exit.OK;
  }

  @Command(
      name = "servers",
      description = "Servers, database and disk. Exit code 1 when something is out of order.")
  int servers() {
    JsonNode all = session.api().get("/monitor/servers");
    String status = Screen.text(all, "status");
    session.show(
        all,
        screen -> {
          for (JsonNode part : all.path("parts")) {
            screen.fact(Screen.text(part, "name"), screen.state(Screen.text(part, "status")));
          }
          JsonNode database = all.path("database");
          screen.fact("database", Screen.text(database, "version"));
          screen.fact("clock ahead of it", number(database, "clockDifferenceMillis") + " ms");
          screen.fact("disk free", number(all.path("disk"), "free") + " bytes");
          Table table = Table.of("SERVER", "SINCE", "CONNECTIONS", "HOLDS", "LEASED UNTIL");
          for (JsonNode one : all.path("servers")) {
            table.row(
                Screen.text(one, "name"),
                screen.times().wall(Screen.text(one, "since")),
                number(one, "connections"),
                number(one, "holds"),
                screen.times().wall(Screen.text(one, "leasedUntil")));
          }
          screen.table(table, "");
        });
    return status.equals("UP") ? Exit.OK : Exit.FAILED;
  }

  private static String number(JsonNode of, String member) {
    return of.path(member).asString("");
  }
}
