package presstime.bench.product;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who writes, approves and schedules, over HTTP and with an API key as anybody would. */
public final class Editor {

  private static final Pattern LINK = Pattern.compile("(http.+)/setup\\?token=(.+)");
  private static final JsonMapper JSON = new JsonMapper();

  /** A server that takes longer answers nobody any more. */
  private static final Duration ANSWERS_WITHIN = Duration.ofMinutes(1);

  private final HttpClient http;
  private final String address;
  private final Map<String, String> credentials;

  private Editor(HttpClient http, String address, Map<String, String> credentials) {
    this.http = http;
    this.address = address;
    this.credentials = credentials;
  }

  /** Becomes the owner by the set-up link, and makes an API key. */
  static Editor claim(String link) throws IOException, InterruptedException {
    Matcher parts = LINK.matcher(link);
    if (!parts.matches()) {
      throw new IOException("not a set-up link");
    }
    HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    Editor visitor = new Editor(browser, parts.group(1), Map.of());
    visitor.post(
        "/setup",
        Map.of(
            "token", parts.group(2),
            "email", "bench@presstime.example",
            "name", "Bench",
            "password", "measured with a stop watch",
            "workspaceName", "Bench",
            "timeZone", "UTC"));
    String csrf = visitor.get("/session").path("csrfToken").asString("");
    Editor owner = new Editor(browser, visitor.address, Map.of("X-CSRF-Token", csrf));
    List<String> scopes =
        owner
            .get("/me")
            .path("permissions")
            .valueStream()
            .map(name -> name.asString("").toLowerCase(Locale.ROOT).replace('_', '.'))
            .toList();
    String key =
        owner.post("/api-keys", Map.of("name", "bench", "scopes", scopes)).path("key").asString("");
    return new Editor(
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
        visitor.address,
        Map.of("Authorization", "Api-Key " + key));
  }

  /** The channel of the workspace's built-in site. */
  public long site() throws IOException, InterruptedException {
    return get("/channels")
        .path("items")
        .valueStream()
        .filter(channel -> channel.path("platform").asString("").equals("site"))
        .mapToLong(channel -> channel.path("id").asLong())
        .findFirst()
        .orElseThrow(() -> new IOException("the workspace has no site"));
  }

  /** Connects a channel; answers its number. */
  public long channel(String platform, Map<String, String> settings)
      throws IOException, InterruptedException {
    return channel(platform, platform, settings);
  }

  /** The same by a name of its own. */
  public long channel(String platform, String name, Map<String, String> settings)
      throws IOException, InterruptedException {
    return post(
            "/channels",
            Map.of("platform", platform, "name", name, "settings", settings, "secrets", Map.of()))
        .path("id")
        .asLong();
  }

  /** An approved article; answers its number. */
  public long approved(String title, String body) throws IOException, InterruptedException {
    return approved(title, body, List.of("bench", "time"));
  }

  /** The same with these tags. */
  public long approved(String title, String body, List<String> tags)
      throws IOException, InterruptedException {
    Map<String, Object> article =
        Map.of(
            "title",
            title,
            "body",
            body,
            "bodyFormat",
            "markdown",
            "categories",
            List.of("News"),
            "tags",
            tags);
    long id = post("/content", article).path("id").asLong();
    post("/content/" + id + "/approve", Map.of());
    return id;
  }

  /** Schedules a publication; answers the delivery's number. */
  public long schedule(long content, long channel, Instant at)
      throws IOException, InterruptedException {
    return post(
            "/content/" + content + "/schedule",
            Map.of("at", at.toString(), "channels", List.of(channel)))
        .path("deliveries")
        .path(0)
        .path("id")
        .asLong();
  }

  /** Gives a delivery another time. */
  public void reschedule(long delivery, Instant at) throws IOException, InterruptedException {
    post("/deliveries/" + delivery + "/reschedule", Map.of("at", at.toString()));
  }

  /** Calls off what waits for a content. */
  public void unschedule(long content) throws IOException, InterruptedException {
    post("/content/" + content + "/unschedule", Map.of());
  }

  /** Removes what is old enough. */
  public void cleanUp() throws IOException, InterruptedException {
    post("/operations/clean-up", Map.of());
  }

  /** Publishes at once. */
  public void publish(long content, long channel) throws IOException, InterruptedException {
    post("/content/" + content + "/publish", Map.of("channels", List.of(channel)));
  }

  /** What the API answers at a path below {@code /api/v1}. */
  public JsonNode get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address + "/api/v1" + path)).GET());
  }

  private JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    credentials.forEach(request::header);
    HttpResponse<String> answer =
        http.send(request.timeout(ANSWERS_WITHIN).build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          answer.request().method()
              + " "
              + answer.uri()
              + " answered "
              + answer.statusCode()
              + ": "
              + answer.body());
    }
    return JSON.readTree(answer.body().isEmpty() ? "null" : answer.body());
  }
}
