package presstime.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import presstime.server.Desk;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;
import tools.jackson.databind.JsonNode;

/** The pages of a link, with a browser that runs no script. */
class ReviewPagesTest extends Lobby {

  private static final String EVIL =
      "<script>alert(1)</script>\"'><img src=https://x/y onerror=alert(1)>";

  private String at(String action) {
    return "/contents/" + content + action;
  }

  @Test
  void aClientReadsAndApproves() {
    approvalsCount();
    Browser anna = browser(token());
    Answer page = anna.open("");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("<h1 dir=\"auto\">Spring menu</h1>", "Some <em>text</em>.", "Version 1")
        .contains("value=\"Anna Berg\"");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("X-Robots-Tag")).contains("noindex");
    assertThat(page.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/review");
    assertThat(page.body()).doesNotContain("<script", " style=", "onclick");

    assertThat(anna.send(at("/approve"), Map.of("name", "Anna")).status()).isEqualTo(303);
    assertThat(anna.follow().body()).contains("Thank you. The text is approved.");
    assertThat(contentNow().path("approvedRevision").asInt()).isEqualTo(1);
  }

  @Test
  void aNewerVersionIsShownWithItsChangesAndAskedAboutAgain() {
    approvalsCount();
    Browser anna = browser(token());
    anna.open("");
    edit("Some other *text*.");
    Answer refused = anna.send(at("/changes"), Map.of("name", "Anna", "note", "Keep my <words>"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body())
        .contains("There is a newer version", "<ins>other </ins>", "Version 2")
        .contains("Keep my &lt;words&gt;");
    assertThat(feedback().path("verdicts")).isEmpty();
    assertThat(anna.send(at("/approve"), Map.of("name", "Anna")).status()).isEqualTo(303);
    assertThat(contentNow().path("approvedRevision").asInt()).isEqualTo(2);
  }

  @Test
  void whatIsMissingIsAskedForAgain() {
    Browser anna = browser(token());
    anna.open("");
    Answer again = anna.send(at("/changes"), Map.of("name", "Anna", "note", " "));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body())
        .contains("aria-invalid=\"true\"", "changes-note-error", "This is needed.");
    assertThat(feedback().path("verdicts")).isEmpty();
    assertThat(
            anna.send(at("/comments"), Map.of("name", "Anna", "text", "Line one\r\nline two"))
                .status())
        .isEqualTo(303);
    assertThat(anna.follow().body()).contains("Line one\nline two", "Thank you for your comment.");
  }

  @Test
  void nothingThatIsEnteredBecomesMarkup() {
    content =
        Desk.ok(
                api.post(
                    "/api/v1/content",
                    Map.of(
                        "title",
                        EVIL,
                        "body",
                        EVIL,
                        "bodyFormat",
                        "html",
                        "excerpt",
                        EVIL,
                        "tags",
                        List.of(EVIL),
                        "author",
                        EVIL)))
            .path("id")
            .asLong();
    String site = "/api/v1/channels/" + desk.aSite();
    assertThat(api.get(site).status()).isEqualTo(200);
    Browser anna = browser(token(link(Map.of("message", EVIL, "recipient", Map.of("name", EVIL)))));
    anna.open("");
    anna.send(at("/comments"), Map.of("name", EVIL, "text", EVIL));
    anna.follow();
    anna.send(at("/changes"), Map.of("name", EVIL, "note", EVIL));
    anna.follow();
    edit(EVIL.replace("\"", ""));
    String page =
        anna.open("?zone=" + "%3Cscript%3E&channel=%3Cscript%3E&done=%3Cscript%3E").body();
    String stale = browserOfSame(anna).body();
    for (String html : List.of(page, stale)) {
      assertThat(html)
          .doesNotContain("<script", "<img src=https://x/y onerror", "onerror=alert(1)>\"");
      assertThat(html.replaceAll("(?s)&lt;.*?&gt;", "")).doesNotContain("onerror");
    }
    assertThat(page).contains("&lt;script&gt;");
  }

  private Answer browserOfSame(Browser anna) {
    return anna.send(at("/approve"), Map.of("name", EVIL, "revision", "1"));
  }

  @Test
  void aFormFromElsewhereIsRefused() {
    approvalsCount();
    String token = token();
    Browser anna = browser(token);
    anna.open("");
    Map<String, String> forged = Map.of("name", "Anna", "revision", "1");
    assertThat(anna.sendRaw(at("/approve"), forged).status()).isEqualTo(403);
    anna.open("");
    anna.header("Sec-Fetch-Site", "cross-site");
    assertThat(anna.send(at("/approve"), Map.of("name", "Anna")).status()).isEqualTo(403);

    Browser mallory = browser(token);
    mallory.open("");
    Browser victim = browser(token);
    victim.open("");
    victim.page = mallory.page;
    Answer refused = victim.send(at("/approve"), Map.of("name", "Anna"));
    assertThat(refused.status()).as("another visitor's proof").isEqualTo(403);
    assertThat(refused.body()).contains("Please send it again");
    assertThat(feedback().path("verdicts")).isEmpty();
  }

