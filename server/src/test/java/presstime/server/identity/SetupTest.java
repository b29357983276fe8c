package presstime.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.ACCOUNT;
import static presstime.database.Tables.SETUP_LINK;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import presstime.platform.testkit.SettableClock;
import presstime.server.ServerTest;
import presstime.server.identity.Api.Answer;

/** On a server of its own: set-up works while there is nobody. */
@ServerTest
@TestPropertySource(properties = "presstime.public-url=https://desk.example.com/")
class SetupTest {

  private static final String PASSWORD = "seven lanterns over water";

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired SettableClock clock;
  @Autowired SetupLinks links;
  Api api;

  @BeforeEach
  void nobody() {
    api = Api.at(port);
    database.execute("TRUNCATE account, workspace, setup_link CASCADE");
  }

  private static Map<String, String> owner(String token) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("token", token);
    fields.put("email", "Ada@Example.com");
    fields.put("name", "Ada");
    fields.put("password", PASSWORD);
    fields.put("workspaceName", "Übersee Kurier");
    fields.put("timeZone", "Europe/Berlin");
    return fields;
  }

  @Test
  void theLinkMakesAnOwnerOnce() {
    assertThat(api.get("/api/v1/setup").json().path("needed").asBoolean()).isTrue();
    String token = links.create().orElseThrow();
    Answer done = api.post("/api/v1/setup", owner(token));
    assertThat(done.status()).isEqualTo(201);
    Answer me = api.with("Cookie", done.cookie()).get("/api/v1/me");
    assertThat(me.json().at("/account/email").asString()).isEqualTo("ada@example.com");
    assertThat(me.json().at("/workspace/slug").asString()).isEqualTo("ubersee-kurier");
    assertThat(me.json().path("role").asString()).isEqualTo("owner");
    assertThat(api.get("/api/v1/setup").json().path("needed").asBoolean()).isFalse();
    assertThat(links.create()).isEmpty();
    assertThat(api.post("/api/v1/setup", owner(token)).problem()).isEqualTo("setup-done");

    database.execute("TRUNCATE account, workspace CASCADE");
    Answer again = api.post("/api/v1/setup", owner(token));
    assertThat(again.problem()).isEqualTo("setup-link-refused");
  }

  /** A proxy need not say that it is one, nor that it speaks HTTPS. */
  @Test
  void behindAProxyNothingRestsOnWhatItSaysOfItself() {
    Answer done = api.post("/api/v1/setup", owner(links.create().orElseThrow()));
    assertThat(done.header("Set-Cookie")).startsWith("presstime_session=").contains("Secure");
    assertThat(api.with("Accept", "*/*").get("/actuator/prometheus").status()).isEqualTo(401);
  }

  @Test
  void ofManyAtTheSameTimeOneBecomesOwner() {
    String token = links.create().orElseThrow();
    var answers =
        Stream.generate(() ->
                CompletableFuture.supplyAsync(
                    () -> api.post("/api/v1/setup", owner(token)).status()))
            .limit(4)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers).containsOnlyOnce(201);
    assertThat(database.fetchCount(ACCOUNT)).isEqualTo(1);
  }

  @Test
  void aLinkIsGoodForADayAndANewOneReplacesIt() {
    String old = links.create().orElseThrow();
    String token = links.create().orElseThrow();
    assertThat(api.post("/api/v1/setup", owner(old)).status()).isEqualTo(403);
    clock.advance(Duration.ofHours(24));
    assertThat(api.post("/api/v1/setup", owner(token)).status()).isEqualTo(403);
    for (byte[] hash : database.select(SETUP_LINK.HASH).from(SETUP_LINK).fetch(SETUP_LINK.HASH)) {
      assertThat(hash).hasSize(32);
    }
  }

  @Test
  void aRefusedFieldLeavesTheLinkGood() {
    String token = links.create().orElseThrow();
    for (Map.Entry<String, String> wrong :
        Map.of(
                "email", "ada",
                "password", "password1234",
                "timeZone", "Mars/Olympus",
                "name", "x".repeat(101))
            .entrySet()) {
      Map<String, String> fields = owner(token);
      fields.put(wrong.getKey(), wrong.getValue());
      Answer answer = api.post("/api/v1/setup", fields);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(wrong.getKey());
    }
    assertThat(api.post("/api/v1/setup", owner(token)).status()).isEqualTo(201);
  }

  @Test
  void thePageShowsErrorsAtTheFieldAndThenTheFirstSteps() {
    String token = links.create().orElseThrow();
    Answer page = api.get("/setup?token=" + token);
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    Document form = Jsoup.parse(page.body());
    assertThat(form.select("script, [style], [onclick]")).isEmpty();
    assertThat(form.select("input:not([type=hidden]), select"))
        .allSatisfy(
            control -> assertThat(form.select("label[for=" + control.id() + "]")).isNotEmpty());

    Map<String, String> fields = owner(token);
    fields.put("password", "short");
    fields.put("name", "<b>Ada</b>");
    Api browser =
        api.with("Cookie", page.cookie()).with("Content-Type", "application/x-www-form-urlencoded");
    assertThat(browser.post("/setup", encoded(fields)).status()).isEqualTo(403);
    fields.put("_csrf", form.select("input[name=_csrf]").val());
    Answer wrong = browser.post("/setup", encoded(fields));
    assertThat(wrong.status()).isEqualTo(422);
    Document second = Jsoup.parse(wrong.body());
    assertThat(second.select("#password-error").text()).contains("at least 12");
    assertThat(second.select("#password").attr("aria-invalid")).isEqualTo("true");
    assertThat(second.select("#password").val()).isEmpty();
    assertThat(second.select("#name").val()).isEqualTo("<b>Ada</b>");
    assertThat(second.select("#timeZone option[selected]").text()).isEqualTo("Europe/Berlin");

    fields.put("password", PASSWORD);
    Answer done = browser.post("/setup", encoded(fields));
    assertThat(done.status()).isEqualTo(200);
    Document steps = Jsoup.parse(done.body());
    assertThat(steps.select("a[href=https://desk.example.com/sites/ubersee-kurier/]")).isNotEmpty();
    String command = steps.select("pre").getFirst().text().replaceAll("\\s+", " ");
    assertThat(command).startsWith("./presstime login --url https://desk.example.com \\ --key pt_");
    Answer me = api.withKey(command.substring(command.indexOf("pt_"))).get("/api/v1/me");
    assertThat(me.json().at("/account/email").asString()).isEqualTo("ada@example.com");
    assertThat(api.with("Cookie", done.cookie()).get("/api/v1/me").status()).isEqualTo(200);
    assertThat(api.with("Cookie", page.cookie()).get("/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void theStartPageKnowsWhetherThereIsAnOwner() {
    Api browser = api.with("Accept", "text/html");
    assertThat(browser.get("/").body()).contains("has no owner yet");
    assertThat(browser.get("/setup?token=x").status()).isEqualTo(403);
    TestMember.create(database, Role.OWNER);
    assertThat(browser.get("/").body()).contains("/sites/", "/api/docs", "/actuator/health");
    assertThat(browser.get("/setup").body()).contains("Already set up");
  }

  @Test
  void aProblemsTypeIsUnderThePublicAddress() {
    assertThat(api.get("/api/v1/me").json().path("type").asString())
        .isEqualTo("https://desk.example.com/problems/not-signed-in");
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
