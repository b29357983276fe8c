package presstime.server.igny8;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** "Scheduled Content Publishing Workflow", section by section: its requests, as written there. */
@ServerTest
class SeedDocumentTest {

  @Autowired SettableClock clock;
  @Autowired DSLContext database;
  @LocalServerPort int port;

  private Desk desk;
  private Api api;
  private long site;
  private long id;

  @BeforeEach
  void anApprovedArticleOnASite() {
    clock.set(Instant.parse("2026-01-19T08:00:00Z"));
    desk = Desk.open(database, port);
    site = desk.aSite();
    id = desk.anApprovedArticle("Hello");
    api =
        Api.at(port)
            .with("Authorization", "Api-Key " + desk.owner().key())
            .with("Content-Type", "application/json");
  }

  @Test
  void understandingStatusAndSiteStatus() {
    JsonNode content = content();
    assertThat(content.path("status").asString()).isEqualTo("approved");
    assertThat(content.path("site_status").asString()).isEqualTo("not_published");
    assertThat(content.path("scheduled_publish_at").isNull()).isTrue();
    assertThat(content.path("external_id").isNull()).isTrue();
  }

  @Test
  void publishNow() {
    JsonNode answer =
        Desk.ok(
            api.post(
                "/api/v1/publisher/publish",
                """
                {
                  "content_id": %d,
                  "destinations": ["site"]
                }\
                """
                    .formatted(id)));
    assertThat(answer.path("site_status").asString()).isIn("scheduled", "publishing");

    desk.runWhatIsDue();
    JsonNode content = content();
    assertThat(content.path("status").asString()).isEqualTo("approved");
    assertThat(content.path("site_status").asString()).isEqualTo("published");
    assertThat(content.path("external_id").asString()).isNotBlank();
    assertThat(content.path("external_url").asString()).startsWith("http");
    assertThat(content.path("site_status_updated_at").asString()).isEqualTo("2026-01-19T08:00:00Z");
  }

  /** The content says which of a platform's channels is its own. */
  @Test
  void publishNowToAPlatformMeansTheContentsOwnChannelsOfIt() {
    desk.aSite();
    long theOther = desk.aSite();
    id =
        Desk.ok(
                desk.api()
                    .post(
                        "/api/v1/content",
                        Map.of("title", "Hi", "body", "Text.", "channels", List.of(theOther))))
            .path("id")
            .asLong();
    desk.approve(id);
    publishTo("site");
    assertThat(desk.deliveriesOf(id))
        .extracting(delivery -> delivery.path("channelId").asLong())
        .containsExactly(theOther);
  }

