package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import presstime.server.Desk;

/**
 * What may have gone out before the server was restored from a backup, and got a later time from a
 * person. Whether its time has come is judged by the database's clock.
 */
class DoubtTest extends Behaviour {

  private static final String LATER = "2045-03-01T09:00:00Z";
  private static final String LATER_STILL = "2045-03-08T09:00:00Z";

  @Autowired AskedPlatform asked;

  @Test
  void withALaterTimeItIsMovedHeldAndCalledOffLikeAnyOther() {
    long content = desk.anApprovedArticle("Hello");
    long id = id(one(schedule(content, NINE)));
    restored(id);
    move(id, LATER);
    assertThat(delivery(id).path("ambiguous").asBoolean()).as("the doubt stays").isTrue();
    assertThat(content(content).path("locked")).isEmpty();

    move(id, LATER_STILL);
    Map<String, Object> held = Map.of("operation", "hold", "deliveries", List.of(Map.of("id", id)));
    Desk.ok(api.post("/api/v1/batches", held));
    assertThat(state(id)).isEqualTo("held");
    Desk.ok(
        api.post(
            "/api/v1/batches",
            Map.of("operation", "release", "deliveries", List.of(Map.of("id", id)))));
    assertThat(delivery(id).path("ambiguous").asBoolean()).isTrue();
    Desk.ok(
        api.post(
            "/api/v1/batches",
            Map.of("operation", "shift", "by", "P1D", "deliveries", List.of(Map.of("id", id)))));
    returnToAuthor(content);
    Desk.ok(act(id, "cancel"));
    assertThat(state(id)).isEqualTo("cancelled");
  }

  @Test
  void onceItsTimeHasComeNobodyChangesItBeforeItWasAskedAbout() {
    long content = desk.anApprovedArticle("Hello");
    long id = id(one(schedule(content, NINE)));
    restored(id);
    move(id, TEN.toString());
    assertProblem(act(id, "cancel"), 409, "being-sent");
    assertThat(content(content).at("/locked/0/deliveryId").asLong()).isEqualTo(id);
    assertThat(
            api.post(
                    "/api/v1/batches",
                    Map.of("operation", "hold", "deliveries", List.of(Map.of("id", id))))
                .status())
        .isEqualTo(409);
  }

  @Test
  void fromItsFirstQuestionOnNobodyChangesItUntilThereIsAnAnswer() {
    long content = desk.anApprovedArticle("Hello");
    long id = id(one(schedule(content, NINE)));
    database.execute(
        "UPDATE delivery SET ambiguous = true, attempts = 1, started_at = due_at, run_at = ?::timestamptz"
            + " WHERE id = ?",
        LATER,
        id);
    assertProblem(act(id, "cancel"), 409, "being-sent");
  }

  @Test
  void whatHadGoneOutIsNotSentAgainHoweverOftenItIsMoved() {
    long other = desk.aChannel(AskedPlatform.ID, Map.of(), Map.of());
    long content = desk.anApprovedArticle("Hello");
    long id =
        id(
            one(
                api.post(
                    "/api/v1/content/" + content + "/schedule",
                    Map.of("at", NINE.toString(), "channels", List.of(other)))));
    run(NINE);
    assertThat(asked.arrived(other)).hasSize(1);
    database.execute("DELETE FROM publication WHERE content_id = ?", content);
    database.execute("DELETE FROM attempt WHERE delivery_id = ?", id);
    database.execute(
        "UPDATE delivery SET started_at = NULL, attempts = 0, external_id = NULL, external_url = NULL"
            + " WHERE id = ?",
        id);
    restored(id);
    move(id, LATER);
    move(id, LATER_STILL);
    edit(content, "Newer");
    desk.approve(content);
    move(id, TEN.toString());
    run(TEN);
    assertThat(state(id)).isEqualTo("published");
    assertThat(asked.arrived(other)).as("found, not sent again").hasSize(1);
    assertThat(standing(content).at("/channels/0/live/revision").asInt()).isOne();
  }

  /** As {@link AfterRestore} leaves it, without the rows of other tests. */
  private void restored(long delivery) {
    database.execute(
        """
        UPDATE delivery SET state = 'held', ambiguous = true, state_changed_at = now(), finished_at = now(),
          problem = '{"code": "delivery.restored", "title": "It was due after the backup", "cause": "", "solution": ""}',
          fence = fence + 1, version = version + 1
        WHERE id = ?
        """,
        delivery);
  }

  private void move(long delivery, String at) {
    Desk.ok(api.post("/api/v1/deliveries/" + delivery + "/reschedule", Map.of("at", at)));
  }
}
