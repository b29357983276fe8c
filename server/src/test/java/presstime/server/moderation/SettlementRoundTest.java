package presstime.server.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.ServerTest;

/** What a server heard that is not there any more is done by another. */
@ServerTest
class SettlementRoundTest {

  private static final Instant NOW = Instant.parse("2026-01-19T08:00:00Z");
  private static final Instant NINE = Instant.parse("2026-01-20T09:00:00Z");

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired SettableClock clock;
  @Autowired Settlements settlements;
  Desk desk;
  long content;

  /** The round that was due is over; other tests may have had theirs on later days. */
  @BeforeEach
  void somethingWentOut() {
    clock.set(NOW);
    desk = Desk.open(database, port);
    content = desk.anApprovedArticle("One");
    Desk.ok(
        desk.api()
            .post(
                "/api/v1/content/" + content + "/schedule",
                Map.of("at", NINE.toString(), "channels", List.of(desk.aSite()))));
    clock.set(NINE);
    database.execute("UPDATE settled_round SET since = begun, next_at = begun");
    settlements.run();
    desk.runWhatIsDue();
  }

  @AfterEach
  void nobodyAsks() {
    Thread.interrupted();
  }

  @Test
  void whatALostServerHeardIsFoundByTheNextRound() {
    settlements.forget();
    settlements.run();
    assertThat(state()).isEqualTo("approved");
    clock.set(NINE.plus(Settlements.EVERY).plusSeconds(1));
    settlements.run();
    assertThat(state()).isEqualTo("published");
  }

  @Test
  void whatAStoppingServerHadNoTimeForIsDoneAtOnce() {
    Thread.currentThread().interrupt();
    settlements.run();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(state()).as("it was asked to stop").isEqualTo("approved");
    settlements.leaveToOthers();
    settlements.forget();

    settlements.run();

    assertThat(state()).isEqualTo("published");
  }

  private String state() {
    return Desk.ok(desk.api().get("/api/v1/content/" + content)).at("/state/key").asString();
  }
}
