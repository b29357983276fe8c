package presstime.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static presstime.database.Tables.API_KEY;
import static presstime.database.Tables.INVITATION;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api.Answer;

/** Who is removed while their request is on its way leaves nothing behind that still opens. */
@ServerTest
class RemovedCallerTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired DataSource source;
  @Autowired Invitations invitations;
  @Autowired ApiKeys keys;
  @Autowired Memberships memberships;
  private Desk desk;
  private Api owner;
  private TestMember second;

  @BeforeEach
  void aWorkspaceWithTwoOwners() {
    desk = Desk.open(database, port);
    owner = desk.api();
    second = TestMember.create(database, Role.OWNER).joins(database, desk.owner(), Role.OWNER);
  }

  private Answer invites() {
    return Api.at(port)
        .withKey(second.key())
        .post(
            "/api/v1/invitations",
            Map.of("email", "friend@example.com", "name", "Friend", "role", "owner"));
  }

  private Answer makesAKey() {
    return Api.at(port)
        .withKey(second.key())
        .post("/api/v1/api-keys", Map.of("name", "later", "scopes", List.of("content.read")));
  }

  private void remove() {
    Desk.ok(owner.delete("/api/v1/members/" + second.accountId()));
  }

  private void nothingOfTheirsOpens() {
    assertThat(database.fetchCount(INVITATION, INVITATION.WORKSPACE_ID.eq(second.workspaceId())))
        .isZero();
    assertThat(
            database.fetchCount(
                API_KEY,
                API_KEY.WORKSPACE_ID.eq(second.workspaceId()),
                API_KEY.ACCOUNT_ID.eq(second.accountId()),
                API_KEY.NAME.eq("later")))
        .isZero();
  }

  @Test
  void whoWasRemovedSinceTheirRequestBeganMakesNothing() {
    Caller asking = second.caller();
    remove();
    assertThatThrownBy(() -> invitations.invite(asking, "friend@example.com", "Friend", Role.OWNER))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> keys.create(asking, "later", List.of("content.read"), null))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> memberships.remove(asking, desk.owner().accountId()))
        .isInstanceOf(NotAllowed.class);
    nothingOfTheirsOpens();
  }

  @Test
  void whoMayLessByNowGivesNoMoreThanThat() {
    Caller asking = second.caller();
    String path = "/api/v1/members/" + second.accountId();
    Desk.ok(
        owner
            .with("If-Match", owner.get(path).header("ETag"))
            .send("PATCH", path, "{\"role\": \"author\"}"));
    assertThatThrownBy(
            () -> invitations.invite(asking, "friend@example.com", "Friend", Role.VIEWER))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> memberships.changeRole(asking, second.accountId(), 1, Role.OWNER))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> keys.create(asking, "later", List.of("member.write"), null))
        .hasMessageContaining("member.write");
    nothingOfTheirsOpens();
    assertThat(keys.create(asking, "less", List.of("content.read"), null).key()).isNotEmpty();
  }

  @Test
  void aKeyThatWasRevokedMakesNoOther() {
    long key =
        database
            .select(API_KEY.ID)
            .from(API_KEY)
            .where(
                API_KEY.WORKSPACE_ID.eq(second.workspaceId()),
                API_KEY.ACCOUNT_ID.eq(second.accountId()))
            .fetchSingle(API_KEY.ID);
    Caller asking =
        new Caller(
            second.workspaceId(), second.accountId(), "api-key/" + key, Role.OWNER.permissions());
    assertThat(owner.delete("/api/v1/api-keys/" + key).status()).isEqualTo(204);
    assertThatThrownBy(() -> keys.create(asking, "later", List.of("content.read"), null))
        .isInstanceOf(ApiKeyRefused.class);
    nothingOfTheirsOpens();
  }

  @Test
  void anInvitationWaitsForTheRemovalThatBeganBefore() throws Exception {
    whileBeingRemoved(this::invites);
    nothingOfTheirsOpens();
  }

  @Test
  void aKeyWaitsForTheRemovalThatBeganBefore() throws Exception {
    whileBeingRemoved(this::makesAKey);
    nothingOfTheirsOpens();
  }

  private void whileBeingRemoved(Supplier<Answer> request) throws Exception {
    try (Connection removal = source.getConnection();
        Statement statement = removal.createStatement()) {
      removal.setAutoCommit(false);
      statement.execute(
          "SELECT id FROM workspace WHERE id = " + second.workspaceId() + " FOR NO KEY UPDATE");
      statement.execute(
          "DELETE FROM member WHERE workspace_id = "
              + second.workspaceId()
              + " AND account_id = "
              + second.accountId());
      CompletableFuture<Answer> asked = CompletableFuture.supplyAsync(request);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() ->
              asked.isDone()
                  || !database
                      .fetch(
                          "SELECT FROM pg_stat_activity WHERE datname = current_database()"
                              + " AND wait_event_type = 'Lock' AND query ILIKE '%workspace%'")
                      .isEmpty());
      assertThat(asked).isNotDone();
      removal.commit();
      removal.setAutoCommit(true);
      assertThat(asked.join().status()).as(asked.join().body()).isEqualTo(403);
    }
  }
}
