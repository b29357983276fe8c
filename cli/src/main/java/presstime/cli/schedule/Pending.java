package presstime.cli.schedule;

import java.util.List;
import picocli.CommandLine.Option;
import presstime.cli.api.Api;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.print.Screen;
import presstime.cli.session.Terminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The options that say what becomes of what waits. */
final class Pending {

  @Option(
      names = "--preview",
      description = "Only tell what would become of what waits; change nothing.")
  private boolean preview;

  @Option(
      names = "--supersede",
      paramLabel = "DELIVERY",
      split = ",",
      description = "Call these off: what is done now stands in their stead.")
  private List<Long> supersede = List.of();

  @Option(
      names = "--keep",
      paramLabel = "DELIVERY",
      split = ",",
      description = "Let these happen at their time.")
  private List<Long> keep = List.of();

  @Option(
      names = "--move",
      paramLabel = "DELIVERY=TIME",
      description = "Give one another time; several times for several.")
  private List<String> move = List.of();

  boolean isPreview() {
    return preview;
  }

  static int show(
      presstime.cli.session.Session session, Api api, long id, String verb, JsonNode where) {
    StringBuilder path = new StringBuilder("/content/" + id + "/" + verb + "/preview");
    for (JsonNode channel : where.path("channels")) {
      path.append(path.indexOf("?") < 0 ? "?" : "&").append("channels=").append(channel.asLong());
    }
    JsonNode answer = api.get(path.toString());
    session.show(
        answer,
        screen -> {
          for (JsonNode sentence : answer.path("sentences")) {
            screen.line(sentence.asString(""));
          }
          if (answer.path("sentences").isEmpty()) {
            screen.line("Nothing waits there.");
          }
        });
    return Exit.OK;
  }

  ObjectNode into(ObjectNode request, Terminal terminal) {
    if (supersede.isEmpty() && keep.isEmpty() && move.isEmpty()) {
      return request;
    }
    ArrayNode pending = request.putArray("pending");
    supersede.forEach(id -> pending.addObject().put("delivery", id).put("becomes", "superseded"));
    keep.forEach(id -> pending.addObject().put("delivery", id).put("becomes", "kept"));
    for (String one : move) {
      String[] parts = one.split("=", 2);
      if (parts.length != 2 || !parts[0].matches("\\d{1,18}")) {
        throw Failure.of(
            Exit.USAGE,
            "Not a delivery and a time",
            "'" + one + "' is not understood.",
            "Write --move '12=friday 17:30'.");
      }
      DueTime.parse(parts[1], java.util.Optional.empty(), terminal)
          .into(
              pending
                  .addObject()
                  .put("delivery", Long.parseLong(parts[0]))
                  .put("becomes", "moved"));
    }
    return request;
  }

  /** What became of what waited, after the deliveries. */
  static void settled(Screen screen, JsonNode answer) {
    for (JsonNode one : answer.path("settled")) {
      screen.line(
          "Delivery "
              + Screen.text(one, "deliveryId")
              + " ("
              + Screen.text(one, "action")
              + ") is "
              + Screen.text(one, "becomes")
              + ". "
              + Screen.text(one, "why"));
    }
  }
}
