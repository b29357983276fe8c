package presstime.server.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Api;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import tools.jackson.databind.JsonNode;

/** What people do about conflicts, and what the policies do by themselves. */
class ResolutionTest extends Board {

  @Test
  void aWayOutIsCarriedOutAndItsHistoryKept() {
    placed(anArticle("One"), NINE);
    long second = placed(anArticle("Two"), NINE.plusSeconds(60));
    JsonNode conflict = theConflict();
    String move = suggestions(conflict).getFirst();
    assertThat(move).startsWith("move:" + second + ":");
    assertThat(suggestions(conflict)).endsWith("drop:" + second, "keep");

    JsonNode done = Desk.ok(resolve(conflict, move, "Readers first."));
    assertThat(done.path("state").asString()).isEqualTo("resolved");
    assertThat(delivery(second).path("dueAt").asString()).isEqualTo(move.split(":", 3)[2]);
    JsonNode last = done.path("history").get(done.path("history").size() - 1);
    assertThat(last.path("kind").asString()).isEqualTo("resolved");
    assertThat(last.path("actor").asString()).startsWith("api-key/");
    assertThat(last.at("/data/note").asString()).isEqualTo("Readers first.");
    assertThat(last.at("/data/before/0/dueAt").asString()).isEqualTo("2026-01-20T09:01:00Z");
    assertThat(last.at("/data/after/0/dueAt").asString()).isEqualTo(move.split(":", 3)[2]);
    sweep.run();
    assertThat(conflicts("open")).isEmpty();
  }

  @Test
  void whatAPersonHoldsIsMovedAndStaysHeld() {
    placed(anArticle("One"), NINE);
    long held = placed(anArticle("Two"), NINE);
    Desk.ok(api.post("/api/v1/deliveries/" + held + "/hold", Map.of("note", "wait for legal")));
    sweep.run();
    JsonNode conflict = theConflict();
    String way =
        conflict
            .path("suggestions")
            .valueStream()
            .map(one -> one.path("id").asString())
            .filter(id -> id.startsWith("move:" + held + ":"))
            .findFirst()
            .orElseThrow();
    Desk.ok(resolve(conflict, way));
    JsonNode moved = Desk.ok(api.get("/api/v1/deliveries/" + held));
    assertThat(moved.path("state").asString()).isEqualTo("held");
    assertThat(Instant.parse(moved.path("dueAt").asString())).isNotEqualTo(NINE);
  }

  @Test
  void resolvingTwiceChangesNothing() {
    placed(anArticle("One"), NINE);
    long second = placed(anArticle("Two"), NINE.plusSeconds(60));
    JsonNode conflict = theConflict();
    String move = suggestions(conflict).getFirst();
    JsonNode done = Desk.ok(resolve(conflict, move));
    int version = delivery(second).path("version").asInt();
    assertProblem(resolve(conflict, move), 412, "stale-version");
    assertProblem(resolve(done, move), 409, "conflict-ended");
    assertThat(delivery(second).path("version").asInt()).isEqualTo(version);
    assertThat(conflict(conflict.path("id").asLong())).isEqualTo(done);
  }

  @Test
  void everyWayOutThatIsOfferedHolds() {
    desk.aSite();
    String text = prose("the same");
    for (int i = 0; i < 6; i++) {
      placed(saying("Title " + i, text + i), NINE.plusSeconds(60L * i));
    }
    sweep.run();
    for (int most = 0; most < 80 && !conflicts("open").isEmpty(); most++) {
      JsonNode conflict = conflict(conflicts("open").getFirst().path("id").asLong());
      int before = conflicts("open").size();
      String way = suggestions(conflict).get(most % (suggestions(conflict).size()));
      Desk.ok(resolve(conflict, way));
      sweep.run();
      assertThat(conflicts("open")).as(way).hasSizeLessThan(before);
    }
    assertThat(conflicts("open")).isEmpty();
  }

  @Test
  void anotherChannelAtTheSameTimeIsAWayOut() {
    long blog = desk.aSite();
    placed(anArticle("One"), NINE);
    long content = anArticle("Two");
    long second = placed(content, NINE.plusSeconds(60));
    Desk.ok(resolve(theConflict(), "channel:" + second + ":" + blog));
    assertThat(delivery(second).path("state").asString()).isEqualTo("cancelled");
    assertThat(
            desk.deliveriesOf(content).stream()
                .filter(d -> d.path("state").asString().equals("scheduled"))
                .map(d -> d.path("channelId").asLong() + " " + d.path("dueAt").asString()))
        .containsExactly(blog + " 2026-01-20T09:01:00Z");
  }

