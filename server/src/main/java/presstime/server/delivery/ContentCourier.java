package presstime.server.delivery;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import presstime.platform.Article;
import presstime.platform.Dispatch;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.channels.OpenChannel;
import presstime.server.content.Contents;
import presstime.server.delivery.engine.Claimed;
import presstime.server.delivery.engine.Courier;
import presstime.server.delivery.engine.Plan;
import presstime.server.delivery.policy.DeliveryProblems;
import presstime.server.delivery.policy.Objection;
import presstime.server.delivery.policy.Preflight;
import presstime.server.delivery.policy.Situation;
import presstime.server.delivery.store.Situations;
import presstime.server.delivery.store.Situations.Look;
import presstime.server.kernel.Fault;
import presstime.server.kernel.Json;

/** Makes claimed deliveries ready: the article, the channel, and the rules in between. */
@Component
class ContentCourier implements Courier {

  /** Longest that one delivery may be with its platform, all its requests together. */
  private static final Duration BUDGET = Duration.ofMinutes(4);

  private final Situations situations;
  private final Contents contents;
  private final Channels channels;
  private final Json json;

  ContentCourier(Situations situations, Contents contents, Channels channels, Json json) {
    this.situations = situations;
    this.contents = contents;
    this.channels = channels;
    this.json = json;
  }

  @Override
  public Plan plan(Claimed claimed, Instant now) {
    Look look = situations.look(claimed, now);
    if (look.channelGone()) {
      return new Plan.Stop(DeliveryState.CANCELLED, DeliveryProblems.CHANNEL_DELETED);
    }
    ExchangeLog exchanges = new ExchangeLog(json);
    OpenChannel channel;
    try {
      channel = channels.open(claimed.channelId(), exchanges, BUDGET);
    } catch (Fault fault) {
      return new Plan.Stop(DeliveryState.HELD, DeliveryProblems.channelUnusable(fault));
    }
    Instant at = now.isBefore(claimed.runAt()) ? claimed.runAt() : now;
    return Preflight.check(situation(claimed, look, channel.summary(), at))
        .map(objection -> plan(objection, channel.summary(), at))
        .orElseGet(() -> carry(claimed, look, channel, exchanges));
  }

  @Override
  public int concurrency(long channelId) {
    return situations.concurrency(channelId);
  }

  private Plan carry(Claimed claimed, Look look, OpenChannel channel, ExchangeLog exchanges) {
    Article article = contents.article(claimed.workspaceId(), claimed.revisionId());
    Dispatch dispatch =
        new Dispatch(
            claimed.action(), claimed.key(), article, look.publication(), claimed.dueAt(), false);
    return new Plan.Carry(new PlatformParcel(channel, dispatch, exchanges));
  }

  private Plan plan(Objection objection, ChannelSummary channel, Instant now) {
    return switch (objection) {
      case Objection.Stop stop -> new Plan.Stop(stop.state(), stop.problem());
      case Objection.Wait wait -> new Plan.Wait(wait.until(), false, wait.why());
      case Objection.Pace pace ->
          new Plan.Wait(
              situations.reserve(channel.id(), channel.drainPerMinute(), now), true, "paced");
    };
  }

  private static Situation situation(
      Claimed claimed, Look look, ChannelSummary channel, Instant now) {
    return new Situation(
        claimed.action(),
        claimed.dueAt(),
        now,
        !look.started() && !claimed.ambiguous(),
        claimed.paced(),
        look.contentDeleted(),
        look.approvedRevisionId() != null,
        look.channelGone(),
        channel.enabled(),
        look.earlierRunsAt(),
        look.predecessors(),
        look.publication() != null,
        channel.latePolicy(),
        channel.lateAfter(),
        channel.lateAtMost());
  }
}
