package presstime.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedactionTest {

  private final Redaction redaction = new Redaction(List.of("hunter2hunter2", "abc", "qu\"ote"));

  @Test
  void strikesCredentialsOutOfHeaders() {
    assertThat(
            redaction.headers(
                Map.of(
                    "Authorization", "Basic eDp5",
                    "cookie", List.of("a=b"),
                    "set-cookie", List.of("a=b", "c=d"),
                    "X-IGNY8-API-KEY", "k",
                    "X-Wp-Token", "t",
                    "Idempotency-Key", "i",
                    "Link", List.of("<a>", "<b>"),
                    "X-Echo", "is hunter2hunter2 there")))
        .containsEntry("Authorization", "***")
        .containsEntry("cookie", "***")
        .containsEntry("set-cookie", "***")
        .containsEntry("X-IGNY8-API-KEY", "***")
        .containsEntry("X-Wp-Token", "***")
        .containsEntry("Link", "<a>, <b>")
        .containsEntry("X-Echo", "is *** there");
  }

  @Test
  void strikesCredentialsOutOfAddresses() {
    URI uri = URI.create("https://user:pw@blog.example:8443/p?a=1&access_token=xyz&api_key=q#f");
    assertThat(redaction.uri(uri))
        .isEqualTo("https://blog.example:8443/p?a=1&access_token=***&api_key=***");
  }

  @Test
  void masksJsonValuesByName() {
    assertThat(
            json(
                """
                {"password" : "a\\"b", "accessJwt":"x.y", "refresh_token":"r","api_key":12,
                "keyword":"spring","focus_keywords":["a"],"idempotency_key":"i",
                "monkeys":"m","title":"a key: hunter2hunter2 qu\\"ote"}\
                """))
        .isEqualTo(
            """
            {"password" : "***", "accessJwt":"***", "refresh_token":"***","api_key":"***",
            "keyword":"spring","focus_keywords":["a"],"idempotency_key":"i",
            "monkeys":"***","title":"a key: *** ***"}\
            """);
  }

  @Test
  void masksAValueThatTheExcerptCutsInHalf() {
    String body = "{\"text\":\"" + "x".repeat(2020) + "\",\"secret\":\"" + "s".repeat(20_000);
    assertThat(json(body)).hasSizeLessThanOrEqualTo(2048).doesNotContain("sss");
  }

  @Test
  void strikesOutWhatTheAnswerRepeatsOfTheRequest() {
    Redaction redacted =
        redaction.of(Map.of("Authorization", "Basic dXNlcjpwYXNz", "X-Key", "kkkk"));
    assertThat(
            redacted.body(
                "text/plain", "wrong: dXNlcjpwYXNz, kkkk, hunter2hunter2".getBytes(UTF_8)))
        .isEqualTo("wrong: ***, ***, ***");
  }

  @Test
  void describesWhatIsNotText() {
    assertThat(redaction.body("image/png", new byte[70])).isEqualTo("(image/png, 70 bytes)");
    assertThat(
            redaction.body("application/x-www-form-urlencoded", "a=b&password=c".getBytes(UTF_8)))
        .isEqualTo("a=b&password=***");
  }

  private String json(String body) {
    return redaction.body("application/json", body.getBytes(UTF_8));
  }
}