  @Test
  void whatIsKeptAsItIsStaysOutOfTheWayAlsoForLaterDeliveries() {
    long one = anArticle("One");
    long two = anArticle("Two");
    placed(one, NINE);
    long second = placed(two, NINE.plusSeconds(60));
    JsonNode kept = Desk.ok(resolve(theConflict(), "keep", "They belong together."));
    assertThat(kept.path("state").asString()).isEqualTo("ignored");
    sweep.run();
    assertThat(conflicts("open")).isEmpty();

    Desk.ok(api.post("/api/v1/deliveries/" + second + "/cancel", Map.of()));
    assertThat(kinds(Desk.ok(schedule(two, NINE.plusSeconds(120), site)))).isEmpty();
    sweep.run();
    assertThat(conflicts("open")).isEmpty();
    JsonNode ignored = conflict(conflicts("ignored").getFirst().path("id").asLong());
    Desk.ok(
        api.with("If-Match", "\"" + ignored.path("version").asInt() + "\"")
            .post("/api/v1/conflicts/" + ignored.path("id").asLong() + "/reopen", Map.of()));
    assertThat(conflicts("open")).hasSize(1);
  }

  @Test
  void aWayThatIsNoLongerFreeIsRefusedWithNewOnes() {
    placed(anArticle("One"), NINE);
    long second = placed(anArticle("Two"), NINE.plusSeconds(60));
    JsonNode conflict = theConflict();
    String move = suggestions(conflict).getFirst();
    placed(anArticle("Three"), Instant.parse(move.split(":", 3)[2]));
    Api.Answer refused = resolve(conflict, move);
    assertProblem(refused, 409, "suggestion-not-free");
    assertThat(refused.json().path("suggestions")).isNotEmpty();
    assertThat(delivery(second).path("dueAt").asString()).isEqualTo("2026-01-20T09:01:00Z");
    Api.Answer nonsense = resolve(conflict, "dance");
    assertThat(nonsense.json().at("/errors/0/field").asString()).isEqualTo("suggestion");
    assertProblem(
        api.post(
            "/api/v1/conflicts/" + conflict.path("id").asLong() + "/resolve",
            Map.of("suggestion", "keep")),
        428,
        "version-required");
  }

  @Test
  void thePolicyToRefuseRefusesErrorsWithFreeTimesAndChangesNothing() {
    settings(site, Map.of("policy", "refuse"));
    publishing(site, "{\"daily_publish_limit\": 1}");
    placed(anArticle("One"), NINE);
    long content = anArticle("Two");
    Api.Answer refused = schedule(content, NINE.plus(Duration.ofHours(3)), site);
    assertProblem(refused, 409, "schedule-conflict");
    assertThat(kinds(refused.json())).containsExactly("limit");
    assertThat(desk.deliveriesOf(content)).isEmpty();
    assertThat(conflicts("open,closed,resolved")).isEmpty();
    String free = refused.json().at("/suggestions/0").asString();
    assertThat(kinds(Desk.ok(schedule(content, Instant.parse(free), site)))).isEmpty();
  }

  @Test
  void thePolicyToAvoidMovesToTheNextFreeTimeAndSaysSo() {
    settings(site, Map.of("policy", "avoid"));
    placed(anArticle("One"), NINE);
    placed(anArticle("Two"), NINE.plusSeconds(15 * 60));
    JsonNode answer = Desk.ok(schedule(anArticle("Three"), NINE.plusSeconds(60), site));
    assertThat(answer.at("/deliveries/0/dueAt").asString()).isEqualTo("2026-01-20T09:30:00Z");
    assertThat(answer.path("notes").toString()).contains("to avoid");
    assertThat(kinds(answer)).isEmpty();
    long delivery = answer.at("/deliveries/0/id").asLong();
    JsonNode moved = Desk.ok(reschedule(delivery, NINE.plusSeconds(30)));
    assertThat(moved.path("dueAt").asString()).isEqualTo("2026-01-20T09:30:00Z");
    sweep.run();
    assertThat(conflicts("open")).isEmpty();
    assertThat(conflicts("resolved")).isNotEmpty();
  }

