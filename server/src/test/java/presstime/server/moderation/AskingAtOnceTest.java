package presstime.server.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static presstime.database.Tables.ASSIGNEE;
import static presstime.database.Tables.DOMAIN_EVENT;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api.Answer;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;

/** Two ask the same person for the same thing at the same moment. */
@ServerTest
class AskingAtOnceTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired DataSource source;
  private Desk desk;
  private TestMember author;
  private long content;

  @BeforeEach
  void aDraftAndAnAuthor() {
    desk = Desk.open(database, port);
    author = TestMember.create(database, Role.AUTHOR).joins(database, desk.owner(), Role.AUTHOR);
    content = desk.aDraft("One");
  }

  private Answer asks(String note) {
    return desk.api()
        .post(
            "/api/v1/content/" + content + "/assignees",
            Map.of("member", author.email(), "duty", "reviewer", "note", note));
  }

  private List<String> told() {
    return database
        .select(DOMAIN_EVENT.DATA)
        .from(DOMAIN_EVENT)
        .where(
            DOMAIN_EVENT.WORKSPACE_ID.eq(desk.owner().workspaceId()),
            DOMAIN_EVENT.TYPE.eq("assignee-changed"))
        .orderBy(DOMAIN_EVENT.ID)
        .fetch(row -> row.value1().data().replaceAll(".*\"change\": ?\"([a-z]+)\".*", "$1"));
  }

  /** Both have looked, and found that nobody was asked, before either may write it down. */
  @Test
  void oneAsksAndTheOtherChangesTheNote() throws Exception {
    List<CompletableFuture<Answer>> both;
    try (Connection somebody = source.getConnection();
        Statement statement = somebody.createStatement()) {
      somebody.setAutoCommit(false);
      statement.execute("LOCK TABLE assignee IN SHARE MODE");
      both =
          Stream.of("Please.", "Soon.")
              .map(note -> CompletableFuture.supplyAsync(() -> asks(note)))
              .toList();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() ->
              both.stream().anyMatch(CompletableFuture::isDone)
                  || database
                          .fetch(
                              "SELECT FROM pg_stat_activity WHERE datname = current_database()"
                                  + " AND wait_event_type = 'Lock' AND (query ILIKE '%assignee%'"
                                  + " OR query LIKE '%pg_advisory_xact_lock%')")
                          .size()
                      == 2);
      somebody.commit();
      somebody.setAutoCommit(true);
    }
    for (CompletableFuture<Answer> one : both) {
      assertThat(one.join().status()).as(one.join().body()).isEqualTo(201);
    }
    assertThat(both.getFirst().join().json().path("id"))
        .isEqualTo(both.getLast().join().json().path("id"));
    assertThat(database.fetchCount(ASSIGNEE, ASSIGNEE.CONTENT_ID.eq(content))).isOne();
    assertThat(told()).containsExactly("assigned", "changed");
  }
}
