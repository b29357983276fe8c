package presstime.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.INVITATION;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api.Answer;
import tools.jackson.databind.JsonNode;

@ServerTest
class InvitationTest {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String PASSWORD = "nine kites above the harbour";

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired SettableClock clock;
  private Desk desk;
  private Api owner;
  private Api anybody;
  private String email;

  @BeforeEach
  void aWorkspace() {
    desk = Desk.open(database, port);
    owner = desk.api();
    anybody = Api.at(port);
    email = "invited" + COUNT.incrementAndGet() + "@example.com";
    clock.advance(Duration.ofMinutes(10)); // so that bad tokens of other tests are forgiven
  }

  private String invite(Api by, String role) {
    JsonNode made =
        Desk.ok(by.post("/api/v1/invitations", Map.of("email", email, "name", "Bo", "role", role)));
    String url = made.path("url").asString();
    assertThat(url).contains("/join?token=");
    return url.substring(url.indexOf("token=") + 6);
  }

  private Answer accept(String token, String password) {
    return anybody.post(
        "/api/v1/join", Map.of("token", token, "name", "Bo Ek", "password", password));
  }

  @Test
  void aPersonIsInvitedSetsAPasswordAndIsAMemberOnce() {
    String token = invite(owner, "author");
    JsonNode pending = Desk.ok(owner.get("/api/v1/invitations")).path("items");
    assertThat(pending.at("/0/email").asString()).isEqualTo(email);
    assertThat(pending.toString()).doesNotContain(token);
    JsonNode offer = Desk.ok(anybody.with("Invitation-Token", token).get("/api/v1/join"));
    assertThat(offer.path("role").asString()).isEqualTo("author");
    assertThat(offer.path("hasAccount").asBoolean()).isFalse();

    assertThat(accept(token, "short").json().at("/errors/0/field").asString())
        .isEqualTo("password");
    Answer joined = accept(token, PASSWORD);
    assertThat(joined.status()).isEqualTo(201);
    JsonNode me = Desk.ok(anybody.with("Cookie", joined.cookie()).get("/api/v1/me"));
    assertThat(me.path("role").asString()).isEqualTo("author");
    assertThat(me.at("/account/name").asString()).isEqualTo("Bo Ek");
    assertThat(me.at("/workspace/slug").asString()).isEqualTo(desk.owner().slug());
    assertThat(accept(token, PASSWORD).problem()).isEqualTo("invitation-refused");
    assertThat(Desk.ok(owner.get("/api/v1/invitations")).path("items").size()).isZero();
    assertThat(Desk.ok(owner.get("/api/v1/events")).toString())
        .contains("member-invited", "member-joined")
        .doesNotContain(token);
  }

  @Test
  void aRevokedAReplacedAndAnOldLinkOpenNothing() {
    String first = invite(owner, "author");
    String second = invite(owner, "viewer");
    assertThat(accept(first, PASSWORD).problem()).isEqualTo("invitation-refused");
    long id = Desk.ok(owner.get("/api/v1/invitations")).at("/items/0/id").asLong();
    assertThat(Desk.open(database, port).api().delete("/api/v1/invitations/" + id).status())
        .isEqualTo(404);
    assertThat(owner.delete("/api/v1/invitations/" + id).status()).isEqualTo(204);
    assertThat(owner.delete("/api/v1/invitations/" + id).status()).isEqualTo(404);
    assertThat(accept(second, PASSWORD).problem()).isEqualTo("invitation-refused");
    String third = invite(owner, "viewer");
    clock.advance(Invitations.VALID);
    assertThat(accept(third, PASSWORD).problem()).isEqualTo("invitation-refused");
    assertThat(Desk.ok(owner.get("/api/v1/invitations")).at("/items/0/expired").asBoolean())
        .isTrue();
  }

