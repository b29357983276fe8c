package presstime.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import presstime.platform.testkit.peers.WordPressPeer;
import presstime.server.identity.Api;
import presstime.server.process.FirstOwner;
import presstime.server.process.ServerProcess;
import tools.jackson.databind.JsonNode;

/** A workspace on a server process, set up as a person would: by the link it printed. */
final class Newsroom {

  private final Api api;
  private final String key;
  private final String image;

  private Newsroom(Api api, String key, String image) {
    this.api = api;
    this.key = key;
    this.image = image;
  }

  /** Creates the owner and an API key, and uploads a picture. */
  static Newsroom open(ServerProcess server) throws IOException {
    String secret = FirstOwner.claim(server);
    return new Newsroom(
        server.api().withKey(secret), secret, Pictures.upload(server.port(), secret));
  }

  Api api() {
    return api;
  }

  /** The owner's API key. */
  String key() {
    return key;
  }

  /** WordPress without a plugin: core REST and an application password. */
  long byCoreRest(WordPressPeer wordpress) {
    return channel(
        "Core REST",
        Map.of("domain", wordpress.url().toString(), "door", "rest", "username", "admin"),
        Map.of("application_password", wordpress.applicationPassword("admin")));
  }

  /** WordPress with the bridge plugin. */
  long byBridge(WordPressPeer wordpress, String key) {
    return channel(
        "Bridge",
        Map.of("domain", wordpress.url().toString(), "door", "bridge"),
        Map.of("api_key", key));
  }

  private long channel(String name, Map<String, String> settings, Map<String, String> secrets) {
    return ok(api.post(
            "/api/v1/channels",
            Map.of(
                "platform",
                "wordpress",
                "name",
                name,
                "timeZone",
                "Europe/Paris",
                "lateAfter",
                "PT30M",
                "settings",
                settings,
                "secrets",
                secrets)))
        .path("id")
        .asLong();
  }

  /** An approved article with a picture, a category and two tags, meant for one channel. */
  long anApprovedArticle(String title, long channel) {
    return anApprovedArticle(
        title, "Text of **" + title + "**.\n\n![A dot](media:" + image + ")", channel);
  }

  /** The same with a text of its own. */
  long anApprovedArticle(String title, String text, long channel) {
    long id =
        ok(api.post(
                "/api/v1/content",
                Map.of(
                    "title",
                    title,
                    "body",
                    text,
                    "bodyFormat",
                    "markdown",
                    "categories",
                    List.of("News & more"),
                    "tags",
                    List.of("kill", "Straße"),
                    "cover",
                    image,
                    "channels",
                    List.of(channel))))
            .path("id")
            .asLong();
    ok(api.post("/api/v1/content/" + id + "/submit", Map.of()));
    ok(api.post("/api/v1/content/" + id + "/approve", Map.of()));
    return id;
  }

  void schedule(long content, Instant at) {
    ok(api.post("/api/v1/content/" + content + "/schedule", Map.of("at", at.toString())));
  }

  /** The answer's body, when it is a success. */
  static JsonNode ok(Api.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    return answer.json();
  }
}
