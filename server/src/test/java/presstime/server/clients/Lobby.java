package presstime.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.TestClock;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;
import tools.jackson.databind.JsonNode;

/** A desk that gives links to a client, and the client with a browser. */
@ServerTest
abstract class Lobby {

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired SettableClock clock;

  Desk desk;
  Api api;
  long content;

  @BeforeEach
  void aDeskWithADraft() {
    clock.set(TestClock.START);
    desk = Desk.open(database, port);
    api = desk.api();
    content = desk.aDraft("Spring menu");
  }

  /** Makes a link; the answer's body. */
  JsonNode link(Map<String, Object> more) {
    return Desk.ok(tryLink(more));
  }

  Answer tryLink(Map<String, Object> more) {
    Map<String, Object> request = new HashMap<>();
    request.put("contents", List.of(content));
    request.put("recipient", Map.of("name", "Anna Berg"));
    request.putAll(more);
    return api.post("/api/v1/client-links", request);
  }

  /** A link that may do everything; its token. */
  String token() {
    return token(link(Map.of()));
  }

  static String token(JsonNode made) {
    String url = made.path("url").asString();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  void approvalsCount() {
    Desk.ok(
        api.with("If-Match", "\"0\"")
            .send("PUT", "/api/v1/client-settings", "{\"approval\": \"counts\"}"));
  }

  Api client(String token) {
    return Api.at(port).with("Client-Link", token);
  }

  Answer approve(String token, int revision) {
    return client(token)
        .post(
            "/api/v1/client-review/contents/" + content + "/approve",
            Map.of("name", "Anna", "revision", revision));
  }

  Answer askForChanges(String token, int revision, String note) {
    return client(token)
        .post(
            "/api/v1/client-review/contents/" + content + "/ask-for-changes",
            Map.of("name", "Anna", "revision", revision, "note", note));
  }

  /** Writes a newer revision, a second later. */
  void edit(String body) {
    write("{\"body\": \"" + body + "\"}");
  }

  void write(String change) {
    clock.advance(Duration.ofSeconds(1));
    int version = contentNow().path("version").asInt();
    Desk.ok(
        api.with("If-Match", "\"" + version + "\"")
            .send("PATCH", "/api/v1/content/" + content, change));
  }

  JsonNode contentNow() {
    return Desk.ok(api.get("/api/v1/content/" + content));
  }

  JsonNode feedback() {
    return Desk.ok(api.get("/api/v1/content/" + content + "/client-feedback"));
  }

  List<String> events(String subject) {
    return database
        .fetch("SELECT type FROM domain_event WHERE subject = ? ORDER BY id", subject)
        .getValues(0, String.class);
  }

  // ------------------------------------------------------------------------------ with a browser

  Browser browser(String token) {
    return new Browser("/review/" + token, Api.at(port).with("Accept-Language", "en"));
  }

  /** A browser without JavaScript: it keeps cookies and fills forms in as they are on the page. */
  static final class Browser {
    private static final Pattern HIDDEN =
        Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    final String base;
    private Api api;
    private final Map<String, String> cookies = new HashMap<>();
    Answer page;

    Browser(String base, Api api) {
      this.base = base;
      this.api = api;
    }

    Browser header(String name, String value) {
      api = api.with(name, value);
      return this;
    }

    Answer open(String path) {
      page = keep(with().get(base + path));
      return page;
    }

    /** Sends the form that goes to this path, with the hidden fields it has on the page. */
    Answer send(String path, Map<String, String> fields) {
      String action = "action=\"" + base + path;
      int start = page.body().indexOf(action);
      assertThat(start).as("a form for " + path + " in " + page.body()).isNotNegative();
      String form = page.body().substring(start, page.body().indexOf("</form>", start));
      Map<String, String> all = new HashMap<>();
      Matcher hidden = HIDDEN.matcher(form);
      while (hidden.find()) {
        all.put(hidden.group(1), hidden.group(2));
      }
      all.putAll(fields);
      return sendRaw(path, all);
    }

    Answer sendRaw(String path, Map<String, String> fields) {
      String body =
          fields.entrySet().stream()
              .map(field -> field.getKey() + "=" + encoded(field.getValue()))
              .collect(Collectors.joining("&"));
      page =
          keep(
              with()
                  .with("Content-Type", "application/x-www-form-urlencoded")
                  .post(base + path, body));
      return page;
    }

    /** Goes where a form's answer leads. */
    Answer follow() {
      assertThat(page.status()).as(page.body()).isEqualTo(303);
      page = keep(with().get(page.header("Location")));
      return page;
    }

    private Api with() {
      return cookies.isEmpty()
          ? api
          : api.with(
              "Cookie",
              cookies.entrySet().stream()
                  .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                  .collect(Collectors.joining("; ")));
    }

    private Answer keep(Answer answer) {
      for (String cookie : answer.response().headers().allValues("Set-Cookie")) {
        String pair = cookie.split(";")[0];
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
      return answer;
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
