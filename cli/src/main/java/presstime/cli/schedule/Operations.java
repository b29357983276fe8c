package presstime.cli.schedule;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code operations}. */
@Command(name = "operations", description = "For operators: process-due, publish-log, clean-up.")
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

  @Command(name = "publish-log", description = "Show every attempt to send, newest first.")
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
          Table table =
              Table.of(
                  "STARTED",
                  "DELIVERY",
                  "ATTEMPT",
                  "WHAT",
                  "KIND",
                  "OUTCOME",
                  "CONTENT",
                  "CHANNEL");
          for (JsonNode entry : Screen.items(page)) {
            table.row(
                screen.times().wall(Screen.text(entry, "startedAt")),
                Screen.text(entry, "deliveryId"),
                Screen.text(entry, "number"),
                Screen.text(entry, "action"),
                Screen.text(entry, "kind"),
                Screen.text(entry, "outcome"),
                Screen.text(entry, "contentId"),
                Screen.text(entry, "channelId"));
          }
          screen.table(table, "Nothing was sent.");
          if (!Screen.text(page, "nextCursor").isEmpty()) {
            screen.line("More: --cursor " + Screen.text(page, "nextCursor"));
          }
        });
    return Exit.OK;
  }

  @Command(
      name = "clean-up",
      description = {
        "Remove what is older than it is to be kept, now; the server does so once a day.",
        "How long that is, the settings presstime.retention.… say."
      })
  int cleanUp(
      @Option(names = "--dry-run", description = "Only count what would go.") boolean dryRun) {
    JsonNode answer =
        session.api().post("/operations/clean-up", Documents.object().put("dryRun", dryRun));
    session.show(
        answer,
        screen -> {
          Table table = Table.of("WHAT", "KEPT FOR", dryRun ? "WOULD GO" : "GONE");
          for (JsonNode item : Screen.items(answer)) {
            table.row(
                Screen.text(item, "kind"),
                Screen.text(item, "retention"),
                Screen.text(item, "count"));
          }
          screen.table(table, "There is nothing to clean up.");
        });
    return Exit.OK;
  }
}
