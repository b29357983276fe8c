package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** X6: what would go out, and what is in the way; and it is right about it. */
class DryRunTest extends Behaviour {

  private JsonNode dryRun(String query) {
    return Desk.ok(api.get("/api/v1/dry-run?" + query));
  }

  private List<JsonNode> items() {
    return dryRun("days=7&limit=200").path("items").valueStream().toList();
  }

  private static List<String> codes(JsonNode item, String severity) {
    return item.path("problems")
        .valueStream()
        .filter(problem -> problem.path("severity").asString().equals(severity))
        .map(problem -> problem.path("code").asString())
        .toList();
  }

  @Test
  void whatGoesWhenWhereAndHowItWouldLook() {
    long content = desk.anApprovedArticle("Hello");
    one(schedule(content, NINE));
    JsonNode item = items().getFirst();
    assertThat(item.path("goes").asBoolean()).as(item.toString()).isTrue();
    assertThat(item.path("dueAt").asString()).isEqualTo(NINE.toString());
    assertThat(item.path("channelId").asLong()).isEqualTo(channel);
    assertThat(item.at("/rendering/title").asString()).isEqualTo("Hello");
    assertThat(item.at("/rendering/text").asString()).isEqualTo("Some text.");
    assertThat(item.at("/rendering/counters/0/count").asInt()).isEqualTo(5);
    assertThat(item.at("/rendering/counters/0/most").isNull()).isTrue();
    assertThat(codes(item, "info")).containsExactly("dryrun.never_tested");
    assertThat(platform.arrived(channel)).as("nothing is sent").isEmpty();
    edit(content, "Hello, newer");
    assertThat(codes(items().getFirst(), "info")).contains("dryrun.newer_draft");
    assertThat(items().getFirst().at("/rendering/title").asString()).isEqualTo("Hello");
  }

  /** What the dry run says is what the engine does when the time comes. */
  @Test
  void whatItObjectsToIsWhatTheEngineStops() {
    long unapproved = id(one(schedule(desk.aDraft("Unapproved"), NINE)));
    long held = id(one(schedule(desk.anApprovedArticle("Held"), NINE)));
    Desk.ok(
        api.post(
            "/api/v1/batches",
            Map.of("operation", "hold", "deliveries", List.of(Map.of("id", held)))));
    long after = desk.anApprovedArticle("After");
    long before = desk.anApprovedArticle("Before");
    Desk.ok(api.post("/api/v1/dependencies", Map.of("content", after, "after", before)));
    long waiting = id(one(schedule(after, NINE)));
    long fine = id(one(schedule(desk.anApprovedArticle("Fine"), NINE)));
    long unfit = id(one(schedule(desk.anApprovedArticle("Unfit"), NINE)));
    List<JsonNode> planned = items();
    assertThat(planned).hasSize(5);
    assertThat(
            planned.stream()
                .filter(item -> !item.path("goes").asBoolean())
                .map(item -> item.path("deliveryId").asLong()))
        .containsExactlyInAnyOrder(unapproved, held, waiting, unfit);
    run(NINE);
    for (JsonNode item : planned) {
      long id = item.path("deliveryId").asLong();
      if (id == unfit) {
        assertThat(codes(item, "error")).containsExactly("scripted.fault");
      } else if (id == fine) {
        assertThat(state(id)).isEqualTo("published");
      } else {
        assertThat(state(id)).isEqualTo("held");
        assertThat(codes(item, "error"))
            .containsExactly(delivery(id).at("/problem/code").asString());
        JsonNode problem = item.path("problems").get(0);
        assertThat(problem.path("cause").asString()).isNotBlank();
        assertThat(problem.path("solution").asString()).isNotBlank();
      }
    }
  }

