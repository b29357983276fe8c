package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.platform.Outcome;
import presstime.server.Desk;
import presstime.server.identity.Api;

/** Article first, then the posts with its address in them. */
class LinkTest extends Behaviour {

  private long article;

  @BeforeEach
  void anArticle() {
    article = desk.anApprovedArticle("The article");
  }

  private long post(String title, String body) {
    long id =
        Desk.ok(
                api.post(
                    "/api/v1/content",
                    Map.of("title", title, "body", body, "bodyFormat", "markdown")))
            .path("id")
            .asLong();
    desk.approve(id);
    return id;
  }

  private void depends(long post, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(Map.of("content", post, "after", article));
    body.putAll(more);
    Desk.ok(api.post("/api/v1/dependencies", body));
  }

  @Test
  void thePostCarriesTheArticlesAddress() {
    long post = post("Post", "Read [it]({{link:article}}) or {{ link:" + article + " }} now.");
    depends(post, Map.of("role", "article"));
    Desk.ok(schedule(article, NINE));
    long second = id(one(schedule(post, NINE)));
    run(NINE);
    runAfter(Duration.ofSeconds(2));
    assertThat(state(second)).isEqualTo("published");
    assertThat(platform.arrived(channel).getLast().html())
        .contains("<a href=\"https://scripted.example/the-article\"")
        .doesNotContain("presstime.invalid", "{{");
  }

  @Test
  void withoutAnAddressItWaitsWithTheReasonAndGoesWhenThereIsOne() {
    long post = post("Post {{link:" + article + "}}", "Some text.");
    long second = id(one(schedule(post, NINE)));
    run(NINE);
    assertThat(state(second)).isEqualTo("scheduled");
    assertThat(delivery(second).at("/problem/code").asString()).isEqualTo("delivery.link_missing");
    assertThat(delivery(second).at("/problem/cause").asString()).contains("The article");
    assertThat(arrivedTitles()).isEmpty();
    Desk.ok(api.post("/api/v1/content/" + article + "/publish", Map.of()));
    runAfter(Duration.ZERO);
    runAfter(Duration.ofHours(2));
    assertThat(state(second)).as("the hours it waited are not lateness").isEqualTo("published");
    assertThat(arrivedTitles())
        .containsExactly("The article", "Post https://scripted.example/the-article");
  }

  @Test
  void aSecondAttemptIsTheSameTextWhateverTheAddressIsNow() {
    long post = post("Post {{link:article}}", "Some text.");
    depends(post, Map.of("role", "article"));
    Desk.ok(schedule(article, NINE));
    run(NINE);
    long second = id(one(schedule(post, TEN)));
    platform.next(channel, new Outcome.Retryable(ScriptedPlatform.FAULT));
    run(TEN);
    assertThat(state(second)).isEqualTo("scheduled");
    database.execute(
        "UPDATE publication SET url = 'https://elsewhere.example/' WHERE content_id = ?", article);
    runAfter(Duration.ofMinutes(5));
    assertThat(state(second)).isEqualTo("published");
    assertThat(arrivedTitles())
        .containsExactly(
            "The article",
            "Post https://scripted.example/the-article",
            "Post https://scripted.example/the-article");
  }

  @Test
  void aPlaceholderThatNamesNothingIsRefusedWhenScheduling() {
    for (String mark : List.of("{{link:article}}", "{{link:999999}}", "{{link:No Such}}")) {
      long post = post("Post", "See " + mark + ".");
      Api.Answer refused = schedule(post, NINE);
      assertProblem(refused, 422, "unknown-link");
      assertThat(desk.deliveriesOf(post)).isEmpty();
    }
    Desk stranger = Desk.open(database, port);
    long theirs = stranger.anApprovedArticle("Theirs");
    assertProblem(schedule(post("Post", "{{link:" + theirs + "}}"), NINE), 422, "unknown-link");
  }

  @Test
  void whichNoLongerNamesAnythingWhenDueIsHeld() {
    long post = post("Post", "See {{link:article}}.");
    depends(post, Map.of("role", "article"));
    long second = id(one(schedule(post, NINE)));
    long dependency =
        Desk.ok(api.get("/api/v1/dependencies?content=" + post)).at("/items/0/id").asLong();
    assertThat(api.delete("/api/v1/dependencies/" + dependency).status()).isEqualTo(204);
    run(NINE);
    assertThat(state(second)).isEqualTo("held");
    assertThat(delivery(second).at("/problem/code").asString()).isEqualTo("delivery.link_unknown");
    assertThat(arrivedTitles()).isEmpty();
  }

  @Test
  void theChannelOfTheDependencySaysWhichAddress() {
    long other = desk.aChannel(ScriptedPlatform.ID, Map.of(), Map.of("token", "a second token"));
    platform.next(
        other,
        () ->
            new Outcome.Published(
                new presstime.platform.Publication(
                    "there",
                    java.net.URI.create("https://other.example/a"),
                    java.util.UUID.randomUUID())));
    Desk.ok(
        api.post(
            "/api/v1/content/" + article + "/schedule",
            Map.of("at", NINE.toString(), "channels", List.of(channel, other))));
    run(NINE);
    long post = post("Post {{link:article}} {{link:article@" + channel + "}}", "Text.");
    depends(post, Map.of("role", "article", "channel", other));
    Desk.ok(
        api.post(
            "/api/v1/content/" + post + "/schedule",
            Map.of("at", TEN.toString(), "channels", List.of(channel))));
    run(TEN);
    assertThat(arrivedTitles())
        .endsWith("Post https://other.example/a https://scripted.example/the-article");
  }
}
