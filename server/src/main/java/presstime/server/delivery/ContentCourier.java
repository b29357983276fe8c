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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.Dispatch;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.channels.OpenChannel;
import presstime.server.content.Contents;
import presstime.server.content.Contents.Outgoing;
import presstime.server.delivery.ReleaseGate.Verdict;
import presstime.server.delivery.engine.Claimed;
import presstime.server.delivery.engine.Courier;
import presstime.server.delivery.engine.Plan;
import presstime.server.delivery.policy.DeliveryProblems;
import presstime.server.delivery.policy.Objection;
import presstime.server.delivery.policy.Predecessors;
import presstime.server.delivery.policy.Preflight;
import presstime.server.delivery.policy.Situation;
import presstime.server.delivery.store.DrainPace;
import presstime.server.delivery.store.Situations;
import presstime.server.delivery.store.Situations.Look;
import presstime.server.delivery.store.WaitReasons;
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
  private final Links links;
  private final WaitReasons reasons;
  private final DrainPace pace;

  /** Looked up when needed: who decides looks at deliveries through us. */
  private final ObjectProvider<ReleaseGate> gate;

  ContentCourier(
      Situations situations,
      PublishingLimits limits,
      Contents contents,
      Channels channels,
      Json json,
      Links links,
      WaitReasons reasons,
      DrainPace pace,
      ObjectProvider<ReleaseGate> gate) {
    this.situations = situations;
    this.limits = limits;
    this.contents = contents;
    this.channels = channels;
    this.json = json;
    this.links = links;
    this.reasons = reasons;
    this.pace = pace;
    this.gate = gate;
  }

  @Override
  public Plan plan(Claimed claimed, Instant now) {
    return planAll(List.of(claimed), now).getFirst();
  }

  @Override
  public List<Plan> planAll(List<Claimed> claimed, Instant now) {
    Map<Long, Look> looks = situations.look(claimed, now);
    Map<Long, Verdict> together = together(claimed, looks, now);
    Map<Long, Leaving> leaving = new HashMap<>();
    List<@Nullable Plan> plans = new ArrayList<>();
    for (Claimed one : claimed) {
      Look look = Objects.requireNonNull(looks.get(one.id()), "the delivery is gone");
      plans.add(objection(one, look, together.get(one.id()), now, leaving));
    }
    Map<Outgoing, Article> articles = articles(leaving.values());
    List<Plan> all = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      Plan plan = plans.get(i);
      all.add(
          plan != null
              ? plan
              : carry(Objects.requireNonNull(leaving.get(claimed.get(i).id())), articles, now));
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
      Claimed claimed,
      Look look,
      @Nullable Verdict together,
      Instant now,
      Map<Long, Leaving> leaving) {
    if (look.channelGone()) {
      return new Plan.Stop(DeliveryState.CANCELLED, DeliveryProblems.CHANNEL_DELETED);
    }
    if (together instanceof Verdict.Shut shut) {
      return new Plan.Stop(DeliveryState.HELD, shut.why());
    }
    if (together instanceof Verdict.Wait wait) {
      return new Plan.Wait(wait.until(), false, "waits-for-release", wait.why());
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
        Preflight.check(situation(claimed, look, together, channel.summary(), at))
            .map(objection -> plan(claimed, objection, channel.summary(), at))
            .or(() -> isRepeated(claimed, look) ? Optional.empty() : limits.object(claimed, at));
    if (kept.isPresent()) {
      return kept.get();
    }
    leaving.put(claimed.id(), new Leaving(claimed, look, channel, exchanges));
    return null;
  }

  private Map<Outgoing, Article> articles(Collection<Leaving> leaving) {
    Set<Outgoing> outgoing =
        leaving.stream().map(one -> outgoing(one.claimed())).collect(Collectors.toSet());
    return outgoing.isEmpty() ? Map.of() : contents.articles(outgoing);
  }

  private static Outgoing outgoing(Claimed claimed) {
    return new Outgoing(claimed.revisionId(), claimed.channelId());
  }

  /** What may have left once has been counted, or left before there was a limit. */
  static boolean isRepeated(Claimed claimed, Look look) {
    return look.started() || claimed.ambiguous();
  }

  private Plan carry(Leaving leaving, Map<Outgoing, Article> articles, Instant now) {
    Claimed claimed = leaving.claimed();
    Links.Filled filled =
        links.fill(
            claimed,
            Objects.requireNonNull(articles.get(outgoing(claimed))),
            isRepeated(claimed, leaving.look()),
            now);
    Plan instead = filled.instead();
    if (instead != null) {
      return instead;
    }
    Dispatch dispatch =
        new Dispatch(
            claimed.action(),
            claimed.key(),
            filled.article(),
            leaving.look().publication(),
            claimed.dueAt(),
            false,
            leaving.look().withdrawTo());
    return new Plan.Carry(new PlatformParcel(leaving.channel(), dispatch, leaving.exchanges()));
  }

  private Plan plan(Claimed claimed, Objection objection, ChannelSummary channel, Instant now) {
    return switch (objection) {
      case Objection.Stop stop when stop.problem().equals(DeliveryProblems.PREDECESSOR_NOT_LIVE) ->
          new Plan.Stop(
              stop.state(),
              DeliveryProblems.predecessorNotLive(reasons.because(claimed.contentId(), now)));
      case Objection.Stop stop -> new Plan.Stop(stop.state(), stop.problem());
      case Objection.Wait wait -> new Plan.Wait(wait.until(), false, wait.why());
      case Objection.Pace ignored ->
          new Plan.Wait(
              claimed.paced()
                  ? pace.resume(claimed, channel.drainPerMinute(), now)
                  : pace.reserve(channel.id(), channel.drainPerMinute(), now),
              true,
              "paced");
    };
  }

  /** What was decided of those that go together; nothing is asked for the others. */
  private Map<Long, Verdict> together(List<Claimed> claimed, Map<Long, Look> looks, Instant now) {
    Map<Long, List<Claimed>> members = new HashMap<>();
    for (Claimed one : claimed) {
      Look look = Objects.requireNonNull(looks.get(one.id()), "the delivery is gone");
      Long release = look.releaseId();
      if (release != null && !isRepeated(one, look)) {
        members.computeIfAbsent(release, id -> new ArrayList<>()).add(one);
      }
    }
    Map<Long, Verdict> verdicts = new HashMap<>();
    members.forEach((release, some) -> {
      Instant runAt = some.stream().map(Claimed::runAt).max(Instant::compareTo).orElse(now);
      verdicts.putAll(
          gate.getObject()
              .decide(
                  release,
                  some.stream().map(Claimed::id).toList(),
                  runAt.isAfter(now) ? runAt : now));
    });
    return verdicts;
  }

  static Situation situation(
      Claimed claimed, Look look, @Nullable Verdict together, ChannelSummary channel, Instant now) {
    Predecessors before = look.predecessors();
    if (together instanceof Verdict.Open open && before.live()) {
      before = before.liveFrom(open.since());
    }
    return new Situation(
        claimed.action(),
        claimed.dueAt(),
        now,
        !isRepeated(claimed, look),
        claimed.paced() ? claimed.runAt() : null,
        look.contentDeleted(),
        look.approvedRevisionId() != null,
        look.channelGone(),
        channel.enabled(),
        look.earlierRunsAt(),
        before,
        claimed.action() == Action.UPDATE ? look.live() : look.publication() != null,
        look.blocked(),
        channel.latePolicy(),
        channel.lateAfter(),
        channel.lateAtMost());
  }
}
