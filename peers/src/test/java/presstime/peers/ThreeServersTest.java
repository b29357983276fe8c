package presstime.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.platform.testkit.peers.WordPressPeer;
import presstime.server.process.ServerProcess;

/**
 * Three servers on one database share 60 articles; one is killed, one is stopped in the regular
 * way, and the third finishes.
 */
class ThreeServersTest {

  private static final int ARTICLES = 60;

  @TempDir Path folder;

  @Test
  void shareTheWorkAndFinishEachOthers() throws Exception {
    Path home = folder.resolve("one");
    try (Campaign campaign = new Campaign(ARTICLES);
        WordPressPeer wordpress = Bridge.start(Map.of());
        ServerProcess first = ServerProcess.start(home, campaign.settings())) {
      Newsroom newsroom = Newsroom.open(first);
      try (ServerProcess second = another("two", home, campaign.settings());
          ServerProcess third = another("three", home, campaign.settings())) {
        campaign.schedule(newsroom, wordpress);
        campaign.awaitPublished(ARTICLES / 4);
        first.kill();
        campaign.awaitPublished(ARTICLES / 2);
        second.stop();
        campaign.awaitAll();

        campaign.assertThatEachIsThereOnceAndWhole(wordpress);
        campaign.assertThatHistoryIsConsistent();
        assertThat(campaign.servers()).isEqualTo(3);
        assertThat(third.output()).doesNotContain("Exception");
      }
    }
  }

  /** Servers share the key to the channels' credentials and the media files. */
  private ServerProcess another(String name, Path shared, Map<String, String> settings)
      throws Exception {
    Path home = Files.createDirectory(folder.resolve(name));
    for (String what : List.of("secrets.key", "media")) {
      Files.createSymbolicLink(home.resolve(what), shared.resolve(what));
    }
    return ServerProcess.start(home, settings);
  }
}
