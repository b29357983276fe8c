package presstime.cli.assignment;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import presstime.cli.api.Exit;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code assign}. */
@Command(
    name = "assign",
    description = "Give waiting content the free slots now; it happens every hour by itself.")
public final class Assign implements Callable<Integer> {
  private final Session session;

  @Option(names = "--dry-run", description = "Only say what would be done.")
  private boolean dryRun;

  public Assign(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    JsonNode given = session.api().post("/operations/assign-slots?dryRun=" + dryRun, null);
    session.show(given, screen -> show(screen, given));
    return Exit.OK;
  }

  private static void show(Screen screen, JsonNode given) {
    Table table = Table.of("CHANNEL", "CONTENT", "TITLE", "PRIORITY", "TIME THERE", "REASON");
    for (JsonNode channel : given.path("channels")) {
      for (JsonNode one : channel.path("placed")) {
        row(table, channel, one, Screen.text(one, "local").replace('T', ' '));
      }
      for (JsonNode one : channel.path("left")) {
        row(table, channel, one, "no place");
      }
    }
    screen.table(table, "Nothing waits for a slot.");
  }

  private static void row(Table table, JsonNode channel, JsonNode one, String time) {
    table.row(
        Screen.text(channel, "channelName"),
        Screen.text(one, "contentId"),
        Screen.text(one, "title"),
        Screen.text(one, "priority"),
        time,
        Screen.text(one, "reason"));
  }
}
