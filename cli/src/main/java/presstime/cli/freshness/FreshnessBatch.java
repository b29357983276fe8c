package presstime.cli.freshness;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.channel.ChannelIds;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code freshness batch}. */
@Command(
    name = "batch",
    description = {
      "Do one thing to many contents: review, set-review-by, never, reset or undo.",
      "  presstime freshness batch review --state overdue --type article --note 'Season checked'",
      "  presstime freshness batch set-review-by 12 13 14 --review-by P1Y --dry-run"
    })
final class FreshnessBatch implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "OPERATION")
  private String operation = "";

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "CONTENT")
  private List<Long> contents = List.of();

  @Option(names = "--state", paramLabel = "STATE", split = ",", description = "All in a state.")
  private List<String> states = List.of();

  @Option(names = "--type", paramLabel = "TYPE", description = "All of a content type.")
  private @Nullable String type;

  @Option(names = "--channel", paramLabel = "CHANNEL", description = "All live on a channel.")
  private @Nullable String channel;

  @Option(names = "--words", paramLabel = "TEXT", description = "All with this in the title.")
  private @Nullable String words;

  @Option(names = "--note", paramLabel = "TEXT", description = "Of a review.")
  private @Nullable String note;

  @Option(names = "--next", paramLabel = "WHEN", description = "Of a review: a period or a date.")
  private @Nullable String next;

  @Option(
      names = "--review-by",
      paramLabel = "WHEN",
      description = "Of set-review-by: a period, never or a date.")
  private @Nullable String reviewBy;

  @Option(names = "--partial", description = "Do what can be done; otherwise all or nothing.")
  private boolean partial;

  @Option(names = "--dry-run", description = "Only tell what would happen.")
  private boolean dryRun;

  FreshnessBatch(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Api api = session.api();
    ObjectNode request = Documents.object().put("operation", operation);
    choose(request, api);
    put(request, "note", note);
    put(request, "nextReview", next);
    put(request, "reviewBy", reviewBy);
    request.put("partial", partial).put("dryRun", dryRun);
    try {
      JsonNode report = api.post("/freshness/batches", request);
      session.show(report, screen -> describe(screen, report));
    } catch (Failure refused) {
      JsonNode report = refused.problem().path("report");
      if (report.isObject() && !session.json()) {
        describe(session.screen(), report);
      }
      throw refused;
    }
    return Exit.OK;
  }

  private void choose(ObjectNode request, Api api) {
    ObjectNode filter = Documents.object();
    if (!states.isEmpty()) {
      states.forEach(filter.putArray("state")::add);
    }
    put(filter, "type", type);
    put(filter, "q", words);
    if (channel != null) {
      filter.put("channel", new ChannelIds(api).id(channel));
    }
    if (contents.isEmpty() == filter.isEmpty()) {
      throw Failure.of(
          Exit.USAGE,
          contents.isEmpty() ? "Which contents?" : "Numbers and a list",
          contents.isEmpty() ? "None is named." : "Contents are named by number and as a list.",
          "Give numbers, or --state, --type, --channel, --words.");
    }
    if (filter.isEmpty()) {
      ArrayNode items = request.putArray("contents");
      contents.forEach(id -> items.addObject().put("id", id));
    } else {
      request.set("filter", filter);
    }
  }

  private static void put(ObjectNode into, String name, @Nullable String value) {
    if (value != null) {
      into.put(name, value);
    }
  }

  private static void describe(Screen screen, JsonNode report) {
    boolean dry = report.path("dryRun").asBoolean();
    screen.line((dry ? "Dry run: " : "") + Screen.text(report, "operation"));
    Table table = Table.of("ITEM", "CONTENT", "OUTCOME", "FROM", "TO", "TITLE");
    for (JsonNode item : report.path("items")) {
      table.row(
          Screen.text(item, "number"),
          Screen.text(item, "content"),
          Screen.text(item, "outcome"),
          spot(screen, item.path("from")),
          spot(screen, item.path("to")),
          Screen.text(item, "title"));
    }
    screen.table(table, "There is nothing in it.");
    for (JsonNode item : report.path("items")) {
      if (item.path("problem").isObject()) {
        screen.line(
            "  %s: %s %s"
                .formatted(
                    Screen.text(item, "number"),
                    Screen.text(item.path("problem"), "detail"),
                    Screen.text(item.path("problem"), "solution")));
      }
    }
    screen.line(
        "%s done, %s unchanged, %s refused"
            .formatted(
                Screen.text(report, "done"),
                Screen.text(report, "unchanged"),
                Screen.text(report, "refused")));
  }

  private static String spot(Screen screen, JsonNode spot) {
    if (!spot.isObject()) {
      return "";
    }
    String due = Screen.text(spot, "reviewBy");
    return Screen.text(spot, "state") + (due.isEmpty() ? "" : " " + screen.times().wall(due));
  }
}
