package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import tools.jackson.databind.JsonNode;

/** What is ready and has no time. */
class UnplannedTest extends Behaviour {

  @Test
  void approvedContentsWithoutATimeAreListedUntilTheyHaveOne() {
    long ready = desk.anApprovedArticle("Ready");
    desk.aDraft("Draft");
    assertThat(titles("")).containsExactly("Ready");
    JsonNode first = Desk.ok(api.get("/api/v1/unplanned")).path("items").get(0);
    assertThat(first.path("id").asLong()).isEqualTo(ready);
    assertThat(first.path("type").asString()).isEqualTo("article");
    assertThat(first.path("channels").valueStream().map(JsonNode::asLong).toList())
        .isEqualTo(
            Desk.ok(api.get("/api/v1/content/" + ready))
                .path("channels")
                .valueStream()
                .map(JsonNode::asLong)
                .toList());
    long delivery = id(one(schedule(ready, NINE)));
    assertThat(titles("")).isEmpty();
    Desk.ok(api.post("/api/v1/deliveries/" + delivery + "/cancel", ""));
    assertThat(titles("")).containsExactly("Ready");
  }

  @Test
  void whatIsOutIsNoBacklogAnyMore() {
    one(schedule(desk.anApprovedArticle("Out"), NINE));
    run(NINE);
    assertThat(titles("")).isEmpty();
  }

  @Test
  void wordsTypesAndPagesNarrow() {
    desk.anApprovedArticle("Ferry times");
    desk.anApprovedArticle("Harbour lights");
    assertThat(titles("?q=FERRY")).containsExactly("Ferry times");
    assertThat(titles("?type=video")).isEmpty();
    assertThat(titles("?type=article")).hasSize(2);
    JsonNode page = Desk.ok(api.get("/api/v1/unplanned?limit=1"));
    assertThat(page.path("items").get(0).path("title").asString()).isEqualTo("Harbour lights");
    assertThat(titles("?limit=1&cursor=" + page.path("nextCursor").asString()))
        .containsExactly("Ferry times");
  }

  private List<String> titles(String query) {
    return Desk.ok(api.get("/api/v1/unplanned" + query))
        .path("items")
        .valueStream()
        .map(item -> item.path("title").asString())
        .toList();
  }
}
