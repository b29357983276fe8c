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
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import tools.jackson.databind.JsonNode;

/** First the article, then the posts that link to it. */
class DependencyTest extends Behaviour {

  private long article;
  private long post;

  @BeforeEach
  void anArticleAndAPost() {
    article = desk.anApprovedArticle("The article");
    post = desk.anApprovedArticle("The post");
  }

  @Test
  void thePostWaitsForTheArticleAndThenFollows() {
    declare(post, article, null);
    long first = id(one(schedule(article, TEN)));
    long second = id(one(schedule(post, NINE)));
    run(NINE);
    assertThat(state(second)).isEqualTo("scheduled");
    assertThat(story(second)).endsWith("waits-for-predecessor");
    assertThat(arrivedTitles()).isEmpty();

    run(TEN);
    assertThat(state(first)).isEqualTo("published");
    runAfter(Duration.ofSeconds(2));
    assertThat(state(second)).as("the hour it waited is not lateness").isEqualTo("published");
    assertThat(arrivedTitles()).containsExactly("The article", "The post");
  }

  @Test
  void withNothingPlannedBeforeItIsHeldWithTheReasonAndReleasedByTheSchedule() {
    declare(post, article, null);
    long second = id(one(schedule(post, NINE)));
    run(NINE);
    assertThat(delivery(second).at("/problem/code").asString())
        .isEqualTo("delivery.predecessor_not_live");
    assertThat(state(second)).isEqualTo("held");

    Desk.ok(api.post("/api/v1/content/" + article + "/publish", Map.of()));
    assertThat(story(second)).contains("held", "released");
    runAfter(Duration.ZERO);
    runAfter(Duration.ofSeconds(2));
    assertThat(state(second)).isEqualTo("published");
  }

  @Test
  void whenTheArticleFailsThePostIsHeldUntilItIsRetried() {
    declare(post, article, null);
    long first = id(one(schedule(article, NINE)));
    long second = id(one(schedule(post, TEN)));
    platform.next(channel, new Outcome.Rejected(ScriptedPlatform.FAULT));
    run(NINE);
    assertThat(state(first)).isEqualTo("failed");
    run(TEN);
    assertThat(state(second)).isEqualTo("held");

    Desk.ok(act(first, "retry"));
    runAfter(Duration.ZERO);
    runAfter(Duration.ofSeconds(2));
    assertThat(state(second)).isEqualTo("published");
  }

  @Test
  void aDependencyOnAChannelAsksForThatChannel() {
    long other = desk.aSite();
    declare(post, article, channel);
    Desk.ok(
        api.post(
            "/api/v1/content/" + article + "/publish", Map.of("channels", new long[] {other})));
    runAfter(Duration.ZERO);
    long second =
        id(
            one(
                api.post(
                    "/api/v1/content/" + post + "/schedule",
                    Map.of("at", NINE.toString(), "channels", new long[] {channel}))));
    run(NINE);
    assertThat(state(second)).as("it is live, but not there").isEqualTo("held");
  }

  @Test
  void itFollowsByTheDelayAndNotBefore() {
    Desk.ok(
        api.post(
            "/api/v1/dependencies", Map.of("content", post, "after", article, "delayMinutes", 30)));
    Desk.ok(schedule(article, NINE));
    long second = id(one(schedule(post, NINE)));
    run(NINE);
    runAfter(Duration.ofSeconds(2));
    assertThat(explained(post).path("until").asString()).startsWith("2026-01-20T09:30:00");
    run(NINE.plus(Duration.ofMinutes(30)).minusSeconds(2));
    assertThat(state(second)).isEqualTo("scheduled");
    run(NINE.plus(Duration.ofMinutes(30)).plusSeconds(1));
    assertThat(state(second)).isEqualTo("published");
  }

