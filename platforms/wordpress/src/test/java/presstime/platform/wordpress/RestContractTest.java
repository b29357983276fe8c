package presstime.platform.wordpress;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import presstime.platform.testkit.Fixture;
import presstime.platform.testkit.Match;
import presstime.platform.testkit.PlatformContract;

/** The contract, through the door without a plugin. */
class RestContractTest extends PlatformContract {
  private static LiveSite site;

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  @Override
  protected Fixture open() throws Exception {
    if (site == null) {
      site = LiveSite.start(Map.of("PEER_WORKERS", "8"));
    }
    site.peer.reset();
    return new SiteFixture(
        site,
        Map.of("door", "rest", "username", "admin"),
        Map.of("application_password", site.peer.applicationPassword("admin")),
        Match.post(".*/wp/v2/posts&.*"));
  }
}