  @Test
  void publishNowToAPlatformOfWhichTheContentHasNoneAsksWhich() {
    long theOther = desk.aSite();
    Api.Answer answer = api.post("/api/v1/publisher/publish", publication("site"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("channel-unclear");
    assertThat(answer.body()).contains("2 'site' channels");
    assertThat(desk.deliveriesOf(id)).isEmpty();

    publishTo(String.valueOf(theOther));
    assertThat(desk.deliveriesOf(id))
        .extracting(delivery -> delivery.path("channelId").asLong())
        .containsExactly(theOther);
  }

  @Test
  void scheduleForLater() {
    JsonNode scheduled = schedule("schedule", "2026-01-20T14:00:00Z");
    assertThat(scheduled.path("site_status").asString()).isEqualTo("scheduled");
    assertThat(scheduled.path("scheduled_publish_at").asString()).isEqualTo("2026-01-20T14:00:00Z");

    clock.set(Instant.parse("2026-01-20T13:59:59.999999Z"));
    desk.runWhatIsDue();
    assertThat(content().path("site_status").asString()).isEqualTo("scheduled");

    clock.set(Instant.parse("2026-01-20T14:00:00Z"));
    desk.runWhatIsDue();
    assertThat(content().path("site_status").asString()).isEqualTo("published");
    assertThat(content().path("scheduled_publish_at").isNull()).isTrue();
  }

  @Test
  void rescheduleWorksFromAnySiteStatus() {
    schedule("schedule", "2026-01-20T14:00:00Z");
    JsonNode moved = schedule("reschedule", "2026-01-20T15:00:00Z");
    assertThat(moved.path("scheduled_publish_at").asString()).isEqualTo("2026-01-20T15:00:00Z");

    clock.set(Instant.parse("2026-01-20T15:00:00Z"));
    desk.runWhatIsDue();
    String first = content().path("external_id").asString();

    schedule("reschedule", "2026-01-21T15:00:00Z");
    assertThat(content().path("site_status").asString()).isEqualTo("scheduled");
    clock.set(Instant.parse("2026-01-21T15:00:00Z"));
    desk.runWhatIsDue();
    assertThat(content().path("site_status").asString()).isEqualTo("published");
    assertThat(content().path("external_id").asString())
        .as("published again in its place, not a second time")
        .isEqualTo(first);
  }

  @Test
  void unschedule() {
    schedule("schedule", "2026-01-20T14:00:00Z");
    JsonNode answer =
        Desk.ok(api.send("POST", "/api/v1/writer/content/" + id + "/unschedule/", null));
    assertThat(answer.path("site_status").asString()).isEqualTo("not_published");
    assertThat(answer.path("scheduled_publish_at").isNull()).isTrue();

    clock.set(Instant.parse("2026-01-20T14:00:00Z"));
    desk.runWhatIsDue();
    assertThat(content().path("site_status").asString()).isEqualTo("not_published");
  }

  @Test
  void publishingSettings() {
    String path = "/api/v1/sites/" + site + "/publishing-settings/";
    JsonNode initial = Desk.ok(api.get(path));
    assertThat(initial.path("auto_publish_enabled").asBoolean()).isFalse();
    assertThat(initial.path("daily_publish_limit").isNull()).isTrue();

    JsonNode saved =
        Desk.ok(
            api.send(
                "PUT",
                path,
                """
                {
                  "auto_publish_enabled": true,
                  "publish_days": ["mon", "tue", "wed", "thu", "fri"],
                  "publish_time_slots": ["09:00", "14:00", "18:00"],
                  "daily_publish_limit": 3,
                  "weekly_publish_limit": 10,
                  "monthly_publish_limit": null
                }\
                """));
    assertThat(saved).isEqualTo(Desk.ok(api.get(path)));
    assertThat(saved.path("weekly_publish_limit").asInt()).isEqualTo(10);

    assertThat(api.send("PATCH", path, "{\"publish_days\": [\"someday\"]}").status())
        .isEqualTo(422);
    assertThat(Desk.ok(api.get(path))).isEqualTo(saved);
  }

  @Test
  void contentAlreadyPublishedSaysUseReschedule() {
    publishNow();
    Api.Answer again = api.post("/api/v1/publisher/publish", "{\"content_id\": " + id + "}");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.problem()).isEqualTo("already-published");
    assertThat(again.body()).contains("Use reschedule");
  }

  @Test
  void aWrongKeyIsRefused() {
    Api wrong = Api.at(port).with("Authorization", "Api-Key pt_wrong");
    assertThat(wrong.post("/api/v1/publisher/publish", "{\"content_id\": " + id + "}").status())
        .isEqualTo(401);
  }

  private JsonNode schedule(String how, String at) {
    return Desk.ok(
        api.post(
            "/api/v1/writer/content/" + id + "/" + how + "/",
            """
            {
              "scheduled_at": "%s"
            }\
            """
                .formatted(at)));
  }

  private void publishTo(String destination) {
    Desk.ok(api.post("/api/v1/publisher/publish", publication(destination)));
  }

  private String publication(String destination) {
    return "{\"content_id\": %d, \"destinations\": [\"%s\"]}".formatted(id, destination);
  }

  private JsonNode content() {
    return Desk.ok(api.get("/api/v1/writer/content/" + id + "/"));
  }
}