  @Test
  void onAllItsChannelsMeansEachThatItWasGivenATimeOn() {
    long other = desk.aChannel(ScriptedPlatform.ID, Map.of(), Map.of("token", "one more token"));
    Desk.ok(
        api.post(
            "/api/v1/dependencies", Map.of("content", post, "after", article, "where", "all")));
    Desk.ok(
        api.post(
            "/api/v1/content/" + article + "/schedule",
            Map.of("at", NINE.toString(), "channels", List.of(channel, other))));
    long second =
        id(
            one(
                api.post(
                    "/api/v1/content/" + post + "/schedule",
                    Map.of("at", NINE.toString(), "channels", List.of(channel)))));
    platform.next(other, new Outcome.Rejected(ScriptedPlatform.FAULT));
    run(NINE);
    runAfter(Duration.ofSeconds(2));
    assertThat(state(second)).as("one of two is not all").isEqualTo("held");
    assertThat(delivery(second).at("/problem/cause").asString())
        .contains("The article", "failed", "It did not work");
    long failed =
        desk.deliveriesOf(article).stream()
            .filter(d -> d.path("state").asString().equals("failed"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asLong();
    Desk.ok(act(failed, "retry"));
    runAfter(Duration.ZERO);
    runAfter(Duration.ofSeconds(2));
    assertThat(state(second)).isEqualTo("published");
  }

  @Test
  void aHeldPredecessorHoldsTheWholeChainAndReleasesIt() {
    long third = desk.anApprovedArticle("The third");
    long draft = desk.aDraft("The draft");
    declare(post, draft, null);
    declare(third, post, null);
    Desk.ok(schedule(draft, NINE));
    long second = id(one(schedule(post, NINE)));
    long last = id(one(schedule(third, NINE)));
    run(NINE);
    runAfter(Duration.ofSeconds(2));
    runAfter(Duration.ofSeconds(2));
    assertThat(List.of(state(second), state(last))).containsOnly("held");
    assertThat(delivery(second).at("/problem/cause").asString())
        .contains("The draft", "held", "It is not approved");
    assertThat(delivery(last).at("/problem/cause").asString()).contains("The post", "held");
    desk.approve(draft);
    for (int i = 0; i < 4; i++) {
      runAfter(Duration.ofSeconds(2));
    }
    assertThat(arrivedTitles()).containsExactly("The draft", "The post", "The third");
  }

  @Test
  void aPredecessorMovedForwardTakesItsSuccessorAlong() {
    declare(post, article, null);
    long first = id(one(schedule(article, TEN)));
    long second = id(one(schedule(post, NINE)));
    run(NINE);
    Desk.ok(
        api.post(
            "/api/v1/deliveries/" + first + "/reschedule",
            Map.of("at", NINE.plusSeconds(60).toString())));
    run(NINE.plusSeconds(60));
    runAfter(Duration.ofSeconds(3));
    assertThat(state(second)).isEqualTo("published");
  }

  @Test
  void ofTwoHalvesOfACircleDeclaredAtOnceOneIsRefused() throws Exception {
    try (var both = java.util.concurrent.Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 10; round++) {
        long one = desk.aDraft("One " + round);
        long two = desk.aDraft("Two " + round);
        var there = both.submit(() -> asked(one, two, null).status());
        var back = both.submit(() -> asked(two, one, null).status());
        assertThat(List.of(there.get(), back.get())).containsExactlyInAnyOrder(201, 422);
      }
    }
  }

  private JsonNode explained(long content) {
    return Desk.ok(api.get("/api/v1/dependencies/explain?content=" + content)).at("/items/0");
  }

  @Test
  void takenBackItLetsThePostGo() {
    long dependency = declare(post, article, null);
    long second = id(one(schedule(post, NINE)));
    run(NINE);
    assertThat(state(second)).isEqualTo("held");
    assertThat(api.delete("/api/v1/dependencies/" + dependency).status()).isEqualTo(204);
    runAfter(Duration.ZERO);
    assertThat(state(second)).isEqualTo("published");
    assertProblem(api.delete("/api/v1/dependencies/" + dependency), 404, "not-found");
  }

  @Test
  void whoWouldWaitForEachOtherIsToldHow() {
    long third = desk.anApprovedArticle("The third");
    long dependency = declare(post, article, null);
    declare(third, post, channel);
    Api.Answer refused = asked(article, third, null);
    assertProblem(refused, 422, "dependency-cycle");
    assertThat(refused.json().path("cycle").valueStream().map(n -> n.asLong()).toList())
        .containsExactly(article, third, post, article);
    assertInvalid(asked(post, post, null), "after");
    assertProblem(asked(post, 999_999, null), 404, "not-found");
    assertThat(declare(post, article, null)).as("the same again").isEqualTo(dependency);
    assertThat(Desk.ok(api.get("/api/v1/dependencies?content=" + post)).path("items").size())
        .isEqualTo(2);
    assertThat(Desk.ok(api.get("/api/v1/dependencies/" + dependency)).path("afterTitle").asString())
        .isEqualTo("The article");
  }

  @Test
  void strangersSeeNothingAndAuthorsChangeNothing() {
    long dependency = declare(post, article, null);
    Desk stranger = Desk.open(database, port);
    assertProblem(stranger.api().get("/api/v1/dependencies/" + dependency), 404, "not-found");
    assertProblem(stranger.api().delete("/api/v1/dependencies/" + dependency), 404, "not-found");
    assertProblem(
        stranger.api().post("/api/v1/dependencies", Map.of("content", post, "after", article)),
        404,
        "not-found");
    Api author = Api.at(port).withKey(TestMember.create(database, Role.AUTHOR).key());
    assertProblem(
        author.post("/api/v1/dependencies", Map.of("content", 1, "after", 2)), 403, "not-allowed");
  }

  private long declare(long content, long after, Long on) {
    return Desk.ok(asked(content, after, on)).path("id").asLong();
  }

  private Api.Answer asked(long content, long after, Long on) {
    Map<String, Object> body = new HashMap<>(Map.of("content", content, "after", after));
    if (on != null) {
      body.put("channel", on);
    }
    return api.post("/api/v1/dependencies", body);
  }
}
