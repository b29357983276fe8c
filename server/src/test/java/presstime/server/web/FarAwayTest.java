package presstime.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests that are good, each with one value at a time made absurdly large or far away: what
 * cannot be kept is refused, and nothing is a fault of ours.
 */
@ServerTest
@TestInstance(PER_CLASS)
class FarAwayTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @LocalServerPort int port;
  @Autowired DSLContext database;

  /** A desk with something of everything. */
  private record Room(Desk desk, long channel, long content, long other, long delivery) {

    Api api() {
      return desk.api();
    }

    String filled(String text) {
      return text.replace("CHANNEL", String.valueOf(channel))
          .replace("CONTENT", String.valueOf(content))
          .replace("OTHER", String.valueOf(other))
          .replace("DELIVERY", String.valueOf(delivery))
          .replace("MEMBER", desk.owner().email());
    }

    long made(String path, String body) {
      return Desk.ok(api().post(filled(path), filled(body))).path("id").asLong();
    }
  }

  private static final String SERIES =
      """
      {"name": "Tips", "rule": "FREQ=WEEKLY;COUNT=3", "start": "2026-01-20T10:00",
       "timeZone": "Europe/Paris", "end": "2026-05-31", "rdates": ["2026-01-21T15:00"],
       "exdates": ["2026-01-27T10:00"], "contents": [CONTENT], "channels": [CHANNEL],
       "repeatAfter": "PT1H"}\
      """;
  private static final String BUNDLE =
      """
      {"name": "Launch", "items": [
        {"role": "article", "title": "One", "channel": CHANNEL},
        {"role": "post", "title": "Two", "channel": CHANNEL, "day": 1, "time": "10:00",
         "minutes": 5, "after": [{"role": "article", "delayMinutes": 5}]}]}\
      """;
  private static final String MILESTONE =
      """
      {"name": "Opening", "at": "2026-01-20T09:00", "timeZone": "Europe/Paris"}\
      """;
  private static final String PERIOD =
      """
      {"from": "2026-02-01T09:00", "to": "2026-02-02T09:00", "timeZone": "Europe/Paris",
       "channels": [CHANNEL]}\
      """;
  private static final String STEPS =
      """
      {"name": "Steps", "steps": [{"name": "first", "day": 1, "time": "09:00",
       "channel": CHANNEL}]}\
      """;

  static Stream<Arguments> doors() {
    return Stream.of(
        door("POST", "/content/CONTENT/schedule", "{\"at\": \"2026-01-21T10:00\"}"),
        door("POST", "/series", SERIES),
        door("POST", "/series/preview", SERIES),
        door("PATCH", room -> "/series/" + room.made("/api/v1/series", SERIES), SERIES),
        door(
            "POST",
            room ->
                "/series/"
                    + room.made("/api/v1/series", SERIES)
                    + "/occurrences/2026-01-20T10:00/move",
            "{\"at\": \"2026-01-22T10:00\", \"timeZone\": \"Europe/Paris\"}"),
        door("POST", "/deliveries/DELIVERY/reschedule", "{\"at\": \"2026-01-22T10:00\"}"),
        door(
            "POST",
            "/releases",
            "{\"name\": \"All\", \"at\": \"2026-01-22T10:00\", \"deliveries\": [DELIVERY]}"),
        door("POST", "/bundle-templates", BUNDLE),
        door(
            "POST",
            room -> "/bundle-templates/" + room.made("/api/v1/bundle-templates", BUNDLE) + "/apply",
            "{\"name\": \"One\", \"at\": \"2026-01-22T10:00\"}"),
        door("POST", "/milestones", MILESTONE),
        door("PUT", room -> "/milestones/" + room.made("/api/v1/milestones", MILESTONE), MILESTONE),
        door(
            "PUT",
            "/freshness/settings",
            """
            {"period": "P3M", "reminderDays": [14, 1], "dueSoonDays": 14, "lateAfterHours": 24}\
            """),
        door("PUT", "/content/CONTENT/freshness", "{\"reviewBy\": \"P3M\"}"),
        door(
            "POST",
            "/content/CONTENT/reviews",
            "{\"nextReview\": \"2026-12-31\", \"note\": \"Seen\", \"revision\": 1}"),
        door(
            "POST",
            "/freshness/batches",
            """
            {"operation": "set-review-by", "contents": [{"id": CONTENT}], "reviewBy": "P6M"}\
            """),
        door("POST", "/content/CONTENT/periods", PERIOD),
        door(
            "PATCH",
            room -> "/periods/" + room.made("/api/v1/content/OTHER/periods", PERIOD),
            "{\"from\": \"2026-02-01T09:00\", \"to\": \"2026-02-03T09:00\"}"),
        batch("{\"operation\": \"shift\", \"by\": \"P1D\""),
        batch("{\"operation\": \"shift\", \"by\": \"PT5M\", \"exact\": true"),
        batch("{\"operation\": \"clone\", \"by\": \"P1D\""),
        batch("{\"operation\": \"move\", \"date\": \"2026-01-25\""),
        batch("{\"operation\": \"move\", \"at\": \"2026-01-25T09:00\""),
        batch(
            """
            {"operation": "spread", "from": "2026-01-25T09:00", "to": "2026-01-26T09:00",
             "timeZone": "Europe/Paris"\
            """),
        batch(
            """
            {"operation": "spread", "from": "2026-01-25T09:00", "to": "2026-01-26T09:00",
             "timeZone": "Europe/Paris", "slotsOnly": true\
            """),
        door(
            "POST",
            "/batches",
            """
            {"operation": "hold", "filter": {"from": "2026-01-19T09:00:00Z",
             "to": "2026-01-29T09:00:00Z"}, "dryRun": true}\
            """),
        door("POST", "/schedule-templates", STEPS),
        door(
            "POST",
            room ->
                "/schedule-templates/" + room.made("/api/v1/schedule-templates", STEPS) + "/apply",
            "{\"contents\": [OTHER], \"start\": \"2026-01-26\"}"),
        door(
            "PATCH",
            "/channels/CHANNEL",
            """
            {"lateAfter": "PT5M", "lateAtMost": "PT24H", "drainPerMinute": 6, "concurrency": 2,
             "minimumNotice": "PT15M"}\
            """),
        door(
            "PATCH",
            "/sites/CHANNEL/publishing-settings",
            """
            {"daily_publish_limit": 3, "minimum_gap_minutes": 5, "lead_time_minutes": 5,
             "horizon_days": 30, "spread_minutes": 5, "publish_time_slots": ["09:00"],
             "blackouts": [{"from": "2026-01-26", "to": "2026-01-27", "name": "Closed"}]}\
            """),
        door(
            "PUT",
            "/conflict-settings",
            """
            {"gapMinutes": 5, "duplicateDays": 5, "likeness": 0.5, "audienceHours": 5}\
            """),
        door(
            "POST",
            "/client-links",
            """
            {"name": "Week 4", "rights": "view", "from": "2026-01-19T09:00:00Z",
             "to": "2026-01-29T09:00:00Z", "expiresAt": "2026-02-19T09:00:00Z"}\
            """),
        door(
            "POST",
            "/api-keys",
            """
            {"name": "One", "scopes": ["content.read"], "expiresAt": "2026-02-19T09:00:00Z"}\
            """),
        door(
            "POST",
            "/content/CONTENT/assignees",
            "{\"member\": \"MEMBER\", \"duty\": \"reviewer\", \"dueAt\": \"2026-01-29T09:00:00Z\"}"),
        door(
            "POST", "/writer/content/CONTENT/schedule", "{\"scheduled_at\": \"2026-01-21T10:00\"}"),
        door(
            "POST",
            "/dependencies",
            "{\"content\": OTHER, \"after\": CONTENT, \"delayMinutes\": 5}"),
        door("POST", "/operations/reschedule-failed", "{\"at\": \"2026-01-21T10:00\"}"),
        door(
            "POST",
            "/schedule-expressions",
            "{\"text\": \"every monday at 9:00\", \"timeZone\": \"Europe/Paris\"}"));
  }

  private static Arguments batch(String begun) {
    return door("POST", "/batches", begun + ", \"deliveries\": [{\"id\": DELIVERY}]}");
  }

  private static Arguments door(String method, String path, String body) {
    return door(method, room -> path, body);
  }

  private static Arguments door(String method, Function<Room, String> path, String body) {
    return Arguments.of(method, path, body);
  }

  private Room room() {
    Desk desk = Desk.open(database, port);
    long channel = desk.aSite();
    long content = desk.anApprovedArticle("One");
    long other = desk.anApprovedArticle("Two");
    JsonNode scheduled =
        Desk.ok(
            desk.api()
                .post(
                    "/api/v1/content/" + content + "/schedule",
                    "{\"at\": \"2026-01-20T10:00\", \"channels\": [" + channel + "]}"));
    return new Room(desk, channel, content, other, scheduled.at("/deliveries/0/id").asLong());
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("doors")
  void whatIsFarAwayIsNoFaultOfOurs(String method, Function<Room, String> where, String body) {
    Room room = room();
    String path = "/api/v1" + room.filled(where.apply(room));
    JsonNode good = JSON.readTree(room.filled(body));
    List<String> faults = new ArrayList<>();
    for (JsonNode far : changed(good)) {
      Answer answer = sent(room.api(), method, path, far.toString());
      if (answer.status() >= 500) {
        faults.add(far + " gave " + answer.body());
      }
    }
    assertThat(faults).isEmpty();
    Answer answer = sent(room.api(), method, path, good.toString());
    assertThat(answer.status()).as("as it is: " + answer.body()).isLessThan(500);
  }

  private static Answer sent(Api api, String method, String path, String body) {
    Api versioned =
        method.equals("POST") ? api : api.with("If-Match", api.get(path).header("ETag"));
    return versioned.within(PATIENCE).send(method, path, body);
  }

  /** The same with one of its values after the other made large or far. */
  private static List<JsonNode> changed(JsonNode good) {
    List<JsonNode> all = new ArrayList<>();
    if (good instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        for (JsonNode other : changed(object.path(name))) {
          all.add(object.deepCopy().set(name, other));
        }
      }
    } else if (good instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        for (JsonNode other : changed(list.get(i))) {
          ArrayNode copy = list.deepCopy();
          copy.set(i, other);
          all.add(copy);
        }
      }
    } else if (good.isNumber()) {
      for (long far : new long[] {Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE}) {
        all.add(NODES.numberNode(far));
      }
    } else if (good.isString() && good.asString().matches("[0-9P].*")) {
      BadInputTest.FAR.forEach(far -> all.add(NODES.stringNode(far)));
    }
    return all;
  }
}
