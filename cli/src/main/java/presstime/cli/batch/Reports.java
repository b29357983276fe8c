package presstime.cli.batch;

import java.util.function.Supplier;
import presstime.cli.api.Failure;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** What a batch came to, item by item. */
record Reports(Session session) {

  /** Sends it and shows the answer; of a refusal too, what would have become of each item. */
  void show(Supplier<JsonNode> batch) {
    try {
      JsonNode report = batch.get();
      session.show(report, screen -> describe(screen, report));
    } catch (Failure refused) {
      JsonNode report = refused.problem().path("report");
      if (report.isObject() && !session.json()) {
        describe(session.screen(), report);
      }
      throw refused;
    }
  }

  private static void describe(Screen screen, JsonNode report) {
    String id = Screen.text(report, "id");
    screen.line(
        (id.isEmpty()
                ? report.path("dryRun").asBoolean() ? "Dry run: " : "Not done: "
                : "Batch " + id + ": ")
            + Screen.text(report, "title"));
    Table table = Table.of("ITEM", "DELIVERY", "OUTCOME", "FROM", "TO", "CONTENT");
    for (JsonNode item : report.path("items")) {
      table.row(
          Screen.text(item, "number"),
          Screen.text(item, "delivery"),
          Screen.text(item, "outcome"),
          spot(item.path("from")),
          to(item),
          Screen.text(item, "title"));
    }
    screen.table(table, "There is nothing in it.");
    for (JsonNode item : report.path("items")) {
      explain(screen, item);
    }
    screen.line(
        Screen.text(report, "done")
            + " done, "
            + Screen.text(report, "unchanged")
            + " unchanged, "
            + Screen.text(report, "refused")
            + " refused");
    if (!Screen.text(report, "undoneAt").isEmpty()) {
      screen.fact("undone", screen.times().both(Screen.text(report, "undoneAt")));
    }
  }

  private static void explain(Screen screen, JsonNode item) {
    String number = Screen.text(item, "number");
    for (JsonNode note : item.path("notes")) {
      screen.line("  " + number + ": " + note.asString(""));
    }
    JsonNode problem = item.path("problem");
    JsonNode errors = problem.at("/facts/errors");
    for (JsonNode error : errors) {
      screen.line(
          "  row %s, %s '%s': %s %s"
              .formatted(
                  Screen.text(error, "row"),
                  Screen.text(error, "column"),
                  Screen.text(error, "value"),
                  Screen.text(error, "cause"),
                  Screen.text(error, "solution")));
    }
    if (problem.isObject() && errors.isEmpty()) {
      screen.line(
          "  "
              + number
              + ": "
              + Screen.text(problem, "detail")
              + " "
              + Screen.text(problem, "solution"));
    }
  }

  /** Where it went, or the first of what was made of it. */
  private static String to(JsonNode item) {
    if (item.path("to").isObject()) {
      return spot(item.path("to"));
    }
    for (JsonNode made : item.path("made")) {
      if (made.path("at").isObject()) {
        return spot(made.path("at"));
      }
    }
    return "";
  }

  private static String spot(JsonNode spot) {
    return spot.isObject()
        ? Screen.text(spot, "wallTime").replace('T', ' ')
            + " "
            + Screen.text(spot, "timeZone")
            + " "
            + Screen.text(spot, "state")
        : "";
  }
}
