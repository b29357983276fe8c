package presstime.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.TestClock;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** A desk with a site, whose history is written when the test says so. */
@ServerTest
abstract class HistoryDesk {

  @Autowired DSLContext database;
  @Autowired SettableClock clock;
  @Autowired HistoryRecorder recorder;
  @Autowired Verifier verifier;
  @LocalServerPort int port;

  Desk desk;
  Api api;
  long workspace;
  long site;

  @BeforeEach
  void aDesk() {
    clock.set(TestClock.START);
    desk = Desk.open(database, port);
    api = desk.api();
    workspace = desk.owner().workspaceId();
    site = desk.aSite();
  }

  /** Publishes an article an hour from now; answers its number. */
  long published(String title) {
    long content = desk.anApprovedArticle(title);
    Instant at = clock.instant().plus(Duration.ofHours(1));
    Desk.ok(
        api.post(
            "/api/v1/content/" + content + "/schedule",
            Map.of("at", at.toString(), "channels", List.of(site))));
    clock.set(at);
    desk.runWhatIsDue();
    return content;
  }

  /** Writes and seals all there is. */
  void recordAndSeal() {
    recorder.run();
    clock.set(clock.instant().plus(Duration.ofMinutes(2)));
    recorder.run();
  }

  List<JsonNode> history(String query) {
    return Desk.ok(api.get("/api/v1/history" + query)).path("items").valueStream().toList();
  }

  JsonNode verification() {
    return Desk.ok(api.get("/api/v1/audit/verification"));
  }

  void assertIntact() {
    JsonNode found = verification();
    assertThat(found.path("intact").asBoolean()).as(found.toString()).isTrue();
  }

  /** As somebody would who may do anything to the database. */
  void tamper(String sql, Object... values) {
    for (String table : List.of("history_entry", "history_seal")) {
      database.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
    }
    try {
      assertThat(database.execute(sql, values)).as(sql).isPositive();
    } finally {
      for (String table : List.of("history_entry", "history_seal")) {
        database.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
      }
    }
  }
}