  @Test
  void listsCountsAndMarksAreOfTheWorkspaceAlone() {
    placed(anArticle("One"), NINE);
    long second = placed(anArticle("Two"), NINE.plusSeconds(60));
    long id = theConflict().path("id").asLong();
    JsonNode counts = Desk.ok(api.get("/api/v1/conflicts/counts"));
    assertThat(counts.path("open").asInt()).isOne();
    assertThat(counts.at("/byKind/too-close").asInt()).isOne();
    JsonNode marks =
        Desk.ok(
            api.get("/api/v1/conflicts/marks?from=2026-01-20T00:00:00Z&to=2026-01-21T00:00:00Z"));
    assertThat(marks.path("items").size()).as("both sides are marked").isEqualTo(2);
    for (String query :
        List.of(
            "kind=limit",
            "severity=error",
            "from=2026-01-21T00:00:00Z",
            "to=2026-01-20T00:00:00Z",
            "channel=999999")) {
      assertThat(Desk.ok(api.get("/api/v1/conflicts?" + query)).path("items").size())
          .as(query)
          .isZero();
    }
    assertThat(
            Desk.ok(
                    api.get(
                        "/api/v1/conflicts?kind=too-close,limit&severity=warning&delivery="
                            + second
                            + "&channel="
                            + site))
                .path("items")
                .size())
        .isOne();
    assertThat(api.get("/api/v1/conflicts?kind=nonsense").status()).isEqualTo(422);

    Api stranger = Desk.open(database, port).api();
    assertProblem(stranger.get("/api/v1/conflicts/" + id), 404, "not-found");
    assertProblem(
        stranger
            .with("If-Match", "\"0\"")
            .post("/api/v1/conflicts/" + id + "/resolve", Map.of("suggestion", "keep")),
        404,
        "not-found");
    assertThat(Desk.ok(stranger.get("/api/v1/conflicts/counts")).path("open").asInt()).isZero();
    Api author = Api.at(port).withKey(TestMember.create(database, Role.AUTHOR).key());
    assertProblem(
        author.post("/api/v1/conflicts/" + id + "/resolve", Map.of("suggestion", "keep")),
        403,
        "not-allowed");
  }

  @Test
  void severalServersSweepTogetherAndKeepEachConflictOnce() throws Exception {
    for (int i = 0; i < 12; i++) {
      long channel = desk.aSite();
      placed(anArticle("A" + i), NINE, channel);
      placed(anArticle("B" + i), NINE.plus(Duration.ofHours(1)), channel);
      settings(channel, Map.of("gapMinutes", 90));
    }
    try (var servers = Executors.newFixedThreadPool(4)) {
      List<Callable<Integer>> runs = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        runs.add(() -> sweep.run());
      }
      for (Future<Integer> run : servers.invokeAll(runs)) {
        run.get();
      }
    }
    assertThat(conflicts("open")).hasSize(12);
    for (JsonNode conflict : conflicts("open")) {
      assertThat(history(conflict(conflict.path("id").asLong()))).containsExactly("found");
    }
  }

  @Test
  void settingsAreCheckedAndInherited() {
    String path = "/api/v1/conflict-settings";
    JsonNode usual = Desk.ok(api.get(path));
    assertThat(usual.at("/effective/policy").asString()).isEqualTo("warn");
    Desk.ok(
        api.with("If-Match", api.get(path).header("ETag"))
            .send("PUT", path, "{\"policy\": \"avoid\", \"gapMinutes\": 5}"));
    String ofSite = "/api/v1/channels/" + site + "/conflict-settings";
    settings(site, Map.of("gapMinutes", 30));
    JsonNode view = Desk.ok(api.get(ofSite));
    assertThat(view.at("/effective/policy").asString()).isEqualTo("avoid");
    assertThat(view.at("/effective/gapMinutes").asInt()).isEqualTo(30);
    assertThat(view.at("/set/policy").isNull()).isTrue();
    Api current = api.with("If-Match", api.get(ofSite).header("ETag"));
    for (Map.Entry<String, String> bad :
        Map.of(
                "policy", "{\"policy\": \"pray\"}",
                "likeness", "{\"likeness\": 0.2}",
                "gapMinutes", "{\"gapMinutes\": -1}",
                "audiences", "{\"audiences\": [\" \"]}")
            .entrySet()) {
      Api.Answer refused = current.send("PUT", ofSite, bad.getValue());
      assertThat(refused.status()).as(bad.getValue()).isEqualTo(422);
      assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(bad.getKey());
    }
    assertProblem(api.with("If-Match", "\"0\"").send("PUT", ofSite, "{}"), 412, "stale-version");
  }
}
