package presstime.server.delivery;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import presstime.platform.ChannelAccess;
import presstime.platform.Descriptor;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Http;
import presstime.platform.Outcome;
import presstime.platform.http.LeasedHttp;
import presstime.server.channels.OpenChannel;
import presstime.server.delivery.engine.Parcel;

/** One article addressed to one platform. */
final class PlatformParcel implements Parcel {

  private final OpenChannel channel;
  private final Dispatch dispatch;
  private final ExchangeLog exchanges;
  private final Descriptor descriptor;

  PlatformParcel(OpenChannel channel, Dispatch dispatch, ExchangeLog exchanges) {
    this.channel = channel;
    this.dispatch = dispatch;
    this.exchanges = exchanges;
    this.descriptor = channel.platform().descriptor();
  }

  @Override
  public Outcome send(boolean repeated, BooleanSupplier ours) {
    ChannelAccess access = channel.access();
    Http leased = new LeasedHttp(access.http(), ours);
    return channel
        .platform()
        .deliver(
            dispatch(repeated),
            new ChannelAccess(
                access.channelId(), access.settings(), access.secrets(), leased, access.time()));
  }

  @Override
  public Finding ask() {
    return channel.platform().find(dispatch(true), channel.access());
  }

  @Override
  public boolean findable() {
    return descriptor.findable();
  }

  @Override
  public boolean repeatable() {
    return descriptor.repeatable().contains(dispatch.action());
  }

  @Override
  public Duration settle() {
    return descriptor.settle();
  }

  @Override
  public String takeExchanges() {
    return exchanges.take();
  }

  private Dispatch dispatch(boolean repeated) {
    return new Dispatch(
        dispatch.action(),
        dispatch.key(),
        dispatch.article(),
        dispatch.target(),
        dispatch.dueAt(),
        repeated,
        dispatch.withdrawTo());
  }
}
