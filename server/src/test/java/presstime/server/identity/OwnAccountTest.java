package presstime.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
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
class OwnAccountTest {

  private static final String SESSIONS = "/api/v1/account/sessions";
  private static final String NEW = "a lamp beside four rivers";

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired SettableClock clock;
  private Desk desk;
  private TestMember me;

  @BeforeEach
  void aPerson() {
    desk = Desk.open(database, port);
    me = desk.owner();
    clock.advance(Duration.ofMinutes(10)); // so that failures of other tests are forgiven
  }

  private Answer signIn(String password, String agent) {
    return Api.at(port)
        .with("User-Agent", agent)
        .post("/api/v1/session", Map.of("email", me.email(), "password", password));
  }

  private Api browser(String agent) {
    Answer session = signIn(TestMember.PASSWORD, agent);
    return Api.at(port)
        .with("Cookie", session.cookie())
        .with("X-CSRF-Token", Desk.ok(session).path("csrfToken").asString());
  }

  private static Answer change(Api by, String current, String password) {
    return by.send(
        "PUT",
        "/api/v1/account/password",
        "{\"currentPassword\": \"" + current + "\", \"password\": \"" + password + "\"}");
  }

  private static List<String> agents(Api by) {
    List<String> agents = new ArrayList<>();
    Desk.ok(by.get(SESSIONS))
        .path("items")
        .forEach(one -> agents.add(one.path("agent").asString()));
    return agents;
  }

  @Test
  void sessionsAreListedThisOneFirstAndNeverWithTheirCredential() {
    Api phone = browser("Phone");
    browser("Tablet");
    JsonNode all = Desk.ok(phone.get(SESSIONS)).path("items");
    assertThat(agents(phone)).containsExactly("Phone", "Tablet");
    assertThat(all.at("/0/current").asBoolean()).isTrue();
    assertThat(all.at("/1/current").asBoolean()).isFalse();
    assertThat(all.at("/0/address").asString()).isEqualTo("127.0.0.1");
    List<String> credentials =
        database.fetch("SELECT session_id, primary_id FROM spring_session").stream()
            .flatMap(row -> List.of(row.get(0, String.class), row.get(1, String.class)).stream())
            .toList();
    assertThat(credentials).isNotEmpty().noneMatch(one -> all.toString().contains(one.strip()));
  }

  @Test
  void oneOfThemOrAllOthersEndAndThisOneStays() {
    Api phone = browser("Phone");
    Api tablet = browser("Tablet");
    Api desktop = browser("Desktop");
    String tablets = Desk.ok(tablet.get(SESSIONS)).path("items").get(0).path("id").asString();
    assertThat(phone.delete(SESSIONS + "/" + tablets).status()).isEqualTo(204);
    assertThat(tablet.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(phone.delete(SESSIONS + "/" + tablets).status()).isEqualTo(404);
    assertThat(Desk.ok(phone.delete(SESSIONS)).path("ended").asInt()).isOne();
    assertThat(desktop.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(agents(phone)).containsExactly("Phone");
  }

  @Test
  void nobodyEndsTheSessionOfSomebodyElse() {
    Api mine = browser("Mine");
    me = Desk.open(database, port).owner();
    Api theirs = browser("Theirs");
    String id = Desk.ok(mine.get(SESSIONS)).path("items").get(0).path("id").asString();
    assertThat(agents(theirs)).containsExactly("Theirs");
    assertThat(theirs.delete(SESSIONS + "/" + id).status()).isEqualTo(404);
    Desk.ok(theirs.delete(SESSIONS));
    assertThat(mine.get("/api/v1/me").status()).isEqualTo(200);
  }

  @Test
  void aNewPasswordEndsTheOtherSessionsAndIsTheOnlyOneFromThenOn() {
    Api phone = browser("Phone");
    Api tablet = browser("Tablet");
    assertThat(Desk.ok(change(phone, TestMember.PASSWORD, NEW)).path("ended").asInt()).isOne();
    assertThat(phone.get("/api/v1/me").status()).isEqualTo(200);
    assertThat(tablet.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(signIn(TestMember.PASSWORD, "x").problem()).isEqualTo("wrong-credentials");
    assertThat(signIn(NEW, "x").status()).isEqualTo(200);
    assertThat(desk.api().get("/api/v1/me").status()).as("key").isEqualTo(200);
    String events =
        Desk.ok(desk.api().get("/api/v1/events?subject=member/" + me.accountId())).toString();
    assertThat(events).contains("password-changed").doesNotContain(NEW);
  }

  @Test
  void aRefusedOneChangesNothing() {
    Api phone = browser("Phone");
    Api tablet = browser("Tablet");
    assertThat(change(phone, "not mine at all", NEW).json().at("/errors/0/field").asString())
        .isEqualTo("currentPassword");
    for (String bad : List.of("short", TestMember.PASSWORD, me.email())) {
      assertThat(change(phone, TestMember.PASSWORD, bad).json().at("/errors/0/field").asString())
          .as(bad)
          .isEqualTo("password");
    }
    assertThat(change(Api.at(port), TestMember.PASSWORD, NEW).status()).isEqualTo(401);
    assertThat(change(phone.with("X-CSRF-Token", "guessed"), TestMember.PASSWORD, NEW).problem())
        .isEqualTo("csrf-refused");
    assertThat(tablet.get("/api/v1/me").status()).isEqualTo(200);
    assertThat(signIn(TestMember.PASSWORD, "x").status()).isEqualTo(200);
  }

  @Test
  void guessingTheCurrentOneIsSlowed() {
    Api phone = browser("Phone");
    for (int guess = 0; guess < 10; guess++) {
      assertThat(change(phone, "guess number " + guess, NEW).status()).isEqualTo(422);
    }
    assertThat(change(phone, TestMember.PASSWORD, NEW).problem()).isEqualTo("too-many-attempts");
  }

  @Test
  void aKeyReachesNoAccount() {
    String phone = signIn(TestMember.PASSWORD, "Phone").cookie();
    for (Api by : List.of(desk.api(), desk.api().with("Cookie", phone))) {
      assertThat(by.get(SESSIONS).problem()).isEqualTo("session-required");
      assertThat(by.delete(SESSIONS).problem()).isEqualTo("session-required");
      assertThat(change(by, TestMember.PASSWORD, NEW).problem()).isEqualTo("session-required");
    }
  }
}
