package presstime.cli.history;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import presstime.cli.api.Api;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.channel.ChannelIds;
import presstime.cli.print.Screen;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code dry-run}. */
@Command(
    name = "dry-run",
    description = "Show what would go out in the days to come, and what is in the way.")
public final class DryRun implements Callable<Integer> {
  private final Session session;

  @Option(names = "--days", paramLabel = "N", defaultValue = "7", description = "1 to 90.")
  private int days;

  @Option(names = "--channel", paramLabel = "CHANNEL", description = "One only, number or name.")
  private @Nullable String channel;

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      description = "Only with a problem at least this bad: info, warning or error.")
  private @Nullable String severity;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
  private int limit;

  @Option(names = "--cursor", paramLabel = "CURSOR", description = "nextCursor of the part before.")
  private @Nullable String cursor;

  public DryRun(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Api api = session.api();
    String number = channel == null ? null : String.valueOf(new ChannelIds(api).id(channel));
    JsonNode answer =
        api.get(
            Query.of("/dry-run")
                .with("days", String.valueOf(days))
                .with("channel", number)
                .with("severity", severity)
                .with("limit", String.valueOf(limit))
                .with("cursor", cursor)
                .toString());
    session.show(answer, screen -> describe(screen, answer));
    return Exit.OK;
  }

  private void describe(Screen screen, JsonNode answer) {
    screen.line(Screen.text(answer, "total") + " deliveries in the next " + days + " days.");
    for (JsonNode item : answer.path("items")) {
      boolean goes = item.path("goes").asBoolean();
      screen.line("");
      screen.line(
          screen.times().wall(Screen.text(item, "dueAt"))
              + "  "
              + (goes ? "" : "NOT ")
              + Screen.text(item, "action")
              + "  "
              + Screen.text(item, "contentTitle")
              + " (revision "
              + Screen.text(item, "revisionNumber")
              + ") on "
              + Screen.text(item, "channelName")
              + ", delivery "
              + Screen.text(item, "deliveryId"));
      screen.fact("length", counters(item.path("rendering").path("counters")));
      for (JsonNode problem : item.path("problems")) {
        screen.line("  " + Screen.text(problem, "severity") + ": " + Screen.text(problem, "title"));
        screen.line("    " + Screen.text(problem, "cause"));
        screen.line("    What to do: " + Screen.text(problem, "solution"));
      }
    }
    if (!Screen.text(answer, "nextCursor").isEmpty()) {
      screen.line("More: --cursor " + Screen.text(answer, "nextCursor"));
    }
  }

  private static String counters(JsonNode counters) {
    StringBuilder text = new StringBuilder();
    for (JsonNode counter : counters) {
      String most = Screen.text(counter, "most");
      text.append(text.isEmpty() ? "" : ", ")
          .append(Screen.text(counter, "part"))
          .append(' ')
          .append(Screen.text(counter, "count"))
          .append(most.isEmpty() ? "" : "/" + most);
    }
    return text.toString();
  }
}
