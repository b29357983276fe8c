package presstime.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import presstime.platform.Article;
import presstime.platform.ChannelAccess;
import presstime.platform.Media;
import presstime.platform.testkit.FaultServer;
import presstime.platform.testkit.Match;
import tools.jackson.databind.JsonNode;

/** How images come into a real WordPress's media library, without a plugin of ours. */
class UploadsLiveTest {
  private static final int MOST_OF_A_REQUEST_LINE = 4096;
  private static LiveSite site;
  private final WordPress wordpress = new WordPress();

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mint", "ж", "日", "🦉"})
  void aTextForThoseWhoDoNotSeeAnImageMayBeLong(String letters) throws IOException {
    if (site == null) {
      site = LiveSite.start(Map.of());
    }
    site.peer.reset();
    String alt = letters.repeat(2000 / letters.length());
    Media cover = described(alt);
    Article article =
        LiveSite.article(
            "Described", "<p>x</p>", List.of(cover), cover.sha256(), List.of(), List.of());
    try (FaultServer server = FaultServer.before(site.peer.url())) {
      ChannelAccess channel =
          site.rest(server.uri(""), "admin", site.peer.applicationPassword("admin"), Map.of());
      RestDoorLiveTest.published(wordpress.deliver(LiveSite.publish(article), channel));
      assertThat(server.requests(Match.any()))
          .allSatisfy(
              request -> assertThat(request.target()).hasSizeLessThan(MOST_OF_A_REQUEST_LINE));
    }
    JsonNode library = site.call("GET", "/wp/v2/media", null);
    assertThat(library.size()).isEqualTo(1);
    assertThat(library.path(0).path("alt_text").asString()).isEqualTo(alt);
  }

  private static Media described(String alt) throws IOException {
    byte[] bytes = LiveSite.image("a.png", 7).bytes();
    Media plain = LiveSite.image("a.png", 7);
    return new Media(
        plain.sha256(),
        plain.filename(),
        plain.mimeType(),
        alt,
        bytes.length,
        () -> new ByteArrayInputStream(bytes));
  }
}
