package presstime.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api.Answer;
import tools.jackson.databind.JsonNode;

@ServerTest
class WorkspaceSettingsTest {

  private static final String PATH = "/api/v1/workspace";

  @LocalServerPort int port;
  @Autowired DSLContext database;
  private Desk desk;
  private Api owner;

  @BeforeEach
  void aWorkspace() {
    desk = Desk.open(database, port);
    owner = desk.api();
  }

  private Answer change(String body) {
    return owner.with("If-Match", owner.get(PATH).header("ETag")).send("PATCH", PATH, body);
  }

  @Test
  void itsNameAndZoneChangeEachAloneAndTheAddressStays() {
    String slug = desk.owner().slug();
    JsonNode named = Desk.ok(change("{\"name\": \"  The Evening  \"}"));
    assertThat(named.path("name").asString()).isEqualTo("The Evening");
    assertThat(named.path("timeZone").asString()).isEqualTo("Europe/Paris");
    JsonNode moved = Desk.ok(change("{\"timeZone\": \"Asia/Tokyo\"}"));
    assertThat(moved.path("name").asString()).isEqualTo("The Evening");
    JsonNode me = Desk.ok(owner.get("/api/v1/me")).path("workspace");
    assertThat(me.path("timeZone").asString()).isEqualTo("Asia/Tokyo");
    assertThat(me.path("slug").asString()).isEqualTo(slug);
    String events =
        Desk.ok(owner.get("/api/v1/events?subject=workspace/" + desk.owner().workspaceId()))
            .toString();
    assertThat(events).contains("workspace-changed", "Asia/Tokyo", "Europe/Paris");
  }

  @Test
  void anotherZoneMovesNothingThatIsScheduled() {
    desk.aSite();
    long content = desk.anApprovedArticle("Text");
    JsonNode before =
        Desk.ok(
            owner.post(
                "/api/v1/content/" + content + "/schedule",
                Map.of("at", "2026-06-20T09:00", "timeZone", "Europe/Paris")));
    String deliveries = "/api/v1/deliveries?content=" + content;
    String planned = owner.get(deliveries).body();
    assertThat(planned).contains("2026-06-20T09:00", "Europe/Paris");
    Desk.ok(change("{\"timeZone\": \"America/New_York\"}"));
    assertThat(owner.get(deliveries).body()).isEqualTo(planned);
    assertThat(before.toString()).contains("2026-06-20T07:00:00Z");
  }

  @Test
  void whatIsNotAcceptableIsRefusedAndNothingChanges() {
    String before = owner.get(PATH).body();
    for (String zone : new String[] {"Mars/Base", "+01:00", "", "CET8"}) {
      assertThat(change("{\"timeZone\": \"" + zone + "\"}").json().at("/errors/0/field").asString())
          .as(zone)
          .isEqualTo("timeZone");
    }
    assertThat(change("{\"name\": \" \"}").json().at("/errors/0/field").asString())
        .isEqualTo("name");
    assertThat(owner.send("PATCH", PATH, "{\"name\": \"x\"}").status()).isEqualTo(428);
    assertThat(owner.with("If-Match", "\"1\"").send("PATCH", PATH, "{\"name\": \"x\"}").problem())
        .isEqualTo("stale-version");
    Answer read = owner.get(PATH);
    Desk.ok(change("{\"name\": \"First\"}"));
    assertThat(
            owner
                .with("If-Match", read.header("ETag"))
                .send("PATCH", PATH, "{\"name\": \"Second\"}")
                .problem())
        .isEqualTo("stale-version");
    Desk.ok(change("{\"name\": \"" + Desk.ok(read).path("name").asString() + "\"}"));
    assertThat(owner.get(PATH).body()).isEqualTo(before);
  }

  @Test
  void whoMayNotChangeSettingsOnlyReadsIt() {
    TestMember author =
        TestMember.create(database, Role.AUTHOR).joins(database, desk.owner(), Role.AUTHOR);
    Api by = Api.at(port).withKey(author.key());
    Answer read = by.get(PATH);
    assertThat(read.status()).isEqualTo(200);
    assertThat(
            by.with("If-Match", read.header("ETag"))
                .send("PATCH", PATH, "{\"name\": \"Mine\"}")
                .problem())
        .isEqualTo("not-allowed");
  }
}
