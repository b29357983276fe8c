package presstime.platform.wordpress;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import presstime.platform.testkit.Fixture;
import presstime.platform.testkit.Match;
import presstime.platform.testkit.PlatformContract;

/** The contract, through the bridge plugin. */
class BridgeContractTest extends PlatformContract {
  private static Bridge bridge;

  @AfterAll
  static void stop() {
    if (bridge != null) {
      bridge.close();
    }
  }

  @Override
  protected Fixture open() throws Exception {
    if (bridge == null) {
      bridge = Bridge.start();
    }
    bridge.site().peer.reset();
    return new SiteFixture(
        bridge.site(),
        Map.of("door", "bridge"),
        Map.of("api_key", bridge.key()),
        Match.post(".*/presstime/v1/publish.*"));
  }
}
