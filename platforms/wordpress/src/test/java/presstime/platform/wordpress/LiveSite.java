package presstime.platform.wordpress;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.ChannelAccess;
import presstime.platform.Dispatch;
import presstime.platform.Http;
import presstime.platform.Media;
import presstime.platform.Publication;
import presstime.platform.Seo;
import presstime.platform.http.AddressPolicy;
import presstime.platform.http.GuardedHttp;
import presstime.platform.http.HttpLimits;
import presstime.platform.testkit.SettableClock;
import presstime.platform.testkit.peers.WordPressPeer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A running WordPress with the words the tests need: channels to it, and an administrator's eyes.
 */
final class LiveSite implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
  static final String EVERY_STATUS = "publish,future,draft,pending,private,trash";
  final WordPressPeer peer;
  final GuardedHttp http =
      GuardedHttp.open(
          HttpLimits.DEFAULT.withAnswer(Duration.ofSeconds(10)),
          AddressPolicy.allowing("127.0.0.0/8"));
  final InstantSource time = new SettableClock(NOW);

  private LiveSite(WordPressPeer peer) {
    this.peer = peer;
  }

  static LiveSite start(Map<String, String> options) {
    return new LiveSite(WordPressPeer.start(options));
  }

  ChannelAccess rest() {
    return rest("admin", Map.of());
  }

  ChannelAccess rest(String user, Map<String, String> more) {
    return rest(peer.url(), user, peer.applicationPassword(user), more);
  }

  ChannelAccess rest(URI at, String user, String password, Map<String, String> more) {
    Map<String, String> settings =
        new HashMap<>(Map.of("domain", at.toString(), "door", "rest", "username", user));
    settings.putAll(more);
    return new ChannelAccess(1, settings, Map.of("application_password", password), http, time);
  }

  List<JsonNode> posts() {
    JsonNode list =
        call(
            "GET",
            "/wp/v2/posts&context=edit&per_page=100&orderby=id&order=asc&exclude=1&status="
                + EVERY_STATUS,
            null);
    return list.valueStream().toList();
  }

  JsonNode onlyPost() {
    List<JsonNode> posts = posts();
    if (posts.size() != 1) {
      throw new AssertionError(
          "posts on the site: " + posts.stream().map(p -> p.path("slug")).toList());
    }
    return posts.getFirst();
  }

  JsonNode call(String method, String route, ObjectNode body) {
    String pair = "admin:" + peer.applicationPassword("admin");
    Map<String, String> headers =
        Map.of(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    URI uri = URI.create(peer.url() + "/?rest_route=" + route);
    try {
      Http.Request request =
          body == null
              ? Http.Request.bare(method, uri, headers)
              : Http.Request.json(method, uri, headers, body.toString());
      return Json.parse(http.send(request).text());
    } catch (Http.Failure e) {
      throw new AssertionError(e);
    }
  }

  static Article article(String title) {
    return article(title, "<p>Mint likes the shade.</p>\n<p>So does\nchervil &amp; co.</p>");
  }

  static Article article(String title, String html) {
    return article(title, html, List.of(), null, List.of(), List.of());
  }

  static Article article(
      String title,
      String html,
      List<Media> media,
      String cover,
      List<String> categories,
      List<String> tags) {
    String slug = title.toLowerCase().replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    return new Article(
        7, title, html, "text", "What grows", slug, categories, tags, media, cover, Seo.NONE, null);
  }

  /** A PNG whose bytes differ by colour. */
  static Media image(String name, int colour) {
    try {
      BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
      picture.setRGB(3, 3, colour);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", out);
      return file(name, "image/png", out.toByteArray());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Media file(String name, String type, byte[] bytes) {
    try {
      String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      return new Media(
          sha256, name, type, "A picture", bytes.length, () -> new ByteArrayInputStream(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static Dispatch publish(Article article) {
    return new Dispatch(Action.PUBLISH, UUID.randomUUID(), article, null, NOW, false);
  }

  static Dispatch again(Dispatch dispatch) {
    return new Dispatch(
        dispatch.action(), dispatch.key(), dispatch.article(), dispatch.target(), NOW, true);
  }

  static Dispatch next(Action action, Article article, Publication target) {
    return new Dispatch(action, UUID.randomUUID(), article, target, NOW, false);
  }

  @Override
  public void close() {
    http.close();
    peer.close();
  }
}