  @Test
  void ofManyWhoUseALinkAtOnceOneJoins() {
    String token = invite(owner, "author");
    assertThat(
            Stream.generate(
                    () -> CompletableFuture.supplyAsync(() -> accept(token, PASSWORD).status()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList())
        .containsOnlyOnce(201);
    assertThat(Desk.ok(owner.get("/api/v1/members")).path("items").size()).isEqualTo(2);
  }

  @Test
  void whoIsAMemberElsewhereGivesThePasswordTheyHave() {
    TestMember elsewhere = TestMember.create(database, Role.AUTHOR);
    email = elsewhere.email();
    String token = invite(owner, "editor");
    assertThat(
            Desk.ok(anybody.with("Invitation-Token", token).get("/api/v1/join"))
                .path("hasAccount")
                .asBoolean())
        .isTrue();
    assertThat(accept(token, PASSWORD).problem()).isEqualTo("wrong-credentials");
    Answer joined = accept(token, TestMember.PASSWORD);
    assertThat(joined.status()).isEqualTo(201);
    JsonNode session =
        Desk.ok(anybody.with("Cookie", joined.cookie()).get("/api/v1/session")).path("workspaces");
    assertThat(session.size()).isEqualTo(2);
    assertThat(
            owner
                .post("/api/v1/invitations", Map.of("email", email, "name", "B", "role", "viewer"))
                .json()
                .at("/errors/0/field")
                .asString())
        .isEqualTo("email");
  }

  @Test
  void whoWasRemovedEverywhereSetsANewPasswordAndOldSessionsEnd() {
    String token = invite(owner, "author");
    Answer joined = accept(token, PASSWORD);
    long id = joined.json().path("id").asLong();
    Desk.ok(owner.delete("/api/v1/members/" + id));
    assertThat(
            anybody
                .with("Cookie", joined.cookie())
                .get("/api/v1/session")
                .json()
                .path("account")
                .isNull())
        .isTrue();
    String again = invite(owner, "author");
    Answer back = accept(again, "another eleven windmills");
    assertThat(back.status()).isEqualTo(201);
    assertThat(back.json().path("id").asLong()).isEqualTo(id);
    assertThat(
            anybody.post("/api/v1/session", Map.of("email", email, "password", PASSWORD)).status())
        .isEqualTo(401);
  }

  @Test
  void whoMayInviteNoMoreLeavesNoDoorOpen() {
    TestMember second =
        TestMember.create(database, Role.OWNER).joins(database, desk.owner(), Role.OWNER);
    String token = invite(Api.at(port).withKey(second.key()), "owner");
    Desk.ok(owner.delete("/api/v1/members/" + second.accountId()));
    assertThat(accept(token, PASSWORD).problem()).isEqualTo("invitation-refused");
  }

  @Test
  void guessesAreSlowedAndOnlyHashesAreKept() {
    invite(owner, "author");
    for (byte[] hash :
        database.select(INVITATION.TOKEN_HASH).from(INVITATION).fetch(INVITATION.TOKEN_HASH)) {
      assertThat(hash).hasSize(32);
    }
    Answer last = accept("x", PASSWORD);
    for (int i = 0; i < 30 && last.status() == 403; i++) {
      last = accept("guess" + i, PASSWORD);
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.header("Retry-After")).isNotEmpty();
  }

  @Test
  void guessesFromManyAddressesOfOneCustomerAreSlowedToo() {
    Answer last = accept(from("2001:db8:7:7::1"), "x");
    for (int i = 2; i < 33 && last.status() == 403; i++) {
      last = accept(from("2001:db8:7:7::" + i), "guess" + i);
    }
    assertThat(last.status()).isEqualTo(429);
  }

  private Api from(String address) {
    return anybody.with("X-Forwarded-For", address);
  }

  private static Answer accept(Api from, String token) {
    return from.post("/api/v1/join", Map.of("token", token, "name", "Bo", "password", PASSWORD));
  }

  @Test
  void thePageAsksForNameAndPasswordAndSignsIn() {
    String token = invite(owner, "author");
    Answer page = anybody.get("/join?token=" + token);
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    Document form = Jsoup.parse(page.body());
    assertThat(form.select("#name").val()).isEqualTo("Bo");
    Api browser =
        anybody
            .with("Cookie", page.cookie())
            .with("Content-Type", "application/x-www-form-urlencoded");
    String fields = "token=" + token + "&name=Bo+Ek&password=";
    String good = URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
    assertThat(browser.post("/join", fields + good).status()).isEqualTo(403);
    String csrf = "&_csrf=" + form.select("input[name=_csrf]").val();
    Answer wrong = browser.post("/join", fields + "short" + csrf);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(Jsoup.parse(wrong.body()).select("#password-error").text()).contains("at least 12");
    Answer done = browser.post("/join", fields + good + csrf);
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.body()).contains("Welcome to");
    assertThat(
            Desk.ok(anybody.with("Cookie", done.cookie()).get("/api/v1/me"))
                .path("role")
                .asString())
        .isEqualTo("author");
    assertThat(anybody.with("Accept", "text/html").get("/join?token=x").status()).isEqualTo(403);
  }
}
