package presstime.platform.wordpress;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import presstime.platform.ChannelAccess;
import presstime.platform.Http;
import presstime.platform.Platform;
import presstime.platform.testkit.FaultServer;
import presstime.platform.testkit.Fixture;
import presstime.platform.testkit.Match;
import presstime.platform.testkit.SeenPost;
import tools.jackson.databind.JsonNode;

/** A real WordPress behind the contract's fault server. */
final class SiteFixture implements Fixture {
  private final LiveSite site;
  private final FaultServer server;
  private final Map<String, String> settings;
  private final Map<String, String> secrets;
  private final Match creating;

  SiteFixture(
      LiveSite site, Map<String, String> settings, Map<String, String> secrets, Match creating)
      throws IOException {
    this.site = site;
    this.server = FaultServer.before(site.peer.url());
    this.settings = settings;
    this.secrets = secrets;
    this.creating = creating;
  }

  @Override
  public Platform platform() {
    return new WordPress();
  }

  @Override
  public FaultServer server() {
    return server;
  }

  @Override
  public ChannelAccess channel(Http http, InstantSource time) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("domain", server.origin());
    return new ChannelAccess(1, all, secrets, http, time);
  }

  @Override
  public Match creating() {
    return creating;
  }

  @Override
  public List<SeenPost> onThePlatform() {
    Map<Long, String> names = new HashMap<>();
    for (String taxonomy : List.of("categories", "tags")) {
      site.call("GET", "/wp/v2/" + taxonomy + "&per_page=100&orderby=id&order=desc", null)
          .forEach(term ->
              names.put(term.path("id").asLong(), Text.decoded(term.path("name").asString())));
    }
    List<SeenPost> seen = new ArrayList<>();
    for (JsonNode post :
        site.call(
            "GET",
            "/wp/v2/posts&context=edit&per_page=100&status=" + LiveSite.EVERY_STATUS,
            null)) {
      String content = post.path("content").path("raw").asString("");
      int cover = post.path("featured_media").asLong(0) > 0 ? 1 : 0;
      seen.add(
          new SeenPost(
              post.path("id").asString(),
              Text.plain(post.path("title").path("raw").asString("")),
              Jsoup.parse(content).text(),
              post.path("status").asString("").equals("publish"),
              named(names, post.path("categories")),
              named(names, post.path("tags")),
              cover + Body.images(content)));
    }
    return seen;
  }

  private static List<String> named(Map<Long, String> names, JsonNode ids) {
    List<String> found = new ArrayList<>();
    ids.forEach(id -> found.add(names.getOrDefault(id.asLong(), "?")));
    return found;
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(10);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
