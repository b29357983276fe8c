package presstime.cli.recurrence;

import presstime.cli.print.Screen;
import presstime.cli.print.Style;
import presstime.cli.print.Table;
import tools.jackson.databind.JsonNode;

/** The dates to come, of a preview or of a series. */
record Dates(Screen screen) {

  /** Of a preview or an expression. */
  void show(JsonNode dates, String zone) {
    Table table = Table.of("DATE", "FROM NOW", "INSTANT");
    for (JsonNode date : dates) {
      table.row(
          wall(date, zone),
          screen.times().fromNow(Screen.text(date, "dueAt")),
          Screen.text(date, "dueAt"));
    }
    screen.table(table, "No date is to come.");
    notes(dates);
  }

  /** Of a series. */
  void showOccurrences(JsonNode occurrences, String zone) {
    Table table = Table.of("OCCURRENCE", "DATE", "FROM NOW", "STATE", "CONTENT", "DELIVERIES");
    for (JsonNode occurrence : occurrences) {
      table.row(
          Screen.text(occurrence, "recurrenceId"),
          wall(occurrence, zone),
          screen.times().fromNow(Screen.text(occurrence, "dueAt")),
          Screen.text(occurrence, "state"),
          Screen.text(occurrence, "contentId"),
          Screen.list(occurrence.path("deliveries")));
    }
    screen.table(table, "No date is to come.");
    notes(occurrences);
  }

  private void notes(JsonNode dates) {
    for (JsonNode date : dates) {
      if (!Screen.text(date, "note").isEmpty()) {
        screen.line(screen.styled("Note: " + Screen.text(date, "note"), Style.WARNING));
      }
    }
  }

  private static String wall(JsonNode date, String zone) {
    return Screen.text(date, "wallTime").replace('T', ' ') + " " + zone;
  }
}
