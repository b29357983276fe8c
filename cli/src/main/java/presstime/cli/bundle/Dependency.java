package presstime.cli.bundle;

import java.util.stream.Collectors;
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

/** {@code dependency}. */
@Command(
    name = "dependency",
    description = "What goes out only after what: article first, then posts.")
public final class Dependency {
  private final Session session;

  public Dependency(Session session) {
    this.session = session;
  }

  @Command(name = "list", description = "Show dependencies; with --content, those of one content.")
  int list(
      @Option(names = "--content", paramLabel = "ID") @Nullable String content,
      @Option(names = "--cursor", paramLabel = "CURSOR") @Nullable String cursor) {
    JsonNode page =
        session
            .api()
            .get(
                Query.of("/dependencies")
                    .with("content", content)
                    .with("cursor", cursor)
                    .toString());
    session.show(
        page,
        screen -> {
          Table table = Table.of("ID", "CONTENT", "AFTER", "WHERE", "DELAY", "ROLE", "RELEASED");
          for (JsonNode one : Screen.items(page)) {
            table.row(
                Screen.text(one, "id"),
                Screen.text(one, "contentTitle"),
                Screen.text(one, "afterTitle"),
                Screen.text(one, "channelId").isEmpty()
                    ? Screen.text(one, "where")
                    : "channel " + Screen.text(one, "channelId"),
                Screen.text(one, "delayMinutes") + " min",
                Screen.text(one, "role"),
                Screen.text(one, "released"));
          }
          screen.table(table, "There are no dependencies.");
          if (!Screen.text(page, "nextCursor").isEmpty()) {
            screen.line("More: --cursor " + Screen.text(page, "nextCursor"));
          }
        });
    return Exit.OK;
  }

  @Command(name = "add", description = "Let a content go out only once another one is live.")
  int add(
      @Parameters(index = "0", paramLabel = "CONTENT") long content,
      @Parameters(index = "1", paramLabel = "AFTER") long after,
      @Option(names = "--channel", paramLabel = "ID", description = "Where that one must be live.")
          @Nullable Long channel,
      @Option(names = "--all", description = "On all of its channels, not just any.") boolean all,
      @Option(names = "--delay", paramLabel = "MINUTES", description = "So long after.") int delay,
      @Option(names = "--role", paramLabel = "NAME", description = "For {{link:NAME}} in its text.")
          @Nullable String role) {
    ObjectNode request =
        Documents.object().put("content", content).put("after", after).put("delayMinutes", delay);
    if (channel != null) {
      request.put("channel", channel);
    }
    if (all) {
      request.put("where", "all");
    }
    if (role != null) {
      request.put("role", role);
    }
    JsonNode made = session.api().post("/dependencies", request);
    session.show(
        made,
        screen ->
            screen.line(
                "Dependency %s: \"%s\" goes after \"%s\"."
                    .formatted(
                        Screen.text(made, "id"),
                        Screen.text(made, "contentTitle"),
                        Screen.text(made, "afterTitle"))));
    return Exit.OK;
  }

  @Command(name = "remove", description = "Take a dependency back; what was held for it goes on.")
  int remove(@Parameters(paramLabel = "DEPENDENCY") long id) {
    session.api().delete("/dependencies/" + id);
    session.show(Documents.object().put("id", id), screen -> screen.line("Removed " + id + "."));
    return Exit.OK;
  }

  @Command(name = "explain", description = "Say why a content waits.")
  int explain(@Parameters(paramLabel = "CONTENT") long content) {
    JsonNode reasons = session.api().get("/dependencies/explain?content=" + content);
    session.show(
        reasons,
        screen -> {
          if (Screen.items(reasons).isEmpty()) {
            screen.line("It waits for nothing.");
          }
          for (JsonNode reason : Screen.items(reasons)) {
            screen.line(Screen.text(reason, "because"));
          }
        });
    return Exit.OK;
  }

  @Command(
      name = "timeline",
      description =
          "What goes out in a span, its slack, and what decides when the last of it goes.")
  int timeline(
      @Option(names = "--from", required = true, paramLabel = "INSTANT") String from,
      @Option(names = "--to", required = true, paramLabel = "INSTANT") String to,
      @Option(names = "--campaign", paramLabel = "NAME") @Nullable String campaign) {
    JsonNode timeline =
        session
            .api()
            .get(
                Query.of("/timeline")
                    .with("from", from)
                    .with("to", to)
                    .with("campaign", campaign)
                    .toString());
    session.show(
        timeline,
        screen -> {
          Table table = Table.of("", "CONTENT", "TITLE", "EARLIEST", "SLACK");
          for (JsonNode item : timeline.path("items")) {
            table.row(
                item.path("critical").asBoolean() ? "*" : "",
                Screen.text(item, "contentId"),
                Screen.text(item, "title"),
                screen.times().wall(Screen.text(item, "earliestAt")),
                Screen.text(item, "slackMinutes") + " min");
          }
          screen.table(table, "Nothing goes out then.");
          for (JsonNode milestone : timeline.path("milestones")) {
            screen.fact(
                Screen.text(milestone, "name"),
                screen.times().wall(Screen.text(milestone, "dueAt")) + late(timeline, milestone));
          }
        });
    return Exit.OK;
  }

  /** Who cannot make it. */
  private static String late(JsonNode timeline, JsonNode milestone) {
    String late =
        timeline
            .path("items")
            .valueStream()
            .filter(item ->
                item.path("lateFor")
                    .valueStream()
                    .anyMatch(id -> id.asLong() == milestone.path("id").asLong()))
            .map(item -> "content " + Screen.text(item, "contentId"))
            .collect(Collectors.joining(", "));
    return late.isEmpty() ? "" : ", too late for it: " + late;
  }
}
