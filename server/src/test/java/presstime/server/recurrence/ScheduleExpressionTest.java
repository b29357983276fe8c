package presstime.server.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import tools.jackson.databind.JsonNode;

/** Where a time in words is read, when it names no place. */
class ScheduleExpressionTest extends SeriesDesk {

  @Test
  void withoutAPlaceItIsTheWorkspacesTime() {
    JsonNode read =
        Desk.ok(
            api.post("/api/v1/schedule-expressions", Map.of("expression", "tomorrow at 14:30")));
    assertThat(read.path("timeZone").asString()).isEqualTo("Europe/Paris");
    assertThat(read.at("/next/0/dueAt").asString()).isEqualTo("2026-01-20T13:30:00Z");
  }

  @Test
  void aNamedPlaceCounts() {
    JsonNode read =
        Desk.ok(
            api.post(
                "/api/v1/schedule-expressions",
                Map.of("expression", "tomorrow at 14:30", "timeZone", "America/New_York")));
    assertThat(read.at("/next/0/dueAt").asString()).isEqualTo("2026-01-20T19:30:00Z");
  }
}
