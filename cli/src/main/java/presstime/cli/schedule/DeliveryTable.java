package presstime.cli.schedule;

import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.print.Times;
import tools.jackson.databind.JsonNode;

/** Deliveries in rows. */
record DeliveryTable(Screen screen) {

  void show(JsonNode deliveries, String ifEmpty) {
    Table table = Table.of("ID", "STATE", "DUE", "FROM NOW", "WHAT", "CHANNEL", "LATE", "CONTENT");
    for (JsonNode delivery : deliveries) {
      table.row(
          Screen.text(delivery, "id"),
          Screen.text(delivery, "state"),
          wall(delivery),
          screen.times().fromNow(Screen.text(delivery, "dueAt")),
          Screen.text(delivery, "action"),
          Screen.text(delivery, "channelName"),
          lateness(delivery),
          Screen.text(delivery, "contentTitle"));
    }
    screen.table(table, ifEmpty);
  }

  /** As it stands on the wall where it was meant: "2026-01-20 09:00 Europe/Paris". */
  static String wall(JsonNode delivery) {
    String wall = Screen.text(delivery, "wallTime").replace('T', ' ');
    return wall.isEmpty()
        ? Screen.text(delivery, "dueAt")
        : wall + " " + Screen.text(delivery, "timeZone");
  }

  static String lateness(JsonNode delivery) {
    JsonNode lateness = delivery.path("latenessMs");
    return lateness.isNumber() ? Times.lateness(lateness.asLong()) : "";
  }
}
