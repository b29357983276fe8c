package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Api;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import tools.jackson.databind.JsonNode;

/** An article and what goes with it, made of a template; milestones and the timeline over them. */
class BundleTest extends Behaviour {

  private Api.Answer template(List<Map<String, Object>> items) {
    return api.post(
        "/api/v1/bundle-templates",
        Map.of("name", "Launch", "defaults", Map.of("tone", "New"), "items", items));
  }

  private List<Map<String, Object>> articleAndPost() {
    return List.of(
        Map.of(
            "role",
            "article",
            "title",
            "{{tone}}: {{product}}",
            "body",
            "All about *{{product}}*.",
            "channel",
            channel),
        Map.of(
            "role",
            "post",
            "title",
            "{{product}} is out",
            "body",
            "Read {{link:article}}",
            "channel",
            channel,
            "minutes",
            5,
            "after",
            List.of(Map.of("role", "article", "delayMinutes", 5))));
  }

  private Map<String, Object> wanted(boolean dryRun) {
    return Map.of(
        "at",
        "2026-01-20T10:00",
        "timeZone",
        "Europe/Paris",
        "values",
        Map.of("product", "Kettle"),
        "dryRun",
        dryRun);
  }

  @Test
  void draftsDependenciesAndDeliveriesAreMadeTogether() {
    JsonNode template = Desk.ok(template(articleAndPost()));
    assertThat(template.path("variables").toString()).isEqualTo("[\"product\",\"tone\"]");
    String path = "/api/v1/bundle-templates/" + template.path("id").asLong() + "/apply";

    JsonNode preview = Desk.ok(api.post(path, wanted(true)));
    assertThat(preview.path("items").size()).isEqualTo(2);
    assertThat(preview.at("/items/0/contentId").isNull()).isTrue();
    assertThat(Desk.ok(api.get("/api/v1/content")).path("items").size()).isZero();
    assertThat(Desk.ok(api.get("/api/v1/bundles")).path("items").size()).isZero();

    JsonNode made = Desk.ok(api.post(path, wanted(false)));
    assertThat(made.at("/items/0/title").asString()).isEqualTo("New: Kettle");
    assertThat(made.at("/items/0/deliveries/0/dueAt").asString()).isEqualTo(NINE.toString());
    assertThat(made.at("/items/1/deliveries/0/dueAt").asString())
        .isEqualTo(NINE.plusSeconds(300).toString());
    assertThat(made.at("/items/1/after/0").asString()).isEqualTo("article");

    desk.approve(made.at("/items/0/contentId").asLong());
    desk.approve(made.at("/items/1/contentId").asLong());
    run(NINE);
    run(NINE.plusSeconds(301));
    runAfter(Duration.ofSeconds(5));
    assertThat(arrivedTitles()).containsExactly("New: Kettle", "Kettle is out");
    assertThat(platform.arrived(channel).getLast().html())
        .contains("https://scripted.example/new-kettle");
    long article = made.at("/items/0/contentId").asLong();
    assertThat(Desk.ok(api.get("/api/v1/bundles?content=" + article)).at("/items/0/id").asLong())
        .isEqualTo(made.path("id").asLong());
    assertThat(Desk.ok(api.get("/api/v1/bundles?content=999999")).path("items").size()).isZero();
    JsonNode bundle = Desk.ok(api.get("/api/v1/bundles/" + made.path("id").asLong()));
    assertThat(bundle.at("/items/1/deliveries/0/state").asString()).isEqualTo("published");
  }

  @Test
  void whatCannotBeMadeIsRefusedAndLeavesNothing() {
    long id = Desk.ok(template(articleAndPost())).path("id").asLong();
    String path = "/api/v1/bundle-templates/" + id + "/apply";
    assertInvalid(api.post(path, Map.of("at", NINE.toString())), "values.product");
    assertInvalid(
        api.post(path, "{\"at\": \"" + NINE + "\", \"values\": {\"product\": null}}"),
        "values.product");
    Map<String, Object> post = new HashMap<>(articleAndPost().get(1));
    post.put("minutes", -600);
    Api.Answer other =
        api.post(
            "/api/v1/bundle-templates",
            Map.of("name", "Other", "items", List.of(articleAndPost().get(0), post)));
    assertThat(Desk.ok(other).path("version").asInt()).isZero();
    Api author =
        Api.at(port)
            .withKey(
                TestMember.create(database, Role.AUTHOR)
                    .joins(database, desk.owner(), Role.AUTHOR)
                    .key());
    assertProblem(author.post(path, wanted(false)), 403, "not-allowed");
    assertProblem(Desk.open(database, port).api().post(path, wanted(false)), 404, "not-found");
    assertThat(Desk.ok(api.get("/api/v1/content")).path("items").size()).isZero();
  }

  @Test
  void aTemplateThatCouldNotWorkIsNotKept() {
    Map<String, Object> article = articleAndPost().get(0);
    Map<String, Object> post = articleAndPost().get(1);
    assertInvalid(template(List.of(article, article)), "items[1].role");
    assertInvalid(template(List.of(post)), "items[0].after[0].role");
    Map<String, Object> alone = new HashMap<>(post);
    alone.remove("after");
    assertInvalid(template(List.of(article, alone)), "items[1].body");
    Map<String, Object> circle = new HashMap<>(article);
    circle.put("after", List.of(Map.of("role", "post")));
    assertInvalid(template(List.of(circle, post)), "items");
    Map<String, Object> nowhere = new HashMap<>(article);
    nowhere.put("channel", 999_999);
    assertInvalid(template(List.of(nowhere)), "items[0].channel");
  }

