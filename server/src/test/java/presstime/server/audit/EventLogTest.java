package presstime.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static presstime.database.Tables.DOMAIN_EVENT;

import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import presstime.server.kernel.DomainEvent;
import tools.jackson.databind.JsonNode;

@ServerTest
class EventLogTest {

  record SlotTaken(long workspaceId, String subject, int number, String actor, Instant occurredAt)
      implements DomainEvent {}

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired ApplicationEventPublisher events;
  @Autowired PlatformTransactionManager transactions;
  TestMember owner;
  Api api;

  @BeforeEach
  void aFreshWorkspace() {
    owner = TestMember.create(database, Role.OWNER);
    api = Api.at(port).withKey(owner.key());
  }

  private SlotTaken slot(int number) {
    Instant at = Instant.parse("2026-01-20T14:00:00.000001Z");
    return new SlotTaken(owner.workspaceId(), "slot/" + number % 2, number, "engine", at);
  }

  @Test
  void anEventNobodyToldAuditOfIsKept() {
    events.publishEvent(slot(3));
    JsonNode event = api.get("/api/v1/events?subject=slot/1").json().at("/items/0");
    assertThat(event.path("type").asString()).isEqualTo("slot-taken");
    assertThat(event.path("actor").asString()).isEqualTo("engine");
    assertThat(event.path("occurredAt").asString()).isEqualTo("2026-01-20T14:00:00.000001Z");
    assertThat(event.path("data").toString()).isEqualTo("{\"number\":3}");
  }

  @Test
  void whatIsUndoneLeavesNoTrace() {
    assertThatThrownBy(() ->
            new TransactionTemplate(transactions)
                .executeWithoutResult(transaction -> {
                  events.publishEvent(slot(3));
                  throw new IllegalStateException("undone");
                }))
        .hasMessage("undone");
    assertThat(
            database.fetchExists(DOMAIN_EVENT, DOMAIN_EVENT.WORKSPACE_ID.eq(owner.workspaceId())))
        .isFalse();
  }

  @Test
  void newestFirstPageByPage() {
    for (int number = 0; number < 5; number++) {
      events.publishEvent(slot(number));
    }
    Answer first = api.get("/api/v1/events?limit=3");
    assertThat(first.json().path("items").findValuesAsString("number"))
        .containsExactly("4", "3", "2");
    String cursor = first.json().path("nextCursor").asString();
    Answer rest = api.get("/api/v1/events?limit=3&cursor=" + cursor);
    assertThat(rest.json().path("items").findValuesAsString("number")).containsExactly("1", "0");
    assertThat(rest.json().path("nextCursor").isNull()).isTrue();
    assertThat(api.get("/api/v1/events?limit=0").status()).isEqualTo(422);
    assertThat(api.get("/api/v1/events?cursor=x").status()).isEqualTo(422);
  }

  @Test
  void aWorkspaceSeesItsOwnHistoryAndOnlyWithThePermission() {
    events.publishEvent(slot(1));
    Api stranger = Api.at(port).withKey(TestMember.create(database, Role.OWNER).key());
    assertThat(stranger.get("/api/v1/events").json().path("items")).isEmpty();
    Api author = Api.at(port).withKey(TestMember.create(database, Role.AUTHOR).key());
    assertThat(author.get("/api/v1/events").status()).isEqualTo(403);
  }

  @Test
  void makingAndRevokingAKeyIsHistory() {
    Answer made =
        api.post(
            "/api/v1/api-keys", Map.of("name", "robot", "scopes", new String[] {"content.read"}));
    long id = made.json().path("id").asLong();
    api.delete("/api/v1/api-keys/" + id);
    Answer history = api.get("/api/v1/events?subject=api-key/" + id);
    assertThat(history.json().path("items").findValuesAsString("type"))
        .containsExactly("api-key-revoked", "api-key-created");
    assertThat(history.body()).doesNotContain(made.json().path("key").asString());
  }
}
