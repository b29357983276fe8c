package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may find it twice on the platform is told so. */
class PublishedBesidesTest extends Behaviour {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void whatIsPublishedAfterAnotherServerHadItIsInItsStoryAndAnEvent() {
    long content = desk.anApprovedArticle("Hello");
    long id = id(one(schedule(content, NINE)));
    platform.meanwhile(channel, () -> anotherServerPublishes(id));
    run(NINE);

    String url = "https://scripted.example/hello";
    JsonNode told =
        delivery(id)
            .path("timeline")
            .valueStream()
            .filter(entry -> entry.path("kind").asString().equals("published-besides"))
            .findFirst()
            .orElseThrow();
    assertThat(told.path("text").asString()).contains("may be there twice", url);
    assertThat(delivery(id).path("externalUrl").asString()).isEqualTo("https://first.example/");
    JsonNode event = theEvent(id);
    assertThat(event.at("/data/url").asString()).isEqualTo(url);
    assertThat(event.at("/data/contentId").asLong()).isEqualTo(content);
  }

  @Test
  void whatIsPublishedOnceTellsNobody() {
    long id = id(one(schedule(desk.anApprovedArticle("Hello"), NINE)));
    run(NINE);
    assertThat(story(id)).doesNotContain("published-besides");
  }

  private void anotherServerPublishes(long id) {
    database.execute(
        "UPDATE delivery SET state = 'published', fence = fence + 1, lease_owner = NULL, lease_until = NULL,"
            + " external_id = 'first', external_url = 'https://first.example/', finished_at = due_at WHERE id = ?",
        id);
  }

  /** It is published on a thread of its own. */
  private JsonNode theEvent(long delivery) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<JsonNode> found = events(delivery);
    while (found.isEmpty()) {
      assertThat(System.nanoTime()).as("an event").isLessThan(end);
      LockSupport.parkNanos(20_000_000);
      found = events(delivery);
    }
    return found.getFirst();
  }

  private List<JsonNode> events(long delivery) {
    return api.get("/api/v1/events?subject=delivery/" + delivery)
        .json()
        .path("items")
        .valueStream()
        .filter(event -> event.path("type").asString().equals("delivery-published-besides"))
        .toList();
  }
}
