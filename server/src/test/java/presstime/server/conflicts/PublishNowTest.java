package presstime.server.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** What is published at once waits for no look that could not keep it from leaving. */
class PublishNowTest extends Board {

  @Test
  void itIsOnItsWayWhileSomebodyElseLooksAndIsToldAllTheSame() throws Exception {
    clock.set(NINE);
    long first = placed(anArticle("One"), NINE.plusSeconds(300));
    long content = anArticle("Two");
    CompletableFuture<Api.Answer> answer =
        database.transactionResult(transaction -> {
          lockWorkspace(transaction.dsl());
          var asked = CompletableFuture.supplyAsync(() -> publish(content));
          await().atMost(Duration.ofSeconds(30)).until(() -> isScheduled(content));
          assertThat(asked).as("the look still waits for its turn").isNotDone();
          return asked;
        });
    JsonNode told = Desk.ok(answer.get());
    assertThat(kinds(told)).containsExactly("too-close");
    assertThat(told.at("/deliveries/0/contentId").asLong()).isEqualTo(content);
    assertThat(theConflict().path("deliveryId").asLong()).isEqualTo(first);
  }

  @Test
  void whatLeftBeforeTheLookIsToldAsIfItHadNot() {
    clock.set(NINE);
    placed(anArticle("One"), NINE);
    desk.runWhatIsDue();
    long content = anArticle("Two");
    database.execute(
        """
        CREATE FUNCTION leave() RETURNS trigger AS $$ BEGIN
          NEW.state := 'published'; NEW.finished_at := NEW.due_at + interval '1 second'; RETURN NEW; END $$ LANGUAGE plpgsql;
        CREATE TRIGGER leave BEFORE INSERT ON delivery FOR EACH ROW EXECUTE FUNCTION leave()
        """);
    try {
      assertThat(kinds(Desk.ok(publish(content)))).containsExactly("too-close");
    } finally {
      database.execute("DROP TRIGGER leave ON delivery; DROP FUNCTION leave()");
    }
  }

  @Test
  void aChannelThatRefusesIsAskedBefore() {
    clock.set(NINE);
    publishing(site, "{\"daily_publish_limit\": 1}");
    settings(site, Map.of("policy", "refuse"));
    placed(anArticle("One"), NINE);
    long content = anArticle("Two");
    assertThat(publish(content).status()).isEqualTo(409);
    assertThat(isScheduled(content)).isFalse();
  }

  private void lockWorkspace(DSLContext own) {
    long workspace = desk.owner().workspaceId();
    own.fetch(
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", "conflicts/workspace/" + workspace);
  }

  private Api.Answer publish(long content) {
    return api.post("/api/v1/content/" + content + "/publish", Map.of("channels", List.of(site)));
  }

  private boolean isScheduled(long content) {
    return database.fetchExists(
        database.selectOne().from("delivery").where("content_id = ?", content));
  }
}
