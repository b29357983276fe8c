package presstime.cli.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import presstime.cli.api.Documents;
import presstime.cli.print.Screen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One article on its way out, and where it has been seen. */
final class Act {
  private final String title;
  private final long content;
  private final long delivery;
  private final Instant due;
  private final Map<String, Instant> seen = new LinkedHashMap<>();
  private JsonNode outcome = Documents.object();

  Act(String title, long content, JsonNode delivery) {
    this.title = title;
    this.content = content;
    this.delivery = delivery.path("id").asLong();
    this.due = Instant.parse(Screen.text(delivery, "dueAt"));
  }

  String title() {
    return title;
  }

  long delivery() {
    return delivery;
  }

  Instant due() {
    return due;
  }

  boolean seenIn(String view) {
    return seen.containsKey(view);
  }

  void see(String view, Instant at) {
    seen.put(view, at);
  }

  void end(JsonNode finished) {
    this.outcome = finished;
  }

  JsonNode outcome() {
    return outcome;
  }

  /** How long after its due time the last view showed it, in milliseconds. */
  long seenAfter() {
    return seen.values().stream()
        .mapToLong(at -> Duration.between(due, at).toMillis())
        .max()
        .orElse(-1);
  }

  String views() {
    return String.join(", ", seen.keySet());
  }

  ObjectNode document() {
    ObjectNode document =
        Documents.object()
            .put("title", title)
            .put("contentId", content)
            .put("deliveryId", delivery)
            .put("dueAt", due.toString())
            .put("state", Screen.text(outcome, "state"))
            .put("url", Screen.text(outcome, "externalUrl"));
    document.set("latenessMs", outcome.path("latenessMs"));
    ObjectNode views = document.putObject("seen");
    seen.forEach((view, at) -> views.put(view, at.toString()));
    return document;
  }
}
