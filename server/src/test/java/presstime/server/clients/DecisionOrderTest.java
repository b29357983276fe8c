package presstime.server.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import presstime.server.identity.Api.Answer;
import tools.jackson.databind.json.JsonMapper;

/** A client decides while somebody changes the workflow: one waits for the other, never both. */
class DecisionOrderTest extends Lobby {

  @Autowired DataSource source;

  /** Writes out the state of each content that has none. */
  private Answer changesTheWorkflow() {
    Answer usual = api.get("/api/v1/workflows/default");
    Map<String, Object> same = new TreeMap<>();
    for (String part : List.of("states", "transitions", "afterPublish", "afterUnpublish")) {
      same.put(part, usual.json().path(part));
    }
    return api.with("If-Match", usual.header("ETag"))
        .send("PUT", "/api/v1/workflows/default", JsonMapper.shared().writeValueAsString(same));
  }

  private void waiting(int many, CompletableFuture<?>... running) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            Stream.of(running).anyMatch(CompletableFuture::isDone)
                || database
                        .fetch(
                            "SELECT FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND wait_event_type = 'Lock' AND wait_event = 'advisory'"
                                + " AND query LIKE '%pg_advisory_xact_lock%'")
                        .size()
                    == many);
  }

  @Test
  void aDecisionWaitsForAChangeOfTheWorkflowWithNothingInItsHand() throws Exception {
    approvalsCount();
    String token = token();
    try (Connection somebody = source.getConnection();
        Statement statement = somebody.createStatement()) {
      somebody.setAutoCommit(false);
      statement.execute(
          "SELECT pg_advisory_xact_lock_shared(hashtextextended('workflows of workspace/"
              + desk.owner().workspaceId()
              + "', 0))");
      CompletableFuture<Answer> change = CompletableFuture.supplyAsync(this::changesTheWorkflow);
      waiting(1, change);
      CompletableFuture<Answer> decision = CompletableFuture.supplyAsync(() -> approve(token, 1));
      waiting(2, change, decision);
      assertThat(Stream.of(change, decision)).noneMatch(CompletableFuture::isDone);
      somebody.commit();
      somebody.setAutoCommit(true);
      assertThat(change.join().status()).as(change.join().body()).isEqualTo(200);
      assertThat(decision.join().status()).as(decision.join().body()).isEqualTo(200);
    }
    assertThat(contentNow().path("status").asString()).isEqualTo("approved");
  }
}
