package presstime.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.ACCOUNT;

import java.time.Duration;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.platform.testkit.SettableClock;
import presstime.server.ServerTest;
import presstime.server.identity.Api.Answer;

@ServerTest
class SessionTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired SettableClock clock;
  Api api;
  TestMember owner;

  @BeforeEach
  void aFreshWorkspace() {
    api = Api.at(port);
    owner = TestMember.create(database, Role.OWNER);
    clock.advance(Duration.ofMinutes(10)); // so that failures of other tests are forgiven
  }

  Answer signIn() {
    return signIn(owner.email(), TestMember.PASSWORD);
  }

  Answer signIn(String email, String password) {
    return api.post("/api/v1/session", Map.of("email", email, "password", password));
  }

  @Test
  void signingInGivesASessionThatAScriptCannotRead() {
    Answer answer = signIn();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/account/email").asString()).isEqualTo(owner.email());
    assertThat(answer.json().at("/workspaces/0/role").asString()).isEqualTo("owner");
    assertThat(answer.json().path("csrfToken").asString()).isNotBlank();
    assertThat(answer.header("Set-Cookie"))
        .startsWith("presstime_session=")
        .contains("HttpOnly")
        .contains("SameSite=Lax")
        .doesNotContain("Secure");
    Answer me = api.with("Cookie", answer.cookie()).get("/api/v1/me");
    assertThat(me.json().at("/account/id").asLong()).isEqualTo(owner.accountId());
    assertThat(me.json().at("/workspace/slug").asString()).isEqualTo(owner.slug());
    assertThat(me.json().path("permissions").toString()).contains("content.write", "operate");
  }

  @Test
  void theCookieIsForHttpsAloneWhenTheProxySpeaksHttps() {
    api = api.with("X-Forwarded-Proto", "https").with("X-Forwarded-For", "203.0.113.7");
    Answer answer = signIn();
    assertThat(answer.header("Set-Cookie")).contains("Secure");
    assertThat(answer.header("Strict-Transport-Security")).contains("max-age=");
  }

  @Test
  void aSessionPlantedBeforeSigningInIsWorthNothing() {
    String planted = api.get("/setup?token=x").cookie();
    String own = api.with("Cookie", signIn().cookie()).get("/api/v1/session").cookie();
    assertThat(own).isEmpty();
    Answer answer =
        api.with("Cookie", planted)
            .post(
                "/api/v1/session", Map.of("email", owner.email(), "password", TestMember.PASSWORD));
    assertThat(answer.cookie()).startsWith("presstime_session=").isNotEqualTo(planted);
    assertThat(api.with("Cookie", planted).get("/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void aWriteByCookieNeedsTheSessionsCsrfToken() {
    Answer session = signIn();
    Api browser = api.with("Cookie", session.cookie());
    Map<String, Object> key = Map.of("name", "mine", "scopes", new String[] {"content.read"});

    Answer refused = browser.post("/api/v1/api-keys", key);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.problem()).isEqualTo("csrf-refused");
    Answer guessed = browser.with("X-CSRF-Token", "guessed").post("/api/v1/api-keys", key);
    assertThat(guessed.problem()).isEqualTo("csrf-refused");
    String others = signIn().json().path("csrfToken").asString();
    assertThat(browser.with("X-CSRF-Token", others).post("/api/v1/api-keys", key).problem())
        .isEqualTo("csrf-refused");

    String token = session.json().path("csrfToken").asString();
    assertThat(browser.with("X-CSRF-Token", token).post("/api/v1/api-keys", key).status())
        .isEqualTo(201);
    String later = browser.get("/api/v1/session").json().path("csrfToken").asString();
    assertThat(browser.with("X-CSRF-Token", later).post("/api/v1/api-keys", key).status())
        .isEqualTo(201);
  }

  @Test
  void signingOutEndsTheSession() {
    Answer session = signIn();
    Api browser = api.with("Cookie", session.cookie());
    assertThat(browser.delete("/api/v1/session").problem()).isEqualTo("csrf-refused");
    String token = session.json().path("csrfToken").asString();
    assertThat(browser.with("X-CSRF-Token", token).delete("/api/v1/session").status())
        .isEqualTo(204);
    assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(browser.get("/api/v1/session").json().path("account").isNull()).isTrue();
  }

  @Test
  void aDisabledAccountIsOutAtOnce() {
    Api browser = api.with("Cookie", signIn().cookie());
    database
        .update(ACCOUNT)
        .set(ACCOUNT.DISABLED_AT, clock.instant())
        .where(ACCOUNT.ID.eq(owner.accountId()))
        .execute();
    assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(api.withKey(owner.key()).get("/api/v1/me").problem()).isEqualTo("api-key-refused");
    assertThat(signIn().problem()).isEqualTo("wrong-credentials");
  }

  @Test
  void anUnknownEmailAndAWrongPasswordLookTheSame() {
    Answer unknown = signIn("nobody@example.com", "not the password at all");
    Answer wrong = signIn(owner.email(), "not the password at all");
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(unknown.header("WWW-Authenticate")).contains("presstime");
    assertThat(unknown.json()).isEqualTo(wrong.json());
  }

  @Test
  void guessingIsSlowedDownAndForgivenAfterAWhile() {
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(owner.email(), "guess number " + i).status()).isEqualTo(401);
    }
    Answer eleventh = signIn();
    assertThat(eleventh.status()).isEqualTo(429);
    assertThat(eleventh.problem()).isEqualTo("too-many-attempts");
    assertThat(eleventh.header("Retry-After")).isEqualTo("30");
    TestMember another = TestMember.create(database, Role.OWNER);
    assertThat(signIn(another.email(), TestMember.PASSWORD).status()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(31));
    assertThat(signIn().status()).isEqualTo(200);
  }

  @Test
  void guessingManyAccountsFromOneAddressIsSlowedDownToo() {
    Api elsewhere = api.with("X-Forwarded-For", "203.0.113.99");
    for (int i = 0; i < 50; i++) {
      elsewhere.post(
          "/api/v1/session", Map.of("email", "nobody" + i + "@example.com", "password", "guess"));
    }
    Map<String, String> good = Map.of("email", owner.email(), "password", TestMember.PASSWORD);
    assertThat(elsewhere.post("/api/v1/session", good).status()).isEqualTo(429);
    assertThat(api.post("/api/v1/session", good).status()).isEqualTo(200);
  }

  @Test
  void whereSomebodySignedInBeforeAStrangersGuessesDoNotKeepThemOut() {
    Api office = api.with("X-Forwarded-For", "203.0.113.7");
    Api stranger = api.with("X-Forwarded-For", "203.0.113.99");
    Map<String, String> good = Map.of("email", owner.email(), "password", TestMember.PASSWORD);
    assertThat(office.post("/api/v1/session", good).status()).isEqualTo(200);
    for (int i = 0; i < 10; i++) {
      guess(stranger, owner.email(), i);
    }
    assertThat(stranger.post("/api/v1/session", good).status()).isEqualTo(429);
    assertThat(office.post("/api/v1/session", good).status()).isEqualTo(200);
    assertThat(api.with("X-Forwarded-For", "203.0.113.8").post("/api/v1/session", good).status())
        .as("where nobody signed in before")
        .isEqualTo(429);
    for (int i = 0; i < 10; i++) {
      assertThat(guess(office, owner.email(), i)).isEqualTo(401);
    }
    assertThat(guess(office, owner.email(), 10)).as("guesses are counted there too").isEqualTo(429);
  }

  @Test
  void anAddressOfIpv6IsOneWithAllOfItsCustomer() {
    for (int i = 0; i < 50; i++) {
      Api one = api.with("X-Forwarded-For", "2001:db8:1:2::" + Integer.toHexString(i + 1));
      assertThat(guess(one, "nobody6-" + i + "@example.com", i)).isEqualTo(401);
    }
    Api next = api.with("X-Forwarded-For", "2001:db8:1:2:3::1");
    assertThat(guess(next, "nobody6@example.com", 0)).isEqualTo(429);
    Api neighbour = api.with("X-Forwarded-For", "2001:db8:1:3::1");
    assertThat(guess(neighbour, "nobody6@example.com", 0)).isEqualTo(401);
  }

  private static int guess(Api from, String email, int number) {
    return from.post("/api/v1/session", Map.of("email", email, "password", "guess " + number))
        .status();
  }

  /** Also one that was just beginning while the password changed. */
  @Test
  void aSessionBegunWithAnEarlierPasswordOpensNothing() {
    Api browser = api.with("Cookie", signIn().cookie());
    assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
    database
        .update(ACCOUNT)
        .set(ACCOUNT.PASSWORD_HASH, new Passwords().hash("another password"))
        .where(ACCOUNT.ID.eq(owner.accountId()))
        .execute();
    assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(browser.get("/api/v1/account/sessions").status()).isEqualTo(401);
    assertThat(browser.get("/api/v1/session").json().path("account").isNull()).isTrue();
  }

  @Test
  void whoWritesWithoutASessionGetsNoneForIt() {
    int before = sessions();
    for (Answer refused :
        new Answer[] {
          api.post("/nowhere", ""), api.send("PUT", "/setup", ""), api.delete("/join")
        }) {
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.header("Set-Cookie")).isEmpty();
    }
    assertThat(sessions()).isEqualTo(before);
  }

  private int sessions() {
    return database.fetchSingle("SELECT count(*)::int FROM spring_session").get(0, Integer.class);
  }

  @Test
  void aMemberOfSeveralWorkspacesChoosesByHeader() {
    TestMember other = TestMember.create(database, Role.OWNER);
    owner.joins(database, other, Role.VIEWER);
    Api browser = api.with("Cookie", signIn().cookie());
    assertThat(browser.get("/api/v1/me").json().at("/workspace/id").asLong())
        .isEqualTo(owner.workspaceId());
    for (String name : new String[] {other.slug(), Long.toString(other.workspaceId())}) {
      Answer me = browser.with("X-Workspace", name).get("/api/v1/me");
      assertThat(me.json().at("/workspace/id").asLong()).isEqualTo(other.workspaceId());
      assertThat(me.json().path("role").asString()).isEqualTo("viewer");
    }
    TestMember strangers = TestMember.create(database, Role.OWNER);
    Answer foreign = browser.with("X-Workspace", strangers.slug()).get("/api/v1/me");
    assertThat(foreign.status()).isEqualTo(404);
  }
}
