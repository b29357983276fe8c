package presstime.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;
import tools.jackson.databind.JsonNode;

/** The pages the server writes itself, and what an operator looks at. */
@ServerTest
class PagesTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;
  Desk desk;

  @BeforeEach
  void open() {
    desk = Desk.open(database, port);
  }

  @Test
  void everyLinkOfTheStartPageLeadsSomewhere() {
    desk.aSite();
    Answer page = Api.at(port).with("Accept", "text/html").get("/");
    List<String> links =
        Pattern.compile("href=\"(/[^\"]*)\"")
            .matcher(page.body())
            .results()
            .map(link -> link.group(1))
            .toList();
    assertThat(links).contains("/sites/", "/api/docs", "/downloads/presstime-bridge.zip");
    for (String link : links) {
      int status = Api.at(port).with("Accept", "text/html,*/*").get(link).status();
      assertThat(status).as(link).isLessThan(400);
    }
  }

  @Test
  void thePluginIsAZipToInstall() {
    Answer zip = Api.at(port).get("/downloads/presstime-bridge.zip");
    assertThat(zip.status()).isEqualTo(200);
    assertThat(zip.header("Content-Type")).isEqualTo("application/zip");
    assertThat(zip.header("Content-Disposition")).contains("presstime-bridge.zip");
    assertThat(zip.body()).startsWith("PK").contains("presstime-bridge/presstime-bridge.php");
  }

  @Test
  void healthTellsOperatorsOfTheEngineAndTheDatabase() {
    JsonNode health = Desk.ok(desk.api().get("/actuator/health"));
    assertThat(health.at("/components/db/status").asString()).isEqualTo("UP");
    assertThat(health.at("/components/engine/status").asString()).isEqualTo("UP");
    assertThat(health.at("/components/engine/details/running").isBoolean()).isTrue();
    assertThat(health.at("/components/engine/details/due").isNumber()).isTrue();
    assertThat(Desk.ok(Api.at(port).get("/actuator/health")).has("components")).isFalse();
  }

  @Test
  void metricsTellOutcomesByPlatformAndWhatIsDue() {
    long site = desk.aSite();
    long article = desk.anApprovedArticle("Counted");
    Desk.ok(
        desk.api()
            .post(
                "/api/v1/content/" + article + "/publish",
                java.util.Map.of("channels", List.of(site))));
    desk.runWhatIsDue();
    String metrics = Api.at(port).with("Accept", "*/*").get("/actuator/prometheus").body();
    assertThat(metrics)
        .containsPattern(
            "presstime_attempts_total\\{outcome=\"published\",platform=\"site\"} [1-9]")
        .containsPattern(
            "presstime_deliveries_total\\{platform=\"site\",state=\"published\"} [1-9]")
        .contains("presstime_lateness_seconds_bucket")
        .containsPattern("presstime_deliveries_due [0-9]")
        .containsPattern("presstime_deliveries_due_oldest_seconds [0-9]");
  }
}
