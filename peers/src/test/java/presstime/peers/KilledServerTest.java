package presstime.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.platform.testkit.peers.WordPressPeer;
import presstime.server.process.ServerProcess;

/**
 * 200 approved articles, due within ten seconds, half by core REST and half by the bridge, while
 * the server is killed again and again and WordPress goes away for a while: each is there once,
 * whole.
 */
class KilledServerTest {

  private static final int ARTICLES = 200;
  private static final int KILLS = 6;

  @TempDir Path home;

  @Test
  void everyArticleIsThereOnceAndWhole() throws Exception {
    try (Campaign campaign = new Campaign(ARTICLES);
        WordPressPeer wordpress = Bridge.start(Map.of());
        ServerProcess server = ServerProcess.start(home, campaign.settings())) {
      campaign.schedule(Newsroom.open(server), wordpress);
      for (int kill = 1; kill <= KILLS; kill++) {
        campaign.awaitPublished(kill * 25);
        if (kill == 3) {
          wordpress.stopWeb();
          campaign.awaitAttempts("retryable", 3);
          wordpress.startWeb();
        }
        server.kill();
        server.start();
      }
      server.awaitReady();
      campaign.awaitAll();

      campaign.assertThatEachIsThereOnceAndWhole(wordpress);
      campaign.assertThatHistoryIsConsistent();
      assertThat(campaign.servers()).isGreaterThanOrEqualTo(KILLS);
      assertThat(server.output())
          .doesNotContain(wordpress.applicationPassword("admin"), Bridge.KEY);
    }
  }
}
