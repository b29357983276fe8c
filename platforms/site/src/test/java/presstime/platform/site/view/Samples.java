package presstime.platform.site.view;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import presstime.platform.site.SitePage;
import presstime.platform.site.SiteProfile;

/** A site and its pages, with everything in them that could go wrong. */
final class Samples {

  static final String ATTACK =
      "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&\u0008";
  static final String COVER = "c".repeat(64);
  static final SiteLinks LINKS = SiteLinks.of(URI.create("https://example.org/press"), "desk", 7);

  private Samples() {}

  static SiteProfile site(String language) {
    return SiteProfile.of(
        7,
        "desk",
        "The Morning Desk",
        Map.of("tagline", "Slow news", "language", language, "footer", "© Desk"),
        ZoneId.of("Europe/Paris"),
        Instant.parse("2026-01-01T00:00:00Z"));
  }

  static SitePage plain() {
    return page("A plain title", "plain", "<p>Text</p>", List.of("News"), List.of("first"), "Ada");
  }

  static SitePage hostile() {
    return page(ATTACK, "hostile", "<p>safe</p>", List.of(ATTACK), List.of(ATTACK), ATTACK);
  }

  static SitePage page(
      String title,
      String slug,
      String html,
      List<String> categories,
      List<String> tags,
      String author) {
    return new SitePage(
        1,
        7,
        new UUID(0, 1),
        slug,
        "f",
        true,
        title,
        html,
        title,
        categories,
        tags,
        COVER,
        "Alt of " + title,
        "",
        "",
        author,
        Instant.parse("2026-07-01T22:30:00Z"),
        Instant.parse("2026-07-02T08:00:00Z"));
  }
}
