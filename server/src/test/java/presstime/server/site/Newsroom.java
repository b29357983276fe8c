package presstime.server.site;

import static presstime.database.Tables.CHANNEL;
import static presstime.database.Tables.WORKSPACE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.types.YearToSecond;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.ChannelAccess;
import presstime.platform.Dispatch;
import presstime.platform.Http;
import presstime.platform.Media;
import presstime.platform.Outcome;
import presstime.platform.Publication;
import presstime.platform.Seo;
import presstime.platform.site.Site;
import presstime.platform.testkit.SettableClock;

/** A workspace with one built-in site, and short ways to publish on it. */
final class Newsroom {

  static final Instant NOW = Instant.parse("2026-01-20T08:00:00Z");
  static final String IMAGE = "ab".repeat(32);

  final String workspace = "desk-" + UUID.randomUUID();
  final SettableClock clock;
  final long channel;
  private final long workspaceId;
  private final DSLContext database;
  private final Site site;

  Newsroom(DSLContext database, Site site, SettableClock clock, String settings) {
    this.database = database;
    this.site = site;
    this.clock = clock;
    clock.set(NOW);
    this.workspaceId =
        database
            .insertInto(WORKSPACE)
            .set(WORKSPACE.NAME, "Desk")
            .set(WORKSPACE.SLUG, workspace)
            .set(WORKSPACE.TIME_ZONE, "Europe/Paris")
            .set(WORKSPACE.CREATED_AT, NOW)
            .returning()
            .fetchSingle(WORKSPACE.ID);
    this.channel = newSite("The Morning Desk", settings);
  }

  long newSite(String name, String settings) {
    return database
        .insertInto(CHANNEL)
        .set(CHANNEL.WORKSPACE_ID, workspaceId)
        .set(CHANNEL.PLATFORM, "site")
        .set(CHANNEL.NAME, name)
        .set(CHANNEL.TIME_ZONE, "Europe/Paris")
        .set(CHANNEL.SETTINGS, JSONB.valueOf(settings))
        .set(CHANNEL.SECRETS, new byte[0])
        .set(CHANNEL.LATE_POLICY, "publish")
        .set(CHANNEL.LATE_AFTER, YearToSecond.valueOf(Duration.ofMinutes(5)))
        .set(CHANNEL.DRAIN_PER_MINUTE, 6)
        .set(CHANNEL.CONCURRENCY, 8)
        .set(CHANNEL.CREATED_AT, NOW)
        .set(CHANNEL.UPDATED_AT, NOW)
        .returning()
        .fetchSingle(CHANNEL.ID);
  }

  String path(String below) {
    return "/sites/" + workspace + "/" + channel + "/" + below;
  }

  ChannelAccess access() {
    Http none =
        request -> {
          throw new AssertionError("the built-in site calls nobody");
        };
    return new ChannelAccess(channel, Map.of(), Map.of(), none, clock);
  }

  /** Publishes a minute after whatever was published before. */
  Publication publish(Article article) {
    clock.advance(Duration.ofMinutes(1));
    Outcome outcome = deliver(Action.PUBLISH, article, UUID.randomUUID(), null);
    return ((Outcome.Published) outcome).publication();
  }

  Outcome deliver(Action action, Article article, UUID key, Publication target) {
    return site.deliver(dispatch(action, article, key, target), access());
  }

  static Dispatch dispatch(Action action, Article article, UUID key, Publication target) {
    return new Dispatch(action, key, article, target, NOW, false);
  }

  static Article article(String title, String slug) {
    return article(title, slug, "<p>Some text.</p>", List.of("News"), List.of("first", "C#"));
  }

  static Article article(
      String title, String slug, String html, List<String> categories, List<String> tags) {
    return new Article(
        1,
        title,
        html,
        "Some text.",
        "What it is about",
        slug,
        categories,
        tags,
        List.of(),
        null,
        Seo.NONE,
        "Ada Lovelace");
  }

  static Article illustrated(String title, String slug) {
    Media image =
        new Media(
            IMAGE,
            "port.png",
            "image/png",
            "Boats in a port",
            3,
            () -> {
              throw new AssertionError("the store of the content keeps the bytes");
            });
    String html =
        "<h1>Within</h1><p>Look:</p><img src=\"presstime-media:"
            + IMAGE
            + "\" alt=\"Boats\">"
            + "<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"
            + "<pre><code>x &lt; y</code></pre>";
    return new Article(
        2,
        title,
        html,
        "Look:",
        "With a picture",
        slug,
        List.of("Travel"),
        List.of("sea"),
        List.of(image),
        IMAGE,
        Seo.NONE,
        null);
  }
}
