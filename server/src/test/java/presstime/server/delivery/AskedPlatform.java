package presstime.server.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import presstime.platform.Action;
import presstime.platform.ChannelAccess;
import presstime.platform.ConnectionReport;
import presstime.platform.Descriptor;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Limits;
import presstime.platform.Outcome;
import presstime.platform.Platform;
import presstime.platform.Publication;

/**
 * A destination in memory like {@link ScriptedPlatform} that always works, and can be asked what it
 * has: what a server that was lost has sent is found by the one that takes over.
 */
@Component
class AskedPlatform implements Platform {

  static final String ID = "asked";

  private static final Descriptor DESCRIPTOR =
      new Descriptor(
          ID,
          "Asked",
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"></svg>",
          List.of(),
          Set.of(Action.values()),
          Set.of(),
          true,
          Duration.ZERO,
          1,
          Limits.NONE);

  private final ScriptedPlatform platform = new ScriptedPlatform();

  /** What came, in order. */
  List<ScriptedPlatform.Arrived> arrived(long channel) {
    return platform.arrived(channel);
  }

  @Override
  public Descriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ConnectionReport test(ChannelAccess channel) {
    return platform.test(channel);
  }

  @Override
  public Outcome deliver(Dispatch dispatch, ChannelAccess channel) {
    return platform.deliver(dispatch, channel);
  }

  @Override
  public Finding find(Dispatch dispatch, ChannelAccess channel) {
    boolean there =
        arrived(channel.channelId()).stream().anyMatch(one -> one.key().equals(dispatch.key()));
    if (!there) {
      return new Finding.Absent(true);
    }
    Publication known = dispatch.target();
    return new Finding.Present(
        new Publication(
            known == null ? "post-" + dispatch.article().contentId() : known.externalId(),
            URI.create("https://scripted.example/" + dispatch.article().slug()),
            dispatch.publicationKey()));
  }
}
