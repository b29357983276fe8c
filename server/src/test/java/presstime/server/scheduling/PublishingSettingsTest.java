package presstime.server.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

@ServerTest
class PublishingSettingsTest {

  @Autowired DSLContext database;
  @LocalServerPort int port;

  private Api api;
  private String path;

  @BeforeEach
  void aSite() {
    Desk desk = Desk.open(database, port);
    api = desk.api();
    path = "/api/v1/sites/" + desk.aSite() + "/publishing-settings/";
  }

  @Test
  void patchChangesWhatIsNamedAndPutResetsTheRest() {
    patch("{\"daily_publish_limit\": 3, \"publish_days\": [\"SUN\", \"mon\", \"mon\"]}");
    JsonNode patched = patch("{\"publish_time_slots\": [\"18:00\", \"09:00\", \"09:00:30\"]}");
    assertThat(patched.path("daily_publish_limit").asInt()).isEqualTo(3);
    assertThat(patched.path("publish_days")).hasToString("[\"mon\",\"sun\"]");
    assertThat(patched.path("publish_time_slots")).hasToString("[\"09:00\",\"18:00\"]");
    assertThat(patch("{\"daily_publish_limit\": null}").path("daily_publish_limit").isNull())
        .isTrue();
    JsonNode put = Desk.ok(api.send("PUT", path, "{\"weekly_publish_limit\": 0}"));
    assertThat(put.path("weekly_publish_limit").asInt(-1)).isZero();
    assertThat(put.path("publish_days").size()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"publish_days\": [\"someday\"]}        | publish_days",
        "{\"publish_days\": \"mon\"}              | publish_days",
        "{\"publish_time_slots\": [\"25:00\"]}    | publish_time_slots",
        "{\"publish_time_slots\": [9]}            | publish_time_slots",
        "{\"daily_publish_limit\": -1}            | daily_publish_limit",
        "{\"weekly_publish_limit\": 1.5}          | weekly_publish_limit",
        "{\"monthly_publish_limit\": \"ten\"}     | monthly_publish_limit",
        "{\"monthly_publish_limit\": 99999999999} | monthly_publish_limit",
        "{\"auto_publish_enabled\": \"yes\"}      | auto_publish_enabled",
        "{\"autoPublishEnabled\": true}           | autoPublishEnabled",
        "[]                                       | body",
      })
  void whatCannotBeIsNamedAndNothingChanges(String body, String field) {
    JsonNode before = Desk.ok(api.get(path));
    for (String method : new String[] {"PUT", "PATCH"}) {
      Api.Answer answer = api.send(method, path, body);
      assertThat(answer.status()).as(answer.body()).isEqualTo(422);
      assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }
    assertThat(Desk.ok(api.get(path))).isEqualTo(before);
  }

  @Test
  void aStaleVersionIsRefusedWhenOneIsSent() {
    String first = api.get(path).header("ETag");
    Desk.ok(api.with("If-Match", first).send("PATCH", path, "{\"daily_publish_limit\": 1}"));
    Api.Answer stale =
        api.with("If-Match", first).send("PATCH", path, "{\"daily_publish_limit\": 2}");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(Desk.ok(api.get(path)).path("daily_publish_limit").asInt()).isEqualTo(1);
  }

  private JsonNode patch(String body) {
    return Desk.ok(api.send("PATCH", path, body));
  }
}
