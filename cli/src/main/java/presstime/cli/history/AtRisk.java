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
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code at-risk}. */
@Command(
    name = "at-risk",
    description = "Show what the server found hours ahead and nobody has solved yet.")
public final class AtRisk implements Callable<Integer> {
  private final Session session;

  @Option(names = "--channel", paramLabel = "CHANNEL", description = "One only, number or name.")
  private @Nullable String channel;

  @Option(names = "--cursor", paramLabel = "CURSOR", description = "nextCursor of the page before.")
  private @Nullable String cursor;

  public AtRisk(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Api api = session.api();
    String number = channel == null ? null : String.valueOf(new ChannelIds(api).id(channel));
    JsonNode page =
        api.get(
            Query.of("/deliveries/at-risk")
                .with("channel", number)
                .with("cursor", cursor)
                .toString());
    session.show(page, screen -> rows(screen, page));
    return Exit.OK;
  }

  private static void rows(Screen screen, JsonNode page) {
    Table table =
        Table.of("DUE", "DELIVERY", "CONTENT", "CHANNEL", "SEVERITY", "PROBLEM", "WHAT TO DO");
    for (JsonNode risk : Screen.items(page)) {
      table.row(
          screen.times().wall(Screen.text(risk, "dueAt")),
          Screen.text(risk, "deliveryId"),
          Screen.text(risk, "contentTitle"),
          Screen.text(risk, "channelName"),
          Screen.text(risk, "severity"),
          Screen.text(risk.path("problem"), "title"),
          Screen.text(risk.path("problem"), "solution"));
    }
    screen.table(table, "Nothing is at risk.");
    if (!Screen.text(page, "nextCursor").isEmpty()) {
      screen.line("More: --cursor " + Screen.text(page, "nextCursor"));
    }
  }
}