  @Test
  void anAddressInItsTextThatWillNotBeThereIsTold() {
    long article = desk.anApprovedArticle("The article");
    one(schedule(linking("Post {{link:" + article + "}}"), NINE));
    JsonNode post = items().getFirst();
    assertThat(post.path("goes").asBoolean()).isFalse();
    assertThat(codes(post, "error")).containsExactly("delivery.link_missing");
    assertThat(post.path("problems").findValuesAsString("cause"))
        .anyMatch(cause -> cause.contains("The article"));
    long delivery = id(one(schedule(article, TEN)));
    assertThat(codes(items().getFirst(), "warning")).containsExactly("delivery.link_missing");
    Desk.ok(
        api.post("/api/v1/deliveries/" + delivery + "/reschedule", Map.of("at", NINE.toString())));
    assertThat(codes(items().getFirst(), "warning")).doesNotContain("delivery.link_missing");
    assertThat(items()).allMatch(item -> item.path("goes").asBoolean());
    Desk.ok(api.post("/api/v1/content/" + article + "/publish", Map.of()));
    runAfter(java.time.Duration.ZERO);
    assertThat(items().getFirst().at("/rendering/title").asString())
        .isEqualTo("Post https://scripted.example/the-article");
  }

  @Test
  void aPlaceholderThatNamesNothingAnyMoreIsTold() {
    long post = linking("Post {{link:article}}");
    long article = desk.anApprovedArticle("The article");
    long dependency =
        Desk.ok(
                api.post(
                    "/api/v1/dependencies",
                    Map.of("content", post, "after", article, "role", "article")))
            .path("id")
            .asLong();
    one(schedule(post, NINE));
    assertThat(api.send("DELETE", "/api/v1/dependencies/" + dependency, null).status())
        .isEqualTo(204);
    assertThat(codes(items().getFirst(), "error")).containsExactly("delivery.link_unknown");
  }

  private long linking(String title) {
    long content = desk.aDraft(title);
    desk.approve(content);
    return content;
  }

  @Test
  void aChannelThatIsOffOrCannotPublishIsTold() {
    one(schedule(desk.anApprovedArticle("Hello"), NINE));
    changeChannel("{\"enabled\": false}");
    assertThat(codes(items().getFirst(), "error")).containsExactly("delivery.channel_disabled");
    changeChannel("{\"enabled\": true}");
    platform.connection(channel, ScriptedPlatform.FAULT);
    Desk.ok(api.post("/api/v1/channels/" + channel + "/test", Map.of()));
    assertThat(codes(items().getFirst(), "error")).containsExactly("scripted.fault");
    platform.connection(channel, null);
    Desk.ok(api.post("/api/v1/channels/" + channel + "/test", Map.of()));
    assertThat(items().getFirst().path("problems")).isEmpty();
  }

  @Test
  void anUnpublishThatFollowsItsPublishIsFineAndOneThatHasNothingIsNot() {
    long content = desk.anApprovedArticle("Short");
    one(schedule(content, NINE));
    long unpublish = id(one(schedule(content, TEN.toString(), "unpublish")));
    assertThat(items()).allMatch(item -> item.path("goes").asBoolean());
    database.execute(
        "UPDATE delivery SET state = 'cancelled' WHERE content_id = ? AND action = 'publish'",
        content);
    JsonNode alone = items().getFirst();
    assertThat(alone.path("deliveryId").asLong()).isEqualTo(unpublish);
    assertThat(codes(alone, "error")).containsExactly("delivery.nothing_published");
    assertThat(alone.path("rendering").isNull()).isTrue();
  }

  @Test
  void anUpdateOfWhatWillHaveBeenTakenAwayHasNothing() {
    long content = desk.anApprovedArticle("Short");
    one(schedule(content, NINE));
    long first = id(one(schedule(content, NINE.plusSeconds(60).toString(), "update")));
    one(schedule(content, NINE.plusSeconds(120).toString(), "unpublish"));
    long second = id(one(schedule(content, TEN.toString(), "update")));
    for (JsonNode item : items()) {
      long id = item.path("deliveryId").asLong();
      assertThat(codes(item, "error"))
          .as("delivery %d of %d and %d", id, first, second)
          .isEqualTo(id == second ? List.of("delivery.nothing_published") : List.of());
    }
  }

