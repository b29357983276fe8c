package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import presstime.server.Desk;
import presstime.server.dryrun.ChecksAhead;
import tools.jackson.databind.JsonNode;

/** What would go wrong is told hours before, once, and told again when it is over. */
class ChecksAheadTest extends Behaviour {

  private static final Instant DUE = NOW.plus(Duration.ofHours(48));

  @Autowired ChecksAhead checks;
  @Autowired DataSource source;

  @BeforeEach
  void nothingOfOthers() {
    database.execute(
        "UPDATE delivery SET state = 'cancelled' WHERE state IN ('scheduled', 'held')");
  }

  private void look(Instant at) {
    clock.set(at);
    checks.run();
  }

  private List<String> events(long delivery) {
    return Desk.ok(api.get("/api/v1/events?subject=delivery/" + delivery))
        .path("items")
        .valueStream()
        .filter(event -> event.path("type").asString().contains("risk"))
        .map(event ->
            event.path("type").asString()
                + " "
                + event.at("/data/code").asString(event.at("/data/problem/code").asString("")))
        .toList()
        .reversed();
  }

  private List<JsonNode> open(String code) {
    return open().stream()
        .filter(risk -> risk.at("/problem/code").asString().equals(code))
        .toList();
  }

  private List<JsonNode> open() {
    return Desk.ok(api.get("/api/v1/deliveries/at-risk?channel=" + channel))
        .path("items")
        .valueStream()
        .toList();
  }

  @Test
  void whatIsNotApprovedIsToldADayBeforeOnceAndWhenItIsSolved() {
    long content = desk.aDraft("Slow");
    long id = id(one(schedule(content, DUE)));
    look(DUE.minus(Duration.ofHours(25)));
    assertThat(open()).isEmpty();
    look(DUE.minus(Duration.ofHours(24)));
    assertThat(open()).hasSize(1);
    JsonNode risk = open().getFirst();
    assertThat(risk.path("deliveryId").asLong()).isEqualTo(id);
    assertThat(risk.at("/problem/code").asString()).isEqualTo("delivery.not_approved");
    assertThat(risk.at("/problem/solution").asString()).isNotBlank();
    look(DUE.minus(Duration.ofHours(23)));
    look(DUE.minus(Duration.ofMinutes(59)));
    assertThat(events(id)).containsExactly("delivery-at-risk delivery.not_approved");
    desk.approve(content);
    look(DUE.minus(Duration.ofMinutes(50)));
    assertThat(open()).isEmpty();
    assertThat(events(id))
        .containsExactly(
            "delivery-at-risk delivery.not_approved",
            "delivery-no-longer-at-risk delivery.not_approved");
  }

  @Test
  void theConnectionIsTriedADayAndAnHourAheadAndNotForEachDelivery() {
    long id = id(one(schedule(desk.anApprovedArticle("One"), DUE)));
    one(schedule(desk.anApprovedArticle("Two"), DUE.plusSeconds(60)));
    look(DUE.minus(Duration.ofHours(23)));
    assertThat(platform.tested.get(channel)).isEqualTo(1);
    look(DUE.minus(Duration.ofMinutes(23 * 60 - 50)));
    assertThat(platform.tested.get(channel)).as("it was fine").isEqualTo(1);
    platform.connection(channel, ScriptedPlatform.FAULT); // the token has expired meanwhile
    look(DUE.minus(Duration.ofMinutes(59)));
    assertThat(platform.tested.get(channel)).isEqualTo(2);
    assertThat(open("scripted.fault")).hasSize(2);
    platform.connection(channel, null);
    look(DUE.minus(Duration.ofMinutes(58)));
    assertThat(open("scripted.fault")).as("tried again only after five minutes").hasSize(2);
    look(DUE.minus(Duration.ofMinutes(53)));
    assertThat(open("scripted.fault")).isEmpty();
    assertThat(events(id).stream().filter(event -> event.endsWith("scripted.fault")))
        .containsExactly(
            "delivery-at-risk scripted.fault", "delivery-no-longer-at-risk scripted.fault");
  }

