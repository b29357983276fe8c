package presstime.server.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import presstime.server.kernel.NotFound;
import tools.jackson.databind.JsonNode;

@ServerTest
@Import(TestPlatform.class)
class ChannelApiTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired Channels channels;
  TestMember owner;
  Api api;

  @BeforeEach
  void aFreshWorkspace() {
    owner = TestMember.create(database, Role.OWNER);
    api = Api.at(port).withKey(owner.key());
  }

  static Map<String, Object> loft(String password) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("platform", "pigeon");
    request.put("name", "Old loft");
    request.put("settings", Map.of("loft", "https://loft.example"));
    request.put("secrets", Map.of("password", password));
    return request;
  }

  long connected() {
    Answer made = api.post("/api/v1/channels", loft(TestPlatform.PASSWORD));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().path("id").asLong();
  }

  Answer patch(long id, int version, String body) {
    return api.with("If-Match", "\"" + version + "\"")
        .send("PATCH", "/api/v1/channels/" + id, body);
  }

  @Test
  void platformsTellWhatTheyNeed() {
    JsonNode all = api.get("/api/v1/platforms").json().path("items");
    JsonNode pigeon =
        all.valueStream().filter(p -> p.path("id").asString().equals("pigeon")).findFirst().get();
    assertThat(pigeon.at("/fields/0/kind").asString()).isEqualTo("url");
    assertThat(pigeon.at("/fields/3/kind").asString()).isEqualTo("secret");
    assertThat(pigeon.path("actions").toString()).isEqualTo("[\"publish\"]");
  }

  @Test
  void aChannelIsConnectedReadAndOpenedAndItsSecretIsNeverShown() {
    Answer made = api.post("/api/v1/channels", loft(TestPlatform.PASSWORD));
    JsonNode json = made.json();
    long id = json.path("id").asLong();
    assertThat(made.header("Location")).isEqualTo("/api/v1/channels/" + id);
    assertThat(made.header("ETag")).isEqualTo("\"0\"");
    assertThat(json.path("secretsSet").toString()).isEqualTo("[\"password\"]");
    assertThat(json.path("timeZone").asString()).isEqualTo("Europe/Paris");
    assertThat(json.path("latePolicy").asString()).isEqualTo("publish");
    assertThat(json.path("lateAfter").asString()).isEqualTo("PT5M");
    assertThat(json.path("lateAtMost").asString()).isEqualTo("PT24H");
    assertThat(json.path("drainPerMinute").asInt()).isEqualTo(6);
    assertThat(json.path("concurrency").asInt()).isEqualTo(3);
    assertThat(json.at("/lastTest/ok").asBoolean()).isTrue();
    String everything =
        made.body()
            + api.get("/api/v1/channels/" + id).body()
            + api.get("/api/v1/channels").body()
            + database.fetch("SELECT data::text FROM domain_event")
            + database.fetch("SELECT test_report::text, settings::text FROM channel");
    assertThat(everything).doesNotContain(TestPlatform.PASSWORD).contains("•••");

    OpenChannel open = channels.open(id, exchange -> {}, Duration.ofSeconds(5));
    assertThat(open.access().secret("password")).isEqualTo(TestPlatform.PASSWORD);
    assertThat(open.platform().descriptor().id()).isEqualTo("pigeon");
    assertThat(open.toString()).doesNotContain(TestPlatform.PASSWORD);
  }

  @Test
  void aChannelWhoseTestFailsIsNotSavedUnlessAskedFor() {
    Answer refused = api.post("/api/v1/channels", loft("wrong-password"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("connection-failed");
    assertThat(refused.body()).contains("pigeon.refused").doesNotContain("wrong-password");
    assertThat(api.get("/api/v1/channels").json().path("items")).isEmpty();

    Map<String, Object> anyhow = loft("wrong-password");
    anyhow.put("test", false);
    Answer made = api.post("/api/v1/channels", anyhow);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("lastTest").isNull()).isTrue();
    long id = made.json().path("id").asLong();
    JsonNode tested = api.send("POST", "/api/v1/channels/" + id + "/test", null).json();
    assertThat(tested.at("/lastTest/ok").asBoolean()).isFalse();
    assertThat(api.get("/api/v1/channels/" + id).json().at("/lastTest/problems/0/code").asString())
        .isEqualTo("pigeon.refused");
  }

  @Test
  void aConnectionIsTriedWithoutSavingIt() {
    Map<String, Object> request = loft(TestPlatform.PASSWORD);
    request.remove("name");
    Answer report = api.post("/api/v1/channels/test", request);
    assertThat(report.json().path("ok").asBoolean()).as(report.body()).isTrue();
    assertThat(report.body()).doesNotContain(TestPlatform.PASSWORD);
    assertThat(api.get("/api/v1/channels").json().path("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "platform | \"telegraph\" | platform",
        "name | \"  \" | name",
        "timeZone | \"Mars/Olympus\" | timeZone",
        "timeZone | \"+01:00\" | timeZone",
        "settings | {\"loft\":\"nowhere\"} | settings.loft",
        "settings | {\"loft\":\"https://x.example\",\"hue\":\"red\"} | settings.hue",
        "settings | {\"loft\":\"https://x.example\",\"breed\":\"dodo\"} | settings.breed",
        "secrets | {} | secrets.password",
        "latePolicy | \"sometimes\" | latePolicy",
        "lateAfter | \"five minutes\" | lateAfter",
        "lateAfter | \"-PT5M\" | lateAfter",
        "lateAtMost | \"PT1M\" | lateAtMost",
        "drainPerMinute | 0 | drainPerMinute",
        "concurrency | 4 | concurrency"
      })
  void aValueThatBreaksARuleIsNamed(String part, String value, String field) {
    Map<String, Object> request = loft(TestPlatform.PASSWORD);
    request.put(part, tools.jackson.databind.json.JsonMapper.shared().readTree(value));
    Answer refused = api.post("/api/v1/channels", request);
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(field);
  }

  @Test
  void anEditLeavesWhatItDoesNotName() {
    long id = connected();
    JsonNode renamed = patch(id, 0, "{\"name\":\"New loft\",\"lateAfter\":\"PT10M\"}").json();
    assertThat(renamed.path("name").asString()).isEqualTo("New loft");
    assertThat(renamed.path("lateAfter").asString()).isEqualTo("PT10M");
    assertThat(renamed.path("lateAtMost").asString()).isEqualTo("PT24H");
    assertThat(renamed.path("secretsSet").toString()).isEqualTo("[\"password\"]");
    assertThat(renamed.at("/lastTest/ok").asBoolean()).isTrue();
    JsonNode limitless = patch(id, 1, "{\"lateAtMost\":null,\"enabled\":false}").json();
    assertThat(limitless.path("lateAtMost").isNull()).isTrue();
    assertThat(limitless.path("enabled").asBoolean()).isFalse();
    assertThat(channels.get(owner.workspaceId(), id).lateAtMost()).isNull();
    JsonNode still = patch(id, 2, "{\"settings\":{\"nickname\":\"Gerd\"}}").json();
    assertThat(still.path("lateAtMost").isNull()).isTrue();
    assertThat(still.path("lastTest").isNull()).as("a report about other settings").isTrue();
    assertThat(channels.open(id, e -> {}, Duration.ofSeconds(1)).access().secret("password"))
        .isEqualTo(TestPlatform.PASSWORD);
  }

  @Test
  void anEditShowsInTheNextOpening() {
    long id = connected();
    channels.open(id, e -> {}, Duration.ofSeconds(1));
    patch(id, 0, "{\"secrets\":{\"password\":\"changed\"}}");
    assertThat(channels.open(id, e -> {}, Duration.ofSeconds(1)).access().secret("password"))
        .isEqualTo("changed");
  }

  @Test
  void anEditSaysWhichVersionItEdits() {
    long id = connected();
    assertThat(api.send("PATCH", "/api/v1/channels/" + id, "{}").status()).isEqualTo(428);
    assertThat(patch(id, 0, "{\"name\":\"A\"}").status()).isEqualTo(200);
    Answer late = patch(id, 0, "{\"name\":\"B\"}");
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.problem()).isEqualTo("stale-version");
    assertThat(api.with("If-Match", "\"0\"").delete("/api/v1/channels/" + id).status())
        .isEqualTo(412);
  }

  @Test
  void aDeletedChannelIsGoneForEverybodyAndTheFactIsKept() {
    long id = connected();
    channels.open(id, e -> {}, Duration.ofSeconds(1));
    assertThat(api.with("If-Match", "\"0\"").delete("/api/v1/channels/" + id).status())
        .isEqualTo(204);
    assertThat(api.get("/api/v1/channels/" + id).status()).isEqualTo(404);
    assertThatThrownBy(() -> channels.open(id, e -> {}, Duration.ofSeconds(1)))
        .isInstanceOf(NotFound.class);
    assertThat(
            database
                .fetch("SELECT type FROM domain_event WHERE subject = ?", "channel/" + id)
                .getValues(0, String.class))
        .containsExactly("channel-created", "channel-deleted");
  }

  @Test
  void channelsOfOneWorkspaceAreNothingInAnother() {
    long id = connected();
    Api stranger = Api.at(port).withKey(TestMember.create(database, Role.OWNER).key());
    String path = "/api/v1/channels/" + id;
    Api edit = stranger.with("If-Match", "\"0\"");
    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(edit.send("PATCH", path, "{\"name\":\"mine\"}").status()).isEqualTo(404);
    assertThat(edit.delete(path).status()).isEqualTo(404);
    assertThat(stranger.send("POST", path + "/test", null).status()).isEqualTo(404);
    assertThat(stranger.get("/api/v1/channels").json().path("items")).isEmpty();
    assertThat(api.get(path).json().path("name").asString()).isEqualTo("Old loft");
  }

  @Test
  void onlyWhoMayConnectChannelsDoes() {
    TestMember editor = TestMember.create(database, Role.EDITOR);
    Api by = Api.at(port).withKey(editor.key());
    assertThat(by.post("/api/v1/channels", loft(TestPlatform.PASSWORD)).status()).isEqualTo(403);
    assertThat(by.send("POST", "/api/v1/operations/rotate-secrets-key", null).status())
        .isEqualTo(403);
    connected();
    Answer rotated = api.send("POST", "/api/v1/operations/rotate-secrets-key", null);
    assertThat(rotated.json().path("channels").asInt()).isPositive();
  }

  @Test
  void aListComesInParts() {
    long first = connected();
    long second = connected();
    JsonNode part = api.get("/api/v1/channels?limit=1").json();
    assertThat(part.at("/items/0/id").asLong()).isEqualTo(first);
    JsonNode rest =
        api.get("/api/v1/channels?limit=1&cursor=" + part.path("nextCursor").asString()).json();
    assertThat(rest.at("/items/0/id").asLong()).isEqualTo(second);
    assertThat(rest.path("nextCursor").isNull()).isTrue();
    assertThat(channels.list(owner.workspaceId()))
        .extracting(ChannelSummary::timeZone)
        .containsOnly(ZoneId.of("Europe/Paris"));
  }
}
