package presstime.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.TestClock;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import tools.jackson.databind.JsonNode;

/** Links as members make them, and what opens them. */
class ClientLinkTest extends Lobby {

  private static final String REVIEW = "/api/v1/client-review";

  @Test
  void aLinkShowsItsContentsAndNothingElse() {
    long other = desk.aDraft("A secret");
    JsonNode made =
        link(Map.of("message", "Please look", "rights", "comment", "name", "Difficult one"));
    assertThat(made.path("url").asString()).matches("http://.*/review/[A-Za-z0-9_-]{43}");
    assertThat(made.at("/link/state").asString()).isEqualTo("open");
    assertThat(Instant.parse(made.at("/link/expiresAt").asString()))
        .isEqualTo(TestClock.START.plus(Duration.ofDays(14)));

    Answer seen = client(token(made)).get(REVIEW);
    assertThat(seen.status()).as(seen.body()).isEqualTo(200);
    assertThat(seen.header("Cache-Control")).contains("no-store");
    assertThat(seen.json().at("/contents/0/title").asString()).isEqualTo("Spring menu");
    assertThat(seen.json().path("contents")).hasSize(1);
    assertThat(seen.body()).as("what members call it").doesNotContain("Difficult");
    assertThat(client(token(made)).get(REVIEW + "/contents/" + other).status()).isEqualTo(404);
    assertThat(client(token(made)).get(REVIEW + "/contents/" + content).json().path("html"))
        .hasToString("\"<p>Some <em>text</em>.</p>\\n\"");
  }

  @Test
  void onlyAHashOfTheTokenIsKept() {
    String token = token();
    String all =
        database.fetch("SELECT l::text FROM client_link l").toString()
            + database.fetch("SELECT e::text FROM domain_event e")
            + database.fetch("SELECT r::text FROM idempotent_request r");
    assertThat(all).doesNotContain(token);
  }

  @Test
  void guessesOpenNothingAndAreSlowed() {
    String token = token();
    Api elsewhere = Api.at(port).with("X-Forwarded-For", "203.0.113.7");
    assertThat(Api.at(port).get(REVIEW).problem()).isEqualTo("client-link-unknown");
    for (String guess : List.of("x", token + "x", token.substring(1), token.toLowerCase())) {
      assertThat(client(guess).get(REVIEW).problem()).isEqualTo("client-link-unknown");
    }
    Answer last = elsewhere.get(REVIEW);
    for (int i = 0; i < 30; i++) {
      last = elsewhere.with("Client-Link", "guess" + i).get(REVIEW);
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.header("Retry-After")).isNotEmpty();
    Api waiting = elsewhere.with("Client-Link", token);
    assertThat(waiting.get(REVIEW).status()).as("the address waits").isEqualTo(429);
    assertThat(client(token).get(REVIEW).status()).as("others do not").isEqualTo(200);
    clock.advance(Duration.ofSeconds(10));
    assertThat(waiting.get(REVIEW).status()).isEqualTo(200);
  }

  @Test
  void aLinkEndsAtItsTime() {
    Instant end = TestClock.START.plus(Duration.ofHours(2));
    String token = token(link(Map.of("expiresAt", end.toString())));
    clock.set(end.minusMillis(1));
    assertThat(client(token).get(REVIEW).status()).isEqualTo(200);
    clock.set(end);
    assertThat(client(token).get(REVIEW).problem()).isEqualTo("client-link-expired");
    assertThat(approve(token, 1).problem()).isEqualTo("client-link-expired");
    assertThat(browser(token).open("").status()).isEqualTo(410);
    assertThat(tryLink(Map.of("expiresAt", "2027-01-01T00:00:00Z")).status()).isEqualTo(422);
  }

  @Test
  void aRevokedLinkOpensNothingUntilItIsRenewed() {
    JsonNode made = link(Map.of());
    String path = "/api/v1/client-links/" + made.at("/link/id").asLong();
    Desk.ok(api.post(path + "/revoke", Map.of()));
    assertThat(client(token(made)).get(REVIEW).problem()).isEqualTo("client-link-revoked");
    assertThat(browser(token(made)).open("").status()).isEqualTo(410);

    JsonNode renewed = Desk.ok(api.post(path + "/renew", Map.of()));
    assertThat(client(token(made)).get(REVIEW).problem()).isEqualTo("client-link-unknown");
    assertThat(client(token(renewed)).get(REVIEW).status()).isEqualTo(200);
    assertThat(events("client-link/" + made.at("/link/id").asLong()))
        .containsExactly(
            "client-link-created",
            "client-link-revoked",
            "client-link-renewed",
            "client-link-opened");
  }

  @Test
  void passcodesAreLimited() {
    String token = token(link(Map.of("passcode", "rosebud-7")));
    assertThat(client(token).get(REVIEW).problem()).isEqualTo("passcode-needed");
    assertThat(approve(token, 1).problem()).isEqualTo("passcode-needed");
    for (int i = 0; i < 5; i++) {
      assertThat(unlock(token, "wrong" + i).problem()).isEqualTo("passcode-wrong");
    }
    assertThat(unlock(token, "rosebud-7").status()).as("even the right one").isEqualTo(429);
    clock.advance(Duration.ofMinutes(1));
    Answer right = unlock(token, "rosebud-7");
    String pass = right.json().path("pass").asString();
    Api unlocked = client(token).with("Client-Pass", pass);
    assertThat(unlocked.get(REVIEW).status()).isEqualTo(200);
    assertThat(client(token).with("Client-Pass", pass + "x").get(REVIEW).status()).isEqualTo(403);
    String later = (Long.parseLong(pass.substring(0, 10)) + 1) + pass.substring(10);
    assertThat(client(token).with("Client-Pass", later).get(REVIEW).status()).isEqualTo(403);
    clock.advance(Duration.ofHours(12));
    assertThat(unlocked.get(REVIEW).problem()).isEqualTo("passcode-needed");
  }

