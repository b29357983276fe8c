package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import presstime.platform.Outcome;
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

  private static List<String> codes(JsonNode item, String severity) {
    return item.path("problems")
        .valueStream()
        .filter(problem -> problem.path("severity").asString().equals(severity))
        .map(problem -> problem.path("code").asString())
        .filter(code -> !code.startsWith("conflict."))
        .toList();
  }

  private void depends(
      long content, long after, @Nullable Integer delayMinutes, @Nullable String where) {
    Map<String, Object> dependency = new HashMap<>(Map.of("content", content, "after", after));
    if (delayMinutes != null) {
      dependency.put("delayMinutes", delayMinutes);
    }
    if (where != null) {
      dependency.put("where", where);
    }
    Desk.ok(api.post("/api/v1/dependencies", dependency));
  }

  private void hold(long delivery) {
    Desk.ok(
        api.post(
            "/api/v1/batches",
            Map.of("operation", "hold", "deliveries", List.of(Map.of("id", delivery)))));
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

  @Test
  void whatWaitsForSomethingThatIsHeldIsHeldToo() {
    long article = desk.anApprovedArticle("Article");
    long post = desk.anApprovedArticle("Post");
    depends(post, article, null, null);
    long first = id(one(schedule(article, NINE)));
    long second = id(one(schedule(post, HALF_PAST)));
    assertThat(item(second).path("goes").asBoolean()).isTrue();

    hold(first);
    assertThat(codes(item(second), "error")).containsExactly("delivery.predecessor_not_live");
    run(NINE);
    run(HALF_PAST);
    assertThat(state(second)).isEqualTo("held");
  }

  @Test
  void whatFollowsByADelayIsLateByIt() {
    long article = desk.anApprovedArticle("Article");
    long post = desk.anApprovedArticle("Post");
    depends(post, article, 60, null);
    one(schedule(article, NINE));
    long second = id(one(schedule(post, HALF_PAST)));
    assertThat(codes(item(second), "warning")).containsExactly("dryrun.predecessor_later");

    run(NINE);
    assertThat(codes(item(second), "warning"))
        .as("it is live, and not for an hour")
        .containsExactly("dryrun.predecessor_later");
    run(HALF_PAST);
    assertThat(state(second)).isEqualTo("scheduled");
    run(TEN.plusSeconds(2));
    assertThat(state(second)).isEqualTo("published");
  }

  @Test
  void whatMustBeLiveEverywhereIsNotWhileOneChannelIsOwed() {
    long other = desk.aChannel(ScriptedPlatform.ID, Map.of(), Map.of("token", "one more token"));
    long article = desk.anApprovedArticle("Article");
    long post = desk.anApprovedArticle("Post");
    depends(post, article, null, "all");
    on(channel, article, NINE);
    run(NINE);
    long owed = on(other, article, TEN);
    long second = on(channel, post, HALF_PAST);
    assertThat(codes(item(second), "warning")).containsExactly("dryrun.predecessor_later");

    hold(owed);
    assertThat(codes(item(second), "error")).containsExactly("delivery.predecessor_not_live");
    run(HALF_PAST);
    assertThat(state(second)).isEqualTo("held");
  }

  private long on(long where, long content, Instant at) {
    return id(
        one(
            api.post(
                "/api/v1/content/" + content + "/schedule",
                Map.of("at", at.toString(), "channels", List.of(where)))));
  }

  @Test
  void whatTakesAwayWhatFailedWaitsForIt() {
    long content = desk.anApprovedArticle("Short");
    long publish = id(one(schedule(content, NINE)));
    long unpublish = id(one(schedule(content, TEN.toString(), "unpublish")));
    platform.next(channel, new Outcome.Rejected(ScriptedPlatform.FAULT));
    run(NINE);
    assertThat(state(publish)).isEqualTo("failed");

    assertThat(codes(item(unpublish), "error")).containsExactly("delivery.publication_blocked");
    run(TEN);
    assertThat(state(unpublish)).isEqualTo("held");
    assertThat(delivery(unpublish).at("/problem/code").asString())
        .isEqualTo("delivery.publication_blocked");
  }
}