  @Test
  void aPasscodeIsAskedForFirst() {
    String token = token(link(Map.of("passcode", "rosebud-7")));
    Browser anna = browser(token);
    assertThat(anna.open("").body()).contains("Passcode").doesNotContain("Spring menu");
    assertThat(anna.open(at("")).body()).doesNotContain("Spring menu");
    assertThat(anna.send("/unlock", Map.of("passcode", "wrong-one")).status()).isEqualTo(403);
    assertThat(anna.page.body()).contains("That is not the passcode");
    anna.send("/unlock", Map.of("passcode", "rosebud-7"));
    assertThat(anna.follow().body()).contains("Spring menu");
    assertThat(browser(token).open("").body()).as("who was not asked").doesNotContain("Spring");
  }

  @Test
  void severalTextsAreAListAndTimesAreInTheZoneOfChoice() {
    long site = desk.aSite();
    long second = desk.anApprovedArticle("Second");
    Desk.ok(
        api.post(
            "/api/v1/content/" + second + "/schedule",
            Map.of("at", "2026-01-21T23:30:00Z", "channels", List.of(site))));
    Browser anna = browser(token(link(Map.of("contents", List.of(content, second)))));
    assertThat(anna.open("").body()).contains("2 texts for your review", "Second", "My site");
    assertThat(anna.open("?zone=Asia/Tokyo").body())
        .contains("January 22, 2026", "8:30", "Times are in the time zone Asia/Tokyo");
    anna.header("Accept-Language", "de-AT,de;q=0.9,en;q=0.5");
    assertThat(anna.open("/contents/" + second + "?zone=UTC").body())
        .contains("<html lang=\"de\">", "21. Januar 2026", "23:30", "Fassung 1 freigeben");
  }

  @Test
  void imagesAreThoseOfTheLinksContentsOnly() throws Exception {
    String token = token();
    String sha = "a".repeat(64);
    assertThat(browser(token).open("/media/" + sha).status()).isEqualTo(404);
  }

  @Test
  void noTokenPassOrPasscodeIsEverLogged() {
    Queue<String> lines = new ConcurrentLinkedQueue<>();
    AppenderBase<ILoggingEvent> everything =
        new AppenderBase<>() {
          @Override
          protected void append(ILoggingEvent event) {
            lines.add(
                event.getFormattedMessage()
                    + event.getMDCPropertyMap()
                    + ThrowableProxyUtil.asString(event.getThrowableProxy()));
          }
        };
    everything.start();
    logger("ROOT").addAppender(everything);
    logger("presstime").setLevel(Level.TRACE);
    logger("org.springframework").setLevel(Level.DEBUG);
    String token;
    String pass;
    try {
      JsonNode made = link(Map.of("passcode", "rosebud-7"));
      token = token(made);
      Browser anna = browser(token);
      anna.open("");
      anna.send("/unlock", Map.of("passcode", "rosebud-7"));
      anna.follow();
      anna.send(at("/approve"), Map.of("name", "Anna"));
      anna.open("/nothing/here");
      anna.open("/contents/x");
      anna.open("?zone=nowhere");
      Api.at(port).with("Accept", "application/json").get("/review/" + token + "/contents/x/y");
      Api.at(port).post("/review/" + token, "{}");
      Api client = client(token);
      pass =
          client
              .post("/api/v1/client-review/unlock", Map.of("passcode", "rosebud-7"))
              .json()
              .path("pass")
              .asString();
      client.with("Client-Pass", pass).get("/api/v1/client-review");
      client.post("/api/v1/client-review/unlock", "{\"passcode\": {\"rosebud-7\": oops");
    } finally {
      logger("ROOT").detachAppender(everything);
      logger("presstime").setLevel(null);
      logger("org.springframework").setLevel(null);
    }
    String log = String.join("\n", lines);
    assertThat(log).as("the log is on").contains("/review/-");
    assertThat(log.contains(token)).as("token").isFalse();
    assertThat(log.contains("rosebud-7")).as("passcode").isFalse();
    assertThat(log.contains(pass)).as("pass").isFalse();
  }

  @Test
  void aPageThatDoesNotExistTellsNothingOfTheToken() {
    String token = token();
    for (String path : List.of("/nothing", "/contents/x")) {
      assertThat(Api.at(port).get("/review/" + token + path).body()).doesNotContain(token);
    }
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }
}
