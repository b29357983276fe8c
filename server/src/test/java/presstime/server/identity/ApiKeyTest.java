package presstime.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.API_KEY;
import static presstime.database.Tables.MEMBER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.platform.testkit.SettableClock;
import presstime.server.ServerTest;
import presstime.server.identity.Api.Answer;
import presstime.server.identity.policy.Tokens;

@ServerTest
class ApiKeyTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired SettableClock clock;
  TestMember owner;
  Api api;

  @BeforeEach
  void aFreshWorkspace() {
    owner = TestMember.create(database, Role.OWNER);
    api = Api.at(port).withKey(owner.key());
  }

  Answer create(Api by, String... scopes) {
    return by.post("/api/v1/api-keys", Map.of("name", "robot", "scopes", scopes));
  }

  @Test
  void aKeyIsShownOnceAndOnlyItsHashIsKept() {
    Answer made = create(api, "content.read", "content.write");
    assertThat(made.status()).isEqualTo(201);
    String key = made.json().path("key").asString();
    assertThat(key).matches("pt_[0-9A-Za-z]{40}");
    assertThat(made.json().path("prefix").asString()).isEqualTo(key.substring(0, 9));
    assertThat(api.get("/api/v1/api-keys").body()).contains("robot").doesNotContain(key);
    assertThat(database.fetchExists(API_KEY, API_KEY.HASH.eq(Tokens.hash(key)))).isTrue();
    for (String scheme : new String[] {"Api-Key ", "Bearer ", "bearer  "}) {
      Answer me = Api.at(port).with("Authorization", scheme + key).get("/api/v1/me");
      assertThat(me.json().path("permissions").toString())
          .isEqualTo("[\"content.read\",\"content.write\"]");
    }
  }

  @Test
  void aKeyCanDoWhatItsScopesSayAndNoMore() {
    String key = create(api, "content.read").json().path("key").asString();
    Answer refused = Api.at(port).withKey(key).get("/api/v1/api-keys");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.problem()).isEqualTo("not-allowed");
    assertThat(refused.json().path("permission").asString()).isEqualTo("key.write");
  }

  @Test
  void nobodyGivesAwayWhatTheyDoNotHave() {
    TestMember author = TestMember.create(database, Role.AUTHOR);
    Api by = Api.at(port).withKey(author.key());
    Answer refused = create(by, "content.read", "content.approve");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("scopes");
    assertThat(create(by, "content.fly").status()).isEqualTo(422);
    assertThat(create(by).json().at("/errors/0/field").asString()).isEqualTo("scopes");
    assertThat(create(by, "content.write").status()).isEqualTo(201);
  }

  @Test
  void aKeyLosesWhatItsMakerLoses() {
    String key = create(api, "content.read", "operate").json().path("key").asString();
    database
        .update(MEMBER)
        .set(MEMBER.ROLE, "viewer")
        .where(MEMBER.ACCOUNT_ID.eq(owner.accountId()))
        .execute();
    Answer me = Api.at(port).withKey(key).get("/api/v1/me");
    assertThat(me.json().path("permissions").toString()).isEqualTo("[\"content.read\"]");
    database.deleteFrom(MEMBER).where(MEMBER.ACCOUNT_ID.eq(owner.accountId())).execute();
    assertThat(Api.at(port).withKey(key).get("/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void aRevokedAnExpiredAndAnInventedKeyOpenNothing() {
    Answer made = create(api, "content.read");
    Api by = Api.at(port).withKey(made.json().path("key").asString());
    String path = "/api/v1/api-keys/" + made.json().path("id").asLong();
    assertThat(api.delete(path).status()).isEqualTo(204);
    assertThat(by.get("/api/v1/me").problem()).isEqualTo("api-key-refused");
    assertThat(by.get("/api/v1/me").header("WWW-Authenticate")).contains("realm=\"presstime\"");
    assertThat(api.delete(path).status()).isEqualTo(404);

    Instant soon = clock.instant().plus(Duration.ofMinutes(5));
    Map<String, Object> short1 =
        Map.of("name", "short", "scopes", List.of("content.read"), "expiresAt", soon.toString());
    String shortLived = api.post("/api/v1/api-keys", short1).json().path("key").asString();
    assertThat(Api.at(port).withKey(shortLived).get("/api/v1/me").status()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(5));
    assertThat(Api.at(port).withKey(shortLived).get("/api/v1/me").status()).isEqualTo(401);
    assertThat(api.post("/api/v1/api-keys", short1).json().at("/errors/0/field").asString())
        .isEqualTo("expiresAt");

    assertThat(Api.at(port).withKey("pt_" + "x".repeat(40)).get("/api/v1/me").status())
        .isEqualTo(401);
  }

  @Test
  void keysOfOneWorkspaceAreNothingInAnother() {
    TestMember stranger = TestMember.create(database, Role.OWNER);
    Api theirs = Api.at(port).withKey(stranger.key());
    long id = create(api, "content.read").json().path("id").asLong();
    assertThat(theirs.delete("/api/v1/api-keys/" + id).status()).isEqualTo(404);
    assertThat(theirs.get("/api/v1/api-keys").body()).doesNotContain("robot");
    assertThat(theirs.with("X-Workspace", owner.slug()).get("/api/v1/me").status()).isEqualTo(404);
    assertThat(api.get("/api/v1/api-keys").body()).contains("robot");
  }

  @Test
  void anAuthorSeesAndRevokesOnlyTheirOwn() {
    TestMember other = TestMember.create(database, Role.VIEWER);
    TestMember author = other.joins(database, owner, Role.AUTHOR);
    Api by = Api.at(port).withKey(author.key());
    long owners = create(api, "content.read").json().path("id").asLong();
    assertThat(by.get("/api/v1/api-keys").json().path("items")).hasSize(1);
    assertThat(by.delete("/api/v1/api-keys/" + owners).status()).isEqualTo(404);
    assertThat(api.get("/api/v1/api-keys").json().path("items")).hasSize(3);
  }

  @Test
  void lastUseIsNotedAtMostOnceAMinute() {
    Instant first = clock.instant();
    api.get("/api/v1/me");
    clock.advance(Duration.ofSeconds(50));
    api.get("/api/v1/me");
    assertThat(lastUsed()).isEqualTo(first);
    clock.advance(Duration.ofSeconds(11));
    api.get("/api/v1/me");
    assertThat(lastUsed()).isEqualTo(clock.instant());
  }

  private Instant lastUsed() {
    return database
        .select(API_KEY.LAST_USED_AT)
        .from(API_KEY)
        .where(API_KEY.HASH.eq(Tokens.hash(owner.key())))
        .fetchSingle()
        .value1();
  }
}
