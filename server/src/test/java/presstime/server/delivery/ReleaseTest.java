package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import presstime.platform.Outcome;
import presstime.server.Desk;
import presstime.server.bundles.ReleaseSweep;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** Behaviour 28: a group of items together, all-or-nothing or partial, by choice, and says why. */
class ReleaseTest extends Behaviour {

  @Autowired ReleaseSweep sweep;

  private long other;
  private long first;
  private long second;
  private long draft;

  @BeforeEach
  void someDeliveries() {
    other = desk.aChannel(ScriptedPlatform.ID, Map.of(), Map.of("token", "another token"));
    first = scheduled(desk.anApprovedArticle("First"), channel);
    second = scheduled(desk.anApprovedArticle("Second"), other);
    draft = desk.aDraft("Draft");
  }

  private long scheduled(long content, long on) {
    return id(
        one(
            api.post(
                "/api/v1/content/" + content + "/schedule",
                Map.of("at", TEN.toString(), "channels", List.of(on)))));
  }

  private long release(String mode, String onFailure, Instant at, long... deliveries) {
    return Desk.ok(asked(mode, onFailure, at, deliveries)).path("id").asLong();
  }

  private Api.Answer asked(String mode, String onFailure, Instant at, long... deliveries) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", "Launch");
    body.put("at", at.toString());
    body.put("mode", mode);
    body.put("onFailure", onFailure);
    body.put("deliveries", deliveries);
    return api.post("/api/v1/releases", body);
  }

  private JsonNode release(long id) {
    return Desk.ok(api.get("/api/v1/releases/" + id));
  }

  private String stateOf(long release) {
    return release(release).path("state").asString();
  }

  private List<Long> listed(String filter) {
    return Desk.ok(api.get("/api/v1/releases" + filter))
        .path("items")
        .valueStream()
        .map(one -> one.path("id").asLong())
        .toList();
  }

  private JsonNode verb(long release, String verb) {
    return Desk.ok(api.post("/api/v1/releases/" + release + "/" + verb, Map.of()));
  }

  @Test
  void allGoTogetherAtOneTime() {
    long release = release("all-or-nothing", "leave", NINE, first, second);
    assertThat(delivery(first).path("dueAt").asString()).isEqualTo(NINE.toString());
    assertThat(stateOf(release)).isEqualTo("planned");
    assertThat(listed("?delivery=" + first)).containsExactly(release);
    assertThat(listed("?content=" + delivery(second).path("contentId").asLong()))
        .containsExactly(release);
    assertThat(listed("?content=" + draft)).isEmpty();
    run(NINE);
    assertThat(List.of(state(first), state(second))).containsOnly("published");
    assertThat(stateOf(release)).isEqualTo("gone");
    sweep.sweep();
    assertThat(release(release).path("settledAt").isNull()).isFalse();
    assertThat(release(release).path("report").size()).isEqualTo(2);
  }

  @Test
  void whenOneCheckFailsNothingGoesAndEverybodySaysWhy() {
    long third = scheduled(draft, other);
    long release = release("all-or-nothing", "leave", NINE, first, second, third);
    JsonNode check = Desk.ok(api.get("/api/v1/releases/" + release + "/check")).path("items");
    assertThat(check.valueStream().map(line -> line.path("verdict").asString()))
        .containsExactly("goes", "goes", "refused");
    run(NINE);
    runAfter(Duration.ofMinutes(2));
    assertThat(arrivedTitles()).isEmpty();
    assertThat(platform.arrived(other)).isEmpty();
    assertThat(stateOf(release)).isEqualTo("refused");
    for (long member : List.of(first, second, third)) {
      assertThat(state(member)).isEqualTo("held");
      assertThat(delivery(member).at("/problem/code").asString())
          .isEqualTo("delivery.release_refused");
      assertThat(delivery(member).at("/problem/cause").asString()).contains("Draft", "approved");
    }

    desk.approve(draft);
    verb(release, "release");
    runAfter(Duration.ZERO);
    assertThat(List.of(state(first), state(second), state(third))).containsOnly("published");
    assertThat(stateOf(release)).isEqualTo("gone");
  }

  @Test
  void oneAloneReleasedFromARefusedReleaseDoesNotGo() {
    long third = scheduled(draft, other);
    long release = release("all-or-nothing", "leave", NINE, first, third);
    run(NINE);
    Desk.ok(act(first, "retry"));
    runAfter(Duration.ZERO);
    assertThat(state(first)).isEqualTo("held");
    assertThat(arrivedTitles()).isEmpty();
    assertThat(stateOf(release)).isEqualTo("refused");
  }

  @Test
  void inPartThoseThatPassGoAndTheOthersAreHeldWithTheirReason() {
    long third = scheduled(draft, other);
    long release = release("partial", "leave", NINE, first, third);
    run(NINE);
    assertThat(state(first)).isEqualTo("published");
    assertThat(state(third)).isEqualTo("held");
    JsonNode report = release(release).path("report");
    assertThat(report.valueStream().map(line -> line.path("deliveryId").asLong()))
        .containsExactly(first, third);
    assertThat(report.valueStream().map(line -> line.path("verdict").asString()))
        .containsExactly("goes", "refused");
    assertThat(report.at("/0/problem").isNull()).isTrue();
    assertThat(report.at("/1/problem/code").asString()).isEqualTo("delivery.not_approved");
    assertThat(delivery(third).at("/problem/code").asString()).isEqualTo("delivery.not_approved");
    assertThat(stateOf(release)).isEqualTo("incomplete");
    desk.approve(draft);
    runAfter(Duration.ofSeconds(1));
    assertThat(state(third)).isEqualTo("published");
    assertThat(stateOf(release)).isEqualTo("gone");
  }

  @Test
  void aBrokenConnectionOrAHeldMemberKeepsAllFromGoing() {
    long release = release("all-or-nothing", "leave", NINE, first, second);
    Desk.ok(act(second, "hold"));
    run(NINE);
    assertThat(state(first)).isEqualTo("held");
    assertThat(delivery(first).at("/problem/cause").asString()).contains("Second", "held");
    assertThat(stateOf(release)).isEqualTo("refused");
  }

  @Test
  void whatFailsAfterTheOthersWentLeavesThemOrTakesThemBackAsChosen() {
    for (String rule : List.of("leave", "unpublish")) {
      clock.set(NOW);
      long one = scheduled(desk.anApprovedArticle("One " + rule), channel);
      long two = scheduled(desk.anApprovedArticle("Two " + rule), other);
      long release = release("all-or-nothing", rule, NINE, one, two);
      platform.next(other, new Outcome.Rejected(ScriptedPlatform.FAULT));
      run(NINE);
      assertThat(List.of(state(one), state(two))).containsExactly("published", "failed");
      sweep.sweep();
      sweep.sweep();
      runAfter(Duration.ofSeconds(1));
      boolean takes = rule.equals("unpublish");
      assertThat(stateOf(release)).isEqualTo(takes ? "taken-back" : "incomplete");
      assertThat(release(release).path("consequences").size()).isEqualTo(takes ? 1 : 0);
      assertThat(platform.arrived(channel).getLast().action().name())
          .isEqualTo(takes ? "UNPUBLISH" : "PUBLISH");
    }
  }

  @Test
  void contentsJoinOnTheChannelsThatAreNamed() {
    Map<String, Object> asked =
        Map.of("name", "New", "at", NINE.toString(), "contents", List.of(desk.aDraft("New")));
    assertInvalid(api.post("/api/v1/releases", asked), "channels");
    Map<String, Object> named = new HashMap<>(asked);
    named.put("channels", List.of(channel, other));
    JsonNode members = Desk.ok(api.post("/api/v1/releases", named)).path("members");
    assertThat(members.valueStream().map(one -> one.path("channelId").asLong()))
        .containsExactlyInAnyOrder(channel, other);
  }

  @Test
  void itIsMovedHeldReleasedAndCalledOffAsOne() {
    long release = release("all-or-nothing", "leave", NINE, first, second);
    verb(release, "hold");
    assertThat(stateOf(release)).isEqualTo("held");
    run(NINE);
    assertThat(arrivedTitles()).isEmpty();
    clock.set(NINE.plusSeconds(1));
    JsonNode moved =
        Desk.ok(
            api.post("/api/v1/releases/" + release + "/reschedule", Map.of("at", TEN.toString())));
    assertThat(moved.path("state").asString()).isEqualTo("held");
    verb(release, "release");
    assertThat(stateOf(release)).isEqualTo("planned");
    verb(release, "cancel");
    assertThat(stateOf(release)).isEqualTo("cancelled");
    run(TEN);
    assertThat(List.of(state(first), state(second))).containsOnly("cancelled");
    assertProblem(
        api.post("/api/v1/releases/" + release + "/hold", Map.of()), 409, "release-decided");
  }

  @Test
  void aMemberHasNoTimeOfItsOwnUntilItIsTakenOut() {
    long release = release("all-or-nothing", "leave", NINE, first, second);
    assertProblem(
        api.post("/api/v1/deliveries/" + first + "/reschedule", Map.of("at", TEN.toString())),
        409,
        "time-of-release");
    assertProblem(asked("partial", "leave", TEN, first), 409, "in-another-release");
    assertThat(delivery(first).path("dueAt").asString()).isEqualTo(NINE.toString());
    Desk.ok(api.delete("/api/v1/releases/" + release + "/members/" + first));
    Desk.ok(api.post("/api/v1/deliveries/" + first + "/reschedule", Map.of("at", TEN.toString())));
    run(NINE);
    assertThat(List.of(state(first), state(second))).containsExactly("scheduled", "published");
  }

  @Test
  void whatAMemberWaitsForOutsideIsWaitedForByAll() {
    long before = desk.anApprovedArticle("Before");
    Desk.ok(
        api.post(
            "/api/v1/dependencies",
            Map.of("content", delivery(second).path("contentId").asLong(), "after", before)));
    long release = release("all-or-nothing", "leave", NINE, first, second);
    long earlier = scheduled(before, channel);
    run(NINE);
    assertThat(List.of(state(first), state(second))).containsOnly("scheduled");
    assertThat(arrivedTitles()).isEmpty();
    assertThat(stateOf(release)).isEqualTo("planned");
    run(TEN);
    assertThat(state(earlier)).isEqualTo("published");
    runAfter(Duration.ofMinutes(2));
    assertThat(List.of(state(first), state(second))).containsOnly("published");
  }

  @Test
  void whatWouldWaitForItselfThroughSomethingOutsideIsRefusedAndSaysSo() {
    long between = desk.anApprovedArticle("Between");
    long one = delivery(first).path("contentId").asLong();
    long two = delivery(second).path("contentId").asLong();
    Desk.ok(api.post("/api/v1/dependencies", Map.of("content", one, "after", between)));
    Desk.ok(api.post("/api/v1/dependencies", Map.of("content", between, "after", two)));
    scheduled(between, channel);
    long release = release("all-or-nothing", "leave", NINE, first, second);
    run(NINE);
    assertThat(stateOf(release)).isEqualTo("refused");
    assertThat(delivery(second).at("/problem/cause").asString())
        .contains(
            "content %d waits for content %d waits for content %d".formatted(one, between, two));
  }

  @Test
  void strangersFindNothing() {
    long release = release("all-or-nothing", "leave", NINE, first, second);
    Api stranger = Desk.open(database, port).api();
    assertProblem(stranger.get("/api/v1/releases/" + release), 404, "not-found");
    assertProblem(stranger.get("/api/v1/releases/" + release + "/check"), 404, "not-found");
    for (String verb : List.of("hold", "release", "cancel")) {
      assertProblem(
          stranger.post("/api/v1/releases/" + release + "/" + verb, Map.of()), 404, "not-found");
    }
    assertProblem(
        stranger.post(
            "/api/v1/releases",
            Map.of("name", "X", "at", NINE.toString(), "deliveries", List.of(first))),
        404,
        "not-found");
  }
}
