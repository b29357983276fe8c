package presstime.cli.schedule;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.print.Screen;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code operations}. */
@Command(name = "operations", description = "For operators: process-due, publish-log.")
public final class Operations {
  private final Session session;

  public Operations(Session session) {
    this.session = session;
  }

  @Command(name = "process-due", description = "Make the engine look for due work now.")
  int processDue() {
    JsonNode answer = session.api().post("/operations/process-due", null);
    session.show(
        answer,
        screen -> {
          screen.line("The engine has looked for due work.");
          if (answer.isObject()) {
            answer.forEachEntry((name, value) ->
                screen.fact(name, value.isContainer() ? value.toString() : value.asString("")));
          }
        });
    return Exit.OK;
  }

  @Command(name = "publish-log", description = "Show what went out, newest first.")
  int publishLog(
      @Option(names = "--limit", paramLabel = "N", defaultValue = "50") int limit,
      @Option(
              names = "--cursor",
              paramLabel = "CURSOR",
              description = "nextCursor of the page before.")
          @Nullable String cursor) {
    JsonNode page =
        session
            .api()
            .get(
                Query.of("/operations/publish-log")
                    .with("limit", String.valueOf(limit))
                    .with("cursor", cursor)
                    .toString());
    session.show(
        page,
        screen -> {
          if (Screen.items(page).isEmpty()) {
            screen.line("Nothing has gone out.");
          }
          for (JsonNode entry : Screen.items(page)) {
            screen.line(
                screen.times().wall(Screen.text(entry, "at"))
                    + "  "
                    + Screen.text(entry, "kind")
                    + "  "
                    + Screen.text(entry, "contentTitle")
                    + "  "
                    + Screen.text(entry, "channelName")
                    + "  "
                    + Screen.text(entry, "text"));
          }
        });
    return Exit.OK;
  }
}