  @Test
  void whatGoesAllOrNothingIsKeptByWhatKeepsOneOfThem() {
    long fine = id(one(schedule(desk.anApprovedArticle("Fine"), NINE)));
    long draft = id(one(schedule(desk.aDraft("Not approved"), NINE)));
    long alone = id(one(schedule(desk.anApprovedArticle("Alone"), NINE)));
    Map<String, Object> release = new HashMap<>();
    release.put("name", "Launch");
    release.put("at", NINE.toString());
    release.put("mode", "all-or-nothing");
    release.put("onFailure", "leave");
    release.put("deliveries", List.of(fine, draft));
    Desk.ok(api.post("/api/v1/releases", release));
    assertThat(errors(fine)).containsExactly("delivery.release_refused");
    assertThat(errors(draft)).containsExactly("delivery.not_approved");
    assertThat(errors(alone)).isEmpty();
    JsonNode onlyOne = dryRun("days=7&limit=1").path("items").get(0);
    assertThat(onlyOne.path("deliveryId").asLong()).isEqualTo(fine);
    assertThat(codes(onlyOne, "error"))
        .as("also where the other is on another page")
        .containsExactly("delivery.release_refused");
    run(NINE);
    assertThat(delivery(fine).at("/problem/code").asString()).isEqualTo("delivery.release_refused");
    assertThat(state(alone)).isEqualTo("published");
  }

  private List<String> errors(long delivery) {
    return items().stream()
        .filter(item -> item.path("deliveryId").asLong() == delivery)
        .flatMap(item -> codes(item, "error").stream())
        .toList();
  }

  @Test
  void pageByPageByChannelBySeverityAndOnlyOnesOwn() {
    for (int i = 0; i < 7; i++) {
      String title = i % 3 == 0 ? "Unfit " + i : "Fit " + i;
      one(schedule(desk.anApprovedArticle(title), NINE.plusSeconds(i)));
    }
    one(schedule(desk.anApprovedArticle("Too far"), NINE.plus(Duration.ofDays(30))));
    List<Long> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode part = dryRun("days=7&limit=3" + cursor);
      assertThat(part.path("total").asInt()).isEqualTo(7);
      part.path("items").forEach(item -> seen.add(item.path("deliveryId").asLong()));
      cursor =
          part.path("nextCursor").isNull() ? "" : "&cursor=" + part.path("nextCursor").asString();
    } while (!cursor.isEmpty());
    assertThat(seen).hasSize(7).isSorted().doesNotHaveDuplicates();
    JsonNode bad = dryRun("days=7&severity=error&limit=2");
    assertThat(bad.path("items")).hasSize(2);
    JsonNode rest =
        dryRun("days=7&severity=error&limit=2&cursor=" + bad.path("nextCursor").asString());
    assertThat(rest.path("items")).hasSize(1);
    assertThat(dryRun("days=90&channel=" + channel).path("total").asInt()).isEqualTo(8);
    assertThat(dryRun("channel=999999").path("items")).isEmpty();
    Api stranger = Desk.open(database, port).api();
    assertThat(Desk.ok(stranger.get("/api/v1/dry-run")).path("items")).isEmpty();
    assertInvalid(api.get("/api/v1/dry-run?days=91"), "days");
    assertInvalid(api.get("/api/v1/dry-run?severity=bad"), "severity");
  }

  /** Counted, not timed: the pages of a full week are read once each. */
  @Test
  void fiveThousandInTheRangeAnswerQuickly() {
    long content = desk.anApprovedArticle("Many");
    long id = id(one(schedule(content, NINE)));
    database.execute(
        """
        INSERT INTO delivery (workspace_id, content_id, revision_id, channel_id, action, state, due_at, wall_time,
          time_zone, idempotency_key, reason, created_by, created_at, state_changed_at, run_at)
        SELECT workspace_id, content_id, revision_id, channel_id, action, state, due_at + n * interval '1 second', wall_time,
          time_zone, gen_random_uuid(), reason, created_by, created_at, state_changed_at, run_at
        FROM delivery CROSS JOIN generate_series(1, 4999) n WHERE id = ?
        """,
        id);
    long begun = System.nanoTime();
    JsonNode first = dryRun("days=7&limit=200");
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    assertThat(first.path("total").asInt()).isEqualTo(5_000);
    assertThat(first.path("items")).hasSize(200);
    assertThat(first.path("lookedAt").asInt()).isEqualTo(200);
    assertThat(took).isLessThan(Duration.ofSeconds(20));
    assertThat(dryRun("days=7&severity=error&limit=5").path("lookedAt").asInt()).isEqualTo(1_000);
    assertThat(Instant.parse(first.path("until").asString()))
        .isEqualTo(NOW.plus(Duration.ofDays(7)));
  }
}
