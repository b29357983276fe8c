package presstime.platform.testkit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import presstime.platform.ChannelAccess;
import presstime.platform.Http;
import presstime.platform.Platform;

/**
 * What the contract needs to know of one platform: the platform itself, a server behind a {@link
 * FaultServer}, and a look behind the scenes. Opened for each test and closed after it; it may
 * share a server with others, since every test writes titles of its own.
 */
public interface Fixture extends AutoCloseable {

  /** The platform held to the contract. */
  Platform platform();

  /** What stands between the platform and its server. */
  FaultServer server();

  /** A channel that works, reached through {@link #server()}, with these two put into it. */
  ChannelAccess channel(Http http, InstantSource time);

  /** The request that creates a publication, among all a delivery makes. */
  Match creating();

  /** All that is there, drafts and hidden ones too, asked behind the fault server's back. */
  List<SeenPost> onThePlatform() throws Exception;

  /** What the destination carries; everything, unless said otherwise. */
  default Set<Trait> traits() {
    return EnumSet.allOf(Trait.class);
  }

  /**
   * How long the contract's HTTP waits for an answer. Longer than the server ever needs, and short,
   * since every time-out takes this long.
   */
  default Duration patience() {
    return Duration.ofSeconds(2);
  }

  @Override
  default void close() throws Exception {}
}