  @Test
  void fiftyWrongPasscodesShutALinkUntilItIsRenewed() {
    JsonNode made = link(Map.of("passcode", "rosebud-7"));
    String token = token(made);
    for (int i = 0; i < 50; i++) {
      assertThat(unlock(token, "wrong").problem()).isEqualTo("passcode-wrong");
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(unlock(token, "rosebud-7").problem()).isEqualTo("client-link-shut");
    String path = "/api/v1/client-links/" + made.at("/link/id").asLong();
    assertThat(Desk.ok(api.get(path)).path("state").asString()).isEqualTo("shut");
    String renewed = token(Desk.ok(api.post(path + "/renew", Map.of())));
    assertThat(unlock(renewed, "rosebud-7").status()).isEqualTo(200);
  }

  @Test
  void aLinkIsForOnesOwnWorkspaceOnly() {
    Desk others = Desk.open(database, port);
    long theirs = others.aDraft("Theirs");
    Answer refused = tryLink(Map.of("contents", List.of(content, theirs)));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("contents[1]");
    assertThat(tryLink(Map.of("channels", List.of(others.aSite()))).status()).isEqualTo(422);
    long mine = link(Map.of()).at("/link/id").asLong();
    String path = "/api/v1/client-links/" + mine;
    assertThat(others.api().get(path).status()).isEqualTo(404);
    assertThat(others.api().get(path + "/visits").status()).isEqualTo(404);
    assertThat(others.api().post(path + "/revoke", Map.of()).status()).isEqualTo(404);
    assertThat(others.api().post(path + "/renew", Map.of()).status()).isEqualTo(404);
    assertThat(others.api().get("/api/v1/client-links").json().path("items")).isEmpty();
    assertThat(others.api().get("/api/v1/content/" + content + "/client-feedback").status())
        .isEqualTo(404);
  }

  @Test
  void onlyWhoMayApproveMakesLinks() {
    TestMember author = TestMember.create(database, Role.AUTHOR);
    Api theirs = Api.at(port).withKey(author.key());
    assertThat(theirs.post("/api/v1/client-links", Map.of()).status()).isEqualTo(403);
    assertThat(theirs.get("/api/v1/client-links").status()).isEqualTo(200);
  }

  @Test
  void aWeeksPlanBecomesALinkInItsOrder() {
    long site = desk.aSite();
    long later = desk.anApprovedArticle("Later");
    long outside = desk.anApprovedArticle("Next month");
    schedule(later, "2026-01-22T09:00:00Z", site);
    schedule(content, "2026-01-21T09:00:00Z", site);
    schedule(outside, "2026-02-21T09:00:00Z", site);
    JsonNode made =
        link(
            Map.of(
                "contents", List.of(),
                "from", "2026-01-19T00:00:00Z",
                "to", "2026-01-26T00:00:00Z"));
    assertThat(made.at("/link/contents").toString()).isEqualTo("[" + content + "," + later + "]");
    JsonNode seen = client(token(made)).get(REVIEW).json();
    assertThat(seen.at("/contents/0/times/0/at").asString()).isEqualTo("2026-01-21T09:00:00Z");
    assertThat(seen.at("/contents/0/channels/0/platform").asString()).isEqualTo("Built-in site");
    assertThat(seen.path("timeZone").asString()).isNotEmpty();
  }

  @Test
  void visitsTellWhenAndWithWhatButNotWho() {
    JsonNode made = link(Map.of());
    String firefox = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";
    browser(token(made)).header("User-Agent", firefox).open("");
    browser(token(made)).header("User-Agent", firefox).open("");
    clock.advance(Duration.ofHours(1));
    browser(token(made)).header("User-Agent", firefox).open("");
    browser(token(made)).header("User-Agent", "curl/8").open("");
    String path = "/api/v1/client-links/" + made.at("/link/id").asLong();
    JsonNode visits = Desk.ok(api.get(path + "/visits")).path("items");
    assertThat(visits).hasSize(3);
    assertThat(visits.get(2).path("device").asString()).isEqualTo("Firefox on Android");
    assertThat(visits.get(2).path("pages").asInt()).isEqualTo(2);
    assertThat(visits.get(2).path("visitor")).isEqualTo(visits.get(1).path("visitor"));
    assertThat(visits.get(0).path("visitor")).isNotEqualTo(visits.get(1).path("visitor"));
    assertThat(Desk.ok(api.get(path)).path("visits").asInt()).isEqualTo(3);
    assertThat(database.fetch("SELECT v::text FROM client_visit v").toString())
        .doesNotContain("127.0.0.1", "Gecko");
  }

  private Answer unlock(String token, String passcode) {
    return client(token).post(REVIEW + "/unlock", Map.of("passcode", passcode));
  }

  private void schedule(long id, String at, long channel) {
    Desk.ok(
        api.post(
            "/api/v1/content/" + id + "/schedule", Map.of("at", at, "channels", List.of(channel))));
  }
}