  @Test
  void whatIsScheduledLateOrMovedInIsLookedAtToo() {
    long id = id(one(schedule(desk.aDraft("Far"), DUE.plus(Duration.ofDays(10)))));
    look(DUE.minus(Duration.ofMinutes(30)));
    assertThat(open()).isEmpty();
    Desk.ok(api.post("/api/v1/deliveries/" + id + "/reschedule", Map.of("at", DUE.toString())));
    look(DUE.minus(Duration.ofMinutes(29)));
    assertThat(open()).hasSize(1);
    Desk.ok(
        api.post(
            "/api/v1/deliveries/" + id + "/reschedule",
            Map.of("at", DUE.plus(Duration.ofDays(9)).toString())));
    look(DUE.minus(Duration.ofMinutes(28)));
    assertThat(open()).isEmpty();
    Desk.ok(api.post("/api/v1/deliveries/" + id + "/reschedule", Map.of("at", DUE.toString())));
    look(DUE.minus(Duration.ofMinutes(27)));
    assertThat(open()).hasSize(1);
    Desk.ok(act(id, "cancel"));
    look(DUE.minus(Duration.ofMinutes(26)));
    assertThat(open()).isEmpty();
    assertThat(events(id)).hasSize(4);
  }

  @Test
  void oneServerLooksAtATime() throws Exception {
    one(schedule(desk.aDraft("Ours"), DUE));
    try (Connection other = source.getConnection();
        Statement statement = other.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(" + 0x61_68_65_61_64L + ")");
      look(DUE.minus(Duration.ofHours(2)));
      assertThat(open()).as("another server is at it").isEmpty();
      statement.execute("SELECT pg_advisory_unlock_all()");
    }
    checks.run();
    assertThat(open()).hasSize(1);
  }

  @Test
  void whatIsMovedWithinTheTimeAheadIsListedAtItsNewTime() {
    long id = id(one(schedule(desk.aDraft("Moved"), DUE)));
    look(DUE.minus(Duration.ofMinutes(30)));
    assertThat(open().getFirst().path("dueAt").asString()).isEqualTo(DUE.toString());
    Instant later = DUE.plus(Duration.ofHours(2));
    Desk.ok(api.post("/api/v1/deliveries/" + id + "/reschedule", Map.of("at", later.toString())));
    look(DUE.minus(Duration.ofMinutes(29)));
    assertThat(open()).hasSize(1);
    assertThat(open().getFirst().path("dueAt").asString()).isEqualTo(later.toString());
    assertThat(events(id)).as("told once").hasSize(1);
  }

  @Test
  void aRiskIsInTheWordsOfItsLatestCheck() {
    long article = desk.anApprovedArticle("Article");
    long post = desk.anApprovedArticle("Post");
    Desk.ok(api.post("/api/v1/dependencies", Map.of("content", post, "after", article)));
    long first = id(one(schedule(article, DUE.plus(Duration.ofHours(1)))));
    long second = id(one(schedule(post, DUE)));
    look(DUE.minus(Duration.ofMinutes(30)));
    String code = "dryrun.predecessor_later";
    String before = open(code).getFirst().at("/problem/cause").asString();
    Desk.ok(
        api.post(
            "/api/v1/deliveries/" + first + "/reschedule",
            Map.of("at", DUE.plus(Duration.ofHours(3)).toString())));
    look(DUE.minus(Duration.ofMinutes(29)));
    assertThat(open(code)).hasSize(1);
    assertThat(open(code).getFirst().at("/problem/cause").asString()).isNotEqualTo(before);
    assertThat(events(second).stream().filter(event -> event.endsWith(code))).hasSize(1);
  }

  @Test
  void aConnectionThatWasMendedByAnEditIsNoLongerCalledBroken() {
    long soon = id(one(schedule(desk.anApprovedArticle("Soon"), DUE)));
    platform.connection(channel, ScriptedPlatform.FAULT);
    look(DUE.minus(Duration.ofMinutes(50)));
    Desk.ok(act(soon, "cancel"));
    one(schedule(desk.anApprovedArticle("Later"), DUE.plus(Duration.ofDays(3))));
    assertThat(found()).containsExactly("error scripted.fault");
    clock.set(DUE.minus(Duration.ofMinutes(49)));
    changeChannel("{\"secrets\": {\"token\": \"a good token\"}}");
    assertThat(found()).containsExactly("info dryrun.never_tested");
  }

  /** What the dry run finds of the only delivery. */
  private List<String> found() {
    return Desk.ok(api.get("/api/v1/dry-run?days=7"))
        .at("/items/0/problems")
        .valueStream()
        .map(problem -> problem.path("severity").asString() + " " + problem.path("code").asString())
        .toList();
  }
}