  @Test
  void togetherTheyAreARelease() {
    Map<String, Object> post = new HashMap<>(articleAndPost().get(1));
    post.remove("minutes");
    post.put("after", List.of(Map.of("role", "article")));
    long id = Desk.ok(template(List.of(articleAndPost().get(0), post))).path("id").asLong();
    Map<String, Object> wanted = new HashMap<>(wanted(false));
    wanted.put("release", "all-or-nothing");
    JsonNode made = Desk.ok(api.post("/api/v1/bundle-templates/" + id + "/apply", wanted));
    JsonNode release = Desk.ok(api.get("/api/v1/releases/" + made.path("release").asLong()));
    assertThat(release.path("members").size()).isEqualTo(2);
    desk.approve(made.at("/items/0/contentId").asLong());
    desk.approve(made.at("/items/1/contentId").asLong());
    run(NINE);
    runAfter(Duration.ofSeconds(5));
    assertThat(arrivedTitles())
        .as("one waits for the other, and both for nobody else")
        .containsExactly("New: Kettle", "Kettle is out");
  }

  @Test
  void anItemWhoseTimeHasPassedIsRefusedAsScheduleRefusesItAndNothingIsMade() {
    Map<String, Object> early = new HashMap<>(articleAndPost().get(0));
    early.put("minutes", -120);
    long id = Desk.ok(template(List.of(early))).path("id").asLong();
    String path = "/api/v1/bundle-templates/" + id + "/apply";
    Map<String, Object> wanted = new HashMap<>(wanted(false));
    wanted.put("at", clock.instant().plus(Duration.ofHours(1)).toString());
    Api.Answer refused = api.post(path, wanted);
    assertInvalid(refused, "at");
    assertThat(refused.json().path("detail").asString())
        .startsWith("Item 'article': ")
        .contains("has passed; it is ");
    assertThat(Desk.ok(api.get("/api/v1/content")).path("items").size()).isZero();
    wanted.put("at", clock.instant().plus(Duration.ofHours(3)).toString());
    Desk.ok(api.post(path, wanted));

    String settings = "/api/v1/channels/" + channel;
    Desk.ok(
        api.with("If-Match", api.get(settings).header("ETag"))
            .send("PATCH", settings, "{\"pastTimes\": \"schedule\"}"));
    wanted.put("at", clock.instant().plus(Duration.ofHours(1)).toString());
    JsonNode made = Desk.ok(api.post(path, wanted));
    assertThat(made.path("notes").toString()).contains("it is due at once, and counts as late");
  }

  private JsonNode timeline() {
    return Desk.ok(api.get("/api/v1/timeline?from=2026-01-20T00:00:00Z&to=2026-01-21T00:00:00Z"));
  }

  @Test
  void theTimelineShowsWhatDecidesTheLastOneAndWhichMilestonesAreMissed() {
    long article = desk.anApprovedArticle("Article");
    long post = desk.anApprovedArticle("Post");
    long alone = desk.anApprovedArticle("Alone");
    Desk.ok(
        api.post(
            "/api/v1/dependencies", Map.of("content", post, "after", article, "delayMinutes", 90)));
    Desk.ok(schedule(article, NINE));
    Desk.ok(schedule(post, NINE));
    Desk.ok(schedule(alone, NINE));
    JsonNode milestone =
        Desk.ok(
            api.post(
                "/api/v1/milestones",
                Map.of("name", "Shop opens", "at", TEN.toString(), "campaign", "Spring")));
    String path = "/api/v1/milestones/" + milestone.path("id").asLong();
    Desk.ok(api.send("PUT", path + "/contents/" + post, null));
    JsonNode timeline = timeline();
    assertThat(timeline.path("criticalPath").toString())
        .isEqualTo("[" + article + "," + post + "]");
    assertThat(timeline.path("endsAt").asString()).isEqualTo("2026-01-20T10:30:00Z");
    JsonNode last = timeline.path("items").get(2);
    assertThat(last.path("title").asString()).isEqualTo("Post");
    assertThat(last.path("lateFor").get(0).asLong()).isEqualTo(milestone.path("id").asLong());
    assertThat(timeline.at("/items/1/slackMinutes").asLong()).isEqualTo(90);
    assertThat(timeline.path("edges").size()).isOne();
    assertThat(last.path("people").size()).as("nobody is asked: who made it").isOne();
    TestMember reviewer = TestMember.create(database, Role.EDITOR);
    reviewer.joins(database, desk.owner(), Role.EDITOR);
    Desk.ok(
        api.post(
            "/api/v1/content/" + post + "/assignees",
            Map.of("member", String.valueOf(reviewer.accountId()), "duty", "reviewer")));
    assertThat(timeline().at("/items/2/people/0/accountId").asLong())
        .isEqualTo(reviewer.accountId());

    assertProblem(api.with("If-Match", "\"7\"").delete(path), 412, "stale-version");
    assertThat(api.with("If-Match", "\"0\"").delete(path).status()).isEqualTo(204);
    assertProblem(api.get(path), 404, "not-found");
  }
}
