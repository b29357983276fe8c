package presstime.bench.soak;

import java.util.Map;
import presstime.bench.sink.SinkPlatform;
import presstime.platform.ChannelAccess;
import presstime.platform.ConnectionReport;
import presstime.platform.Descriptor;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Outcome;
import presstime.platform.Platform;
import presstime.platform.Problem;

/** The sink, with articles that it refuses and others that find it away at first. */
final class MoodyPlatform implements Platform {

  /** Nobody listens at the discard service's port. */
  private static final String NOBODY = "http://127.0.0.1:9/items/";

  private final Platform sink = new SinkPlatform();

  @Override
  public Descriptor descriptor() {
    return sink.descriptor();
  }

  @Override
  public ConnectionReport test(ChannelAccess channel) {
    return sink.test(channel);
  }

  @Override
  public Outcome deliver(Dispatch dispatch, ChannelAccess channel) {
    String title = dispatch.article().title();
    if (title.startsWith(Fate.REFUSED.name())) {
      return new Outcome.Rejected(
          new Problem("bench.refused", "Refused", "The title asks for it.", "Choose another."));
    }
    boolean away = title.startsWith(Fate.RETRIED.name()) && !dispatch.repeated();
    return sink.deliver(dispatch, away ? elsewhere(channel) : channel);
  }

  @Override
  public Finding find(Dispatch dispatch, ChannelAccess channel) {
    return sink.find(dispatch, channel);
  }

  private static ChannelAccess elsewhere(ChannelAccess channel) {
    return new ChannelAccess(
        channel.channelId(),
        Map.of("url", NOBODY),
        channel.secrets(),
        channel.http(),
        channel.time());
  }
}
