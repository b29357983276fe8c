package presstime.chaos.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.chaos.sink.Effect.Kind;

/** The sink writes down what readers could see, whatever it says about it. */
class SinkTest {

  private static final String KEY = "6f1d1f6e-2d0c-4f0f-9a0e-0b1a3c1c7a55";
  private static final String POST =
      """
      {"title": "Story", "status": "publish", "slug": "story",
       "content": "<p>[[story 1 revision %d]]</p><!-- presstime:%s 0123 -->"}
      """;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Sink sink;
  private Duration patience = Duration.ofSeconds(20);

  @BeforeEach
  void open() throws IOException {
    sink = Sink.open(Set.of("secret"), 1, Duration.ofMillis(200), Duration.ofSeconds(30));
    sink.behave(Mood.HONEST);
  }

  @AfterEach
  void close() throws IOException {
    sink.close();
    http.close();
  }

  @Test
  void theSameRequestTwiceIsTwoPosts() throws Exception {
    assertThat(post("", POST.formatted(1, KEY), 0).statusCode()).isEqualTo(201);
    assertThat(post("", POST.formatted(1, KEY), 0).body()).contains("\"slug\":\"story-2\"");
    assertThat(sink.effects()).extracting(Effect::kind).containsExactly(Kind.PUBLIC, Kind.PUBLIC);
    assertThat(sink.effects()).extracting(Effect::key).containsOnly(KEY);
    assertThat(sink.visible("plain").values()).containsOnly("story 1 revision 1");
    assertThat(get("&search=presstime:" + KEY).body()).contains("\"id\":1", "\"id\":2");
    assertThat(get("&slug=story-2").body()).contains("\"id\":2").doesNotContain("\"id\":1");
  }

  @Test
  void aChangeAndAWithdrawalAreSeen() throws Exception {
    post("", POST.formatted(1, KEY), 0);
    post("/1", POST.formatted(2, KEY), 0);
    post("/1", POST.formatted(2, KEY), 0);
    post("/1", "{\"status\": \"draft\"}", 0);
    assertThat(sink.effects())
        .extracting(Effect::kind)
        .containsExactly(Kind.PUBLIC, Kind.CHANGED, Kind.HIDDEN);
    assertThat(sink.visible("plain")).isEmpty();
  }

  @Test
  void aFileIsTheCoverOfAPost() throws Exception {
    byte[] bytes = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff, '\r', '\n'};
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertThat(upload(bytes).body()).contains("\"id\":1", "\"slug\":\"noise\"");
    assertThat(upload(bytes).body()).contains("\"id\":2", "\"slug\":\"noise-2\"");
    assertThat(upload(new byte[0]).statusCode()).isEqualTo(400);
    assertThat(media("GET", "&slug=noise,other").body())
        .contains("\"id\":1")
        .doesNotContain("\"id\":2");

    String covered = POST.formatted(1, KEY).replace("{", "{\"featured_media\": %d, ");
    assertThat(post("", covered.formatted(99), 0).statusCode()).isEqualTo(400);
    assertThat(sink.effects()).isEmpty();
    assertThat(sink.covers("plain")).isEmpty();
    assertThat(post("", covered.formatted(1), 0).body()).contains("\"id\":3");
    post("", POST.formatted(2, KEY), 0);
    assertThat(sink.covers("plain")).containsExactly(Map.entry(3L, sha256));

    assertThat(media("DELETE", "/1").statusCode()).isEqualTo(501);
    assertThat(media("DELETE", "/1&force=true").statusCode()).isEqualTo(200);
    assertThat(sink.covers("plain")).isEmpty();
    assertThat(media("GET", "/1").statusCode()).isEqualTo(404);
  }

  @Test
  void aRequestThatIsTooOldDoesNothing() throws Exception {
    assertThat(post("", POST.formatted(1, KEY), 60_000).statusCode()).isEqualTo(408);
    assertThat(sink.effects()).isEmpty();
  }

  @Test
  void aWrongTokenDoesNothing() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("")).POST(BodyPublishers.ofString(POST)).build();
    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
  }

  @Test
  void itLiesAboutWhatItDidAndStillWritesItDown() throws Exception {
    sink.behave(new Mood(0, 1));
    int said = 0;
    for (int i = 0; i < 60; i++) {
      try {
        said += post("", POST.formatted(1, KEY), 0).statusCode() == 201 ? 1 : 0;
      } catch (IOException e) {
        assertThat(e).hasMessageNotContaining("timed out");
      }
    }
    assertThat(said).isZero();
    assertThat(sink.effects().size()).isBetween(10, 50);
    assertThat(sink.mischiefs()).isEqualTo(sink.requests());
  }

  @Test
  void itAnswersTooLate() {
    sink.behave(new Mood(1, 0));
    patience = Duration.ofMillis(250);
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 20; i++) {
                post("", POST.formatted(1, KEY), 0);
              }
            })
        .isInstanceOf(java.net.http.HttpTimeoutException.class);
  }

  private HttpResponse<String> post(String item, String body, long ageMillis) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri(item))
            .timeout(patience)
            .header("Authorization", "Bearer secret")
            .header("X-Chaos-Sent", Long.toString(InstantSource.system().millis() - ageMillis))
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> upload(byte[] bytes) throws Exception {
    return http.send(
        HttpRequest.newBuilder(mediaUri("&slug=noise&title=Noise"))
            .header("Authorization", "Bearer secret")
            .header("Content-Type", "image/png")
            .header("Content-Disposition", "attachment; filename=\"noise.png\"")
            .POST(BodyPublishers.ofByteArray(bytes))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> media(String method, String rest) throws Exception {
    return http.send(
        HttpRequest.newBuilder(mediaUri(rest))
            .header("Authorization", "Bearer secret")
            .method(method, BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  private URI mediaUri(String rest) {
    return URI.create(uri("").toString().replace("/posts", "/media") + rest);
  }

  private HttpResponse<String> get(String query) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri(query)).header("Authorization", "Bearer secret").build(),
        BodyHandlers.ofString());
  }

  private URI uri(String rest) {
    return URI.create("http://127.0.0.1:" + sink.port() + "/plain/?rest_route=/wp/v2/posts" + rest);
  }
}
