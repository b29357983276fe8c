package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import tools.jackson.databind.JsonNode;

/** What the dry run says of a delivery, and what the engine then does with it. */
class DryRunAgreesTest extends Behaviour {

  private static final Instant HALF_PAST = NINE.plus(Duration.ofMinutes(30));

  /** Of the delivery, as the dry run has it now. */
  private JsonNode item(long delivery) {
    return Desk.ok(api.get("/api/v1/dry-run?days=7&limit=200"))
        .path("items")
        .valueStream()
        .filter(item -> item.path("deliveryId").asLong() == delivery)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatAPersonPlacedAgainstARuleOfTheChannelGoesAndIsWarnedOf() {
    Desk.ok(
        api.send(
            "PATCH",
            "/api/v1/sites/" + channel + "/publishing-settings",
            "{\"minimum_gap_minutes\": 60}"));
    one(schedule(desk.anApprovedArticle("One"), NINE));
    JsonNode answer = Desk.ok(schedule(desk.anApprovedArticle("Two"), HALF_PAST));
    assertThat(answer.path("conflicts").findValuesAsString("severity")).contains("error");
    long close = id(answer.at("/deliveries/0"));

    JsonNode item = item(close);
    assertThat(item.path("goes").asBoolean()).as(item.toString()).isTrue();
    assertThat(item.path("problems").valueStream())
        .anySatisfy(problem -> {
          assertThat(problem.path("code").asString()).isEqualTo("conflict.too_close");
          assertThat(problem.path("severity").asString()).isEqualTo("warning");
        });
    run(NINE);
    run(HALF_PAST);
    assertThat(state(close)).isEqualTo("published");
  }
}
