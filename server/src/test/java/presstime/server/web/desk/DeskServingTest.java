package presstime.server.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;

/**
 * A server with a built desk: what its page and files are sent with, and which addresses it has.
 */
@ServerTest
@TestPropertySource(properties = "presstime.desk.resources=presstime/desk-test")
class DeskServingTest {

  private static final String SCRIPT = "/desk-assets/index-a1.js";

  @LocalServerPort int port;
  @Autowired List<RequestMappingHandlerMapping> endpoints;

  private Api browser() {
    return Api.at(port).with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/setup?token=x", "/channels", "/channels/7/settings", "/sign-in?next=/"})
  void thePageComesWithANonceOfItsOwnAndAStrictPolicy(String path) {
    Answer page = browser().get(path);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    String policy = page.header("Content-Security-Policy");
    Matcher nonce = Pattern.compile("script-src [^;]*'nonce-([A-Za-z0-9_-]{24})'").matcher(policy);
    assertThat(nonce.find()).as(policy).isTrue();
    assertThat(policy)
        .contains("default-src 'none'", "base-uri 'none'", "object-src 'none'")
        .contains("frame-ancestors 'none'", "form-action 'self'", "connect-src 'self'")
        .contains("style-src 'self' 'nonce-" + nonce.group(1) + "'")
        .doesNotContain("unsafe");
    assertThat(page.response().headers().allValues("Content-Security-Policy")).hasSize(1);
    assertThat(page.body())
        .contains("nonce=\"" + nonce.group(1) + "\"")
        .doesNotContain("__NONCE__");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(page.header("Permissions-Policy")).contains("camera=()", "geolocation=()");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("Set-Cookie")).isEmpty();
    assertThat(browser().get(path).header("Content-Security-Policy")).isNotEqualTo(policy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "br, gzip, deflate  | br   | brotli of it",
        "gzip, deflate, br  | br   | brotli of it",
        "gzip               | gzip | gzip of it",
        "br;q=0, gzip;q=0.5 | gzip | gzip of it",
        "br;q=0.1, gzip     | gzip | gzip of it",
        "*                  | br   | brotli of it",
        "identity           |      | console.log(\"the desk\");",
        "br;q=x             |      | console.log(\"the desk\");",
      })
  void filesComeAsTheBrowserLikesThem(String accept, String encoding, String body) {
    Answer file = Api.at(port).with("Accept-Encoding", accept).get(SCRIPT);
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Encoding")).isEqualTo(encoding == null ? "" : encoding);
    assertThat(file.body().strip()).isEqualTo(body);
    assertThat(file.header("Content-Length")).isEqualTo(String.valueOf(file.body().length()));
    assertThat(file.header("Vary")).isEqualTo("Accept-Encoding");
    assertThat(file.header("Content-Type")).startsWith("text/javascript");
    assertThat(file.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    String tag = file.header("ETag");
    Answer again =
        Api.at(port).with("Accept-Encoding", accept).with("If-None-Match", tag).get(SCRIPT);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(tag);
  }

  @Test
  void everyFormOfAFileHasATagOfItsOwn() {
    Set<String> tags = new TreeSet<>();
    for (String accept : List.of("br", "gzip", "identity")) {
      tags.add(Api.at(port).with("Accept-Encoding", accept).get(SCRIPT).header("ETag"));
    }
    assertThat(tags).hasSize(3);
    Answer other = Api.at(port).with("If-None-Match", "\"older\"").get(SCRIPT);
    assertThat(other.status()).isEqualTo(200);
  }

  @Test
  void whatKeepsItsNameIsAskedForAgain() {
    Answer icon = Api.at(port).with("Accept-Encoding", "br").get("/desk-icon.svg");
    assertThat(icon.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(icon.header("Content-Encoding")).isEmpty();
    assertThat(icon.header("Content-Type")).isEqualTo("image/svg+xml");
    assertThat(icon.header("ETag")).isEqualTo("\"c3\"");
  }

  @Test
  void headAnswersTheSameWithoutABody() {
    for (String path : List.of("/", "/channels", SCRIPT, "/desk-icon.svg")) {
      Answer get = browser().get(path);
      Answer head = browser().send("HEAD", path, null);
      assertThat(head.status()).as(path).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
      assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
      assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk-assets/gone-b2.js",
        "/secret.txt",
        "/files.json",
        "/index.html",
        "/desk-assets/../secret.txt",
        "/desk-assets/%2e%2e/secret.txt",
        "/favicon.ico",
        "/api/v1/nothing",
        "/sites/nobody/",
        "/problems/nothing",
        "/downloads/nothing",
        "/assets/nothing",
        "/actuator/nothing",
      })
  void whatIsNotTheDesksIsNotItsPage(String path) {
    Answer answer = browser().get(path);
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("id=\"desk\"", "not listed");
  }

  @Test
  void aProgramThatAsksForNothingGetsAProblem() {
    assertThat(Api.at(port).get("/channels").problem()).isEqualTo("no-such-route");
    Answer post = browser().with("Authorization", "Bearer x").post("/channels", "{}");
    assertThat(post.status()).isEqualTo(404);
    assertThat(post.body()).doesNotContain("id=\"desk\"");
  }

  @Test
  void noEndpointOfTheServerIsHiddenByTheDesk() {
    List<String> hidden = new ArrayList<>();
    for (RequestMappingHandlerMapping mapping : endpoints) {
      for (var info : mapping.getHandlerMethods().keySet()) {
        for (String pattern : info.getPatternValues()) {
          String first = pattern.replaceFirst("^/", "").split("[/{*]", 2)[0];
          if (!DeskMapping.OF_THE_SERVER.contains(first)
              && !DeskMapping.ALSO_OF_THE_DESK.contains(first)) {
            hidden.add(pattern);
          }
        }
      }
    }
    assertThat(hidden).isEmpty();
    assertThat(browser().get("/sites/").body()).doesNotContain("id=\"desk\"");
    assertThat(browser().get("/problems").body()).contains("<h1>Problems</h1>");
    assertThat(Api.at(port).get("/api/v1/setup").json().has("needed")).isTrue();
  }
}
