package presstime.chaos.wordpress;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import presstime.chaos.check.Seen;
import presstime.chaos.rig.Belongings;
import presstime.chaos.sink.Effect;
import presstime.platform.testkit.peers.WordPressPeer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A WordPress of its own on loopback. What readers see now, it is asked itself in the end. */
public final class RealWordPress implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern WORDS = Pattern.compile("\\[\\[(.+?)]]");
  private static final String USER = "admin";
  private static final int PAGE = 100;

  private final WordPressPeer peer;

  private RealWordPress(WordPressPeer peer) {
    this.peer = peer;
  }

  /**
   * Starts one.
   *
   * @param bound how long after it was sent a request may still take effect
   * @throws IllegalStateException when this machine cannot run one, saying why
   */
  public static RealWordPress start(Duration bound) {
    WordPressPeer peer;
    try {
      peer = WordPressPeer.start();
    } catch (RuntimeException e) {
      throw new IllegalStateException("no WordPress: " + e.getMessage(), e);
    }
    peer.muPlugin("50-witness", Witness.php(bound));
    RealWordPress wordpress = new RealWordPress(peer);
    Belongings.add(wordpress);
    return wordpress;
  }

  /** The TCP port. */
  public int port() {
    return peer.url().getPort();
  }

  /** What a channel needs to know. */
  public Map<String, String> settings() {
    return Map.of("domain", peer.url().toString(), "door", "rest", "username", USER);
  }

  /** The application password. */
  public String password() {
    return peer.applicationPassword(USER);
  }

  /** How the password goes over the wire. */
  public String basic() {
    return Base64.getEncoder()
        .encodeToString((USER + ":" + password()).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * All that readers could see, as its own hooks told, and what they see now, by its own REST API.
   */
  public Seen seen() throws IOException {
    String site = peer.url().getAuthority();
    List<Effect> effects = new ArrayList<>();
    Path told = peer.site().resolve("wp-content").resolve(Witness.FILE);
    for (String line : Files.exists(told) ? Files.readAllLines(told) : List.<String>of()) {
      JsonNode effect = JSON.readTree(line);
      effects.add(
          new Effect(
              effects.size() + 1,
              // Its clock has milliseconds: the last moment it may have been.
              Instant.ofEpochMilli(effect.path("at").asLong()).plusNanos(999_999),
              site,
              effect.path("post").asLong(),
              effect.path("key").asString(""),
              effect.path("words").asString("?"),
              Effect.Kind.valueOf(effect.path("kind").asString(""))));
    }
    return new Seen(effects, Map.of(site, visible()));
  }

  private Map<Long, String> visible() throws IOException {
    Map<Long, String> visible = new TreeMap<>();
    for (int page = 1; ; page++) {
      JsonNode posts =
          get(
              "/wp/v2/posts?context=edit&status=publish&orderby=id&per_page=%d&page=%d"
                  .formatted(PAGE, page));
      for (JsonNode post : posts) {
        // The post every new site begins with is nobody's.
        Matcher words = WORDS.matcher(post.at("/content/raw").asString(""));
        if (words.find()) {
          visible.put(post.path("id").asLong(), words.group(1));
        }
      }
      if (posts.size() < PAGE) {
        return visible;
      }
    }
  }

  private JsonNode get(String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(peer.env("WP_REST") + path))
            .header("Authorization", "Basic " + basic())
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      // Behind the last page it answers 400.
      return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.createArrayNode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    peer.close();
    Belongings.remove(this);
  }
}
