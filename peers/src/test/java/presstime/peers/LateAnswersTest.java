package presstime.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.platform.testkit.peers.WordPressPeer;
import presstime.server.process.ServerProcess;

/**
 * A WordPress that does what it is asked and answers after the client has given up: for every
 * article by each door, and the server is killed meanwhile too.
 */
class LateAnswersTest {

  private static final int ARTICLES = 60;

  @TempDir Path home;

  @Test
  void everyArticleIsThereOnceAndWhole() throws Exception {
    try (Campaign campaign = new Campaign(ARTICLES);
        WordPressPeer wordpress = Bridge.start(Map.of("PEER_WORKERS", "16"))) {
      Map<String, String> settings = campaign.settings();
      settings.put("presstime.outbound.answer-timeout", "PT2S");
      try (ServerProcess server = ServerProcess.start(home, settings)) {
        campaign.schedule(Newsroom.open(server), wordpress);
        Path fault = answerLate(wordpress);
        campaign.awaitAttempts("unknown", ARTICLES / 2);
        server.kill();
        server.start();
        campaign.awaitAttempts("present", ARTICLES / 10);
        Files.delete(fault);
        campaign.awaitAll();

        campaign.assertThatEachIsThereOnceAndWhole(wordpress);
        campaign.assertThatHistoryIsConsistent();
        assertThat(campaign.attempts("unknown")).isGreaterThanOrEqualTo(ARTICLES / 2);
      }
    }
  }

  /** From now on whatever makes or changes a post is done, and answered four seconds later. */
  private static Path answerLate(WordPressPeer wordpress) throws Exception {
    return Files.writeString(
        wordpress.run().resolve("fault.json"),
        """
        {"when": "after", "ms": 4000, "kill": false, "method": "POST",
         "route": "^/(wp/v2/posts|presstime/v1/publish)"}\
        """);
  }
}
