package presstime.cli.period;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Exit;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code standing}. */
@Command(
    name = "standing",
    description =
        "Show which revision of a content is current, approved, and on each channel live and to"
            + " come.")
public final class Standing implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "ID", description = "The content.")
  private long id;

  public Standing(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    JsonNode standing = session.api().get("/content/" + id + "/standing");
    session.show(standing, screen -> show(screen, standing));
    return Exit.OK;
  }

  private static void show(Screen screen, JsonNode standing) {
    screen.fact("current", "revision " + Screen.text(standing, "current"));
    String approved = Screen.text(standing, "approved");
    screen.fact("approved", approved.isEmpty() ? "none" : "revision " + approved);
    Table table = Table.of("CHANNEL", "STATE", "LIVE", "URL", "TO COME");
    for (JsonNode on : standing.path("channels")) {
      JsonNode live = on.path("live");
      table.row(
          Screen.text(on, "channelName"),
          Screen.text(on, "state") + (on.path("behind").asBoolean() ? ", behind" : ""),
          live.isObject() ? "revision " + Screen.text(live, "revision") : "",
          Screen.text(live, "url"),
          pending(on.path("pending")));
    }
    screen.table(table, "It is on no channel and waits for none.");
  }

  private static String pending(JsonNode waiting) {
    StringBuilder text = new StringBuilder();
    for (JsonNode one : waiting) {
      text.append(text.isEmpty() ? "" : "; ")
          .append(Screen.text(one, "action"))
          .append(" of revision ")
          .append(Screen.text(one, "revisionNumber"))
          .append(" on ")
          .append(Screen.text(one, "wallTime").replace('T', ' '))
          .append(' ')
          .append(Screen.text(one, "timeZone"));
    }
    return text.toString();
  }
}
