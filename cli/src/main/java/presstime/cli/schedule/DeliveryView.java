package presstime.cli.schedule;

import presstime.cli.print.Screen;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** One delivery, in words. */
record DeliveryView(Session session) {

  void show(JsonNode delivery) {
    session.show(delivery, screen -> describe(screen, delivery));
  }

  private static void describe(Screen screen, JsonNode delivery) {
    screen.line(
        "Delivery "
            + Screen.text(delivery, "id")
            + ": "
            + Screen.text(delivery, "action")
            + " "
            + Screen.text(delivery, "contentTitle"));
    screen.fact("state", screen.state(Screen.text(delivery, "state")));
    screen.fact(
        "channel",
        Screen.text(delivery, "channelName") + " (" + Screen.text(delivery, "platform") + ")");
    screen.fact(
        "due",
        DeliveryTable.wall(delivery)
            + ", "
            + screen.times().fromNow(Screen.text(delivery, "dueAt")));
    screen.fact("why then", Screen.text(delivery, "reason"));
    screen.fact("revision", Screen.text(delivery, "revisionNumber"));
    screen.fact("attempts", Screen.text(delivery, "attempts"));
    screen.fact("started", inZone(screen, Screen.text(delivery, "startedAt")));
    screen.fact("late by", DeliveryTable.lateness(delivery));
    screen.fact("finished", inZone(screen, Screen.text(delivery, "finishedAt")));
    screen.fact("address", Screen.text(delivery, "externalUrl"));
    problem(screen, delivery);
    if (!delivery.path("timeline").isEmpty()) {
      screen.line("");
      screen.line("What happened (times in " + screen.times().zone() + "):");
    }
    for (JsonNode entry : delivery.path("timeline")) {
      screen.line(
          "  "
              + screen.times().wall(Screen.text(entry, "at"))
              + "  "
              + String.format("%-12s", Screen.text(entry, "kind"))
              + "  "
              + Screen.text(entry, "text")
              + "  ("
              + Screen.text(entry, "actor")
              + ")");
    }
  }

  private static String inZone(Screen screen, String instant) {
    return instant.isEmpty() ? "" : screen.times().wall(instant) + " " + screen.times().zone();
  }

  static void problem(Screen screen, JsonNode delivery) {
    JsonNode problem = delivery.path("problem");
    if (problem.isObject()) {
      screen.problem(problem);
    }
  }
}
