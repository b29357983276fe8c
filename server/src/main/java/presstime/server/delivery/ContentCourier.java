package presstime.server.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
  private final PublishingLimits limits;
  private final Contents contents;
  private final Channels channels;
  private final Json json;

  ContentCourier(
      Situations situations,
      PublishingLimits limits,
      Contents contents,
      Channels channels,
      Json json) {
    this.situations = situations;
    this.limits = limits;
    this.contents = contents;
    this.channels = channels;
    this.json = json;
  }

  @Override
  public Plan plan(Claimed claimed, Instant now) {
    return planAll(List.of(claimed), now).getFirst();
  }

  @Override
  public List<Plan> planAll(List<Claimed> claimed, Instant now) {
    Map<Long, Look> looks = situations.look(claimed, now);
    Map<Long, Leaving> leaving = new HashMap<>();
    List<@Nullable Plan> plans = new ArrayList<>();
    for (Claimed one : claimed) {
      Look look = Objects.requireNonNull(looks.get(one.id()), "the delivery is gone");
      plans.add(objection(one, look, now, leaving));
    }
    Map<Long, Article> articles = articles(leaving.values());
    List<Plan> all = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      Plan plan = plans.get(i);
      all.add(
          plan != null
              ? plan
              : carry(Objects.requireNonNull(leaving.get(claimed.get(i).id())), articles));
    }
    return all;
  }

  @Override
  public int concurrency(long channelId) {
    return situations.concurrency(channelId);
  }

  /** What goes out, once its article is there. */
  private record Leaving(Claimed claimed, Look look, OpenChannel channel, ExchangeLog exchanges) {}

  /** Why it does not leave now; null when it does, and then it is among those that leave. */
  private @Nullable Plan objection(
      Claimed claimed, Look look, Instant now, Map<Long, Leaving> leaving) {
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
    Optional<Plan> kept =
        Preflight.check(situation(claimed, look, channel.summary(), at))
            .map(objection -> plan(objection, channel.summary(), at))
            .or(() -> isRepeated(claimed, look) ? Optional.empty() : limits.object(claimed, at));
    if (kept.isPresent()) {
      return kept.get();
    }
    leaving.put(claimed.id(), new Leaving(claimed, look, channel, exchanges));
    return null;
  }

  private Map<Long, Article> articles(Collection<Leaving> leaving) {
    Set<Long> revisions =
        leaving.stream().map(one -> one.claimed().revisionId()).collect(Collectors.toSet());
    return revisions.isEmpty() ? Map.of() : contents.articles(revisions);
  }

  /** What may have left once has been counted, or left before there was a limit. */
  private static boolean isRepeated(Claimed claimed, Look look) {
    return look.started() || claimed.ambiguous();
  }

  private static Plan carry(Leaving leaving, Map<Long, Article> articles) {
    Claimed claimed = leaving.claimed();
    Article article = Objects.requireNonNull(articles.get(claimed.revisionId()));
    Dispatch dispatch =
        new Dispatch(
            claimed.action(),
            claimed.key(),
            article,
            leaving.look().publication(),
            claimed.dueAt(),
            false,
            leaving.look().withdrawTo());
    return new Plan.Carry(new PlatformParcel(leaving.channel(), dispatch, leaving.exchanges()));
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
        !isRepeated(claimed, look),
        claimed.paced(),
        look.contentDeleted(),
        look.approvedRevisionId() != null,
        look.channelGone(),
        channel.enabled(),
        look.earlierRunsAt(),
        look.predecessors(),
        look.publication() != null,
        look.blocked(),
        channel.latePolicy(),
        channel.lateAfter(),
        channel.lateAtMost());
  }
}
