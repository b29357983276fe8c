package presstime.server.delivery.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import presstime.server.channels.LatePolicy;
import presstime.server.delivery.DeliveryState;
import presstime.server.delivery.policy.Objection.Pace;
import presstime.server.delivery.policy.Objection.Stop;
import presstime.server.delivery.policy.Objection.Wait;

/**
 * The rules a delivery must pass before it leaves, in order; the first that objects decides. Adding
 * a rule is one function and its line in {@link #RULES}.
 */
public final class Preflight {

  /** A rule: what it objects to, or nothing. */
  interface Rule extends Function<Situation, Optional<Objection>> {}

  /** How soon to look again when an earlier delivery blocks and gives no time of its own. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  static final List<Rule> RULES =
      List.of(
          Preflight::contentIsThere,
          Preflight::channelIsThere,
          Preflight::earlierGoesFirst,
          Preflight::isApproved,
          Preflight::channelIsEnabled,
          Preflight::predecessorsAreLive,
          Preflight::somethingToTakeAway,
          Preflight::isNotTooLate);

  private Preflight() {}

  /** The first objection, if any. */
  public static Optional<Objection> check(Situation situation) {
    return RULES.stream().flatMap(rule -> rule.apply(situation).stream()).findFirst();
  }

  static Optional<Objection> contentIsThere(Situation s) {
    return s.contentDeleted() && s.action().makesPublic()
        ? stop(DeliveryState.CANCELLED, DeliveryProblems.CONTENT_DELETED)
        : Optional.empty();
  }

  static Optional<Objection> channelIsThere(Situation s) {
    return s.channelGone()
        ? stop(DeliveryState.CANCELLED, DeliveryProblems.CHANNEL_DELETED)
        : Optional.empty();
  }

  /** Two deliveries of one content on one channel never overtake each other. */
  static Optional<Objection> earlierGoesFirst(Situation s) {
    Instant earlier = s.earlierRunsAt();
    if (earlier == null) {
      return Optional.empty();
    }
    Instant soonest = s.now().plus(LOOK_AGAIN);
    return Optional.of(new Wait(earlier.isAfter(soonest) ? earlier : soonest, "waits-for-earlier"));
  }

  static Optional<Objection> isApproved(Situation s) {
    return s.approved() || !s.action().makesPublic()
        ? Optional.empty()
        : stop(DeliveryState.HELD, DeliveryProblems.NOT_APPROVED);
  }

  static Optional<Objection> channelIsEnabled(Situation s) {
    return s.channelEnabled()
        ? Optional.empty()
        : stop(DeliveryState.HELD, DeliveryProblems.CHANNEL_DISABLED);
  }

  /**
   * What must be live before it goes first. While that is on its way this one looks again; when
   * nothing is on its way it waits for a person, or for that to be scheduled.
   */
  static Optional<Objection> predecessorsAreLive(Situation s) {
    Predecessors before = s.predecessors();
    if (before.live() || !s.action().makesPublic()) {
      return Optional.empty();
    }
    Instant runsAt = before.runsAt();
    if (runsAt == null) {
      return stop(DeliveryState.HELD, DeliveryProblems.PREDECESSOR_NOT_LIVE);
    }
    Instant soonest = s.now().plus(LOOK_AGAIN);
    return Optional.of(
        new Wait(runsAt.isAfter(soonest) ? runsAt : soonest, "waits-for-predecessor"));
  }

  /**
   * What changes or takes away waits for what it is about: were the publication before it brought
   * about later, it would otherwise stay public for good.
   */
  static Optional<Objection> somethingToTakeAway(Situation s) {
    if (s.blocked()) {
      return stop(DeliveryState.HELD, DeliveryProblems.PUBLICATION_BLOCKED);
    }
    return s.action() == presstime.platform.Action.PUBLISH || s.published()
        ? Optional.empty()
        : stop(DeliveryState.FAILED, DeliveryProblems.NOTHING_PUBLISHED);
  }

  /**
   * Late is a policy of the channel, not an accident. What is to be taken from the public goes
   * however late: it would otherwise stay public because a server was down. What has its turn, in
   * the paced drain or by a person's decision, is late again when it misses that by as much.
   */
  static Optional<Objection> isNotTooLate(Situation s) {
    if (!s.action().makesPublic() || !s.firstAttempt() || s.delay().compareTo(s.lateAfter()) <= 0) {
      return Optional.empty();
    }
    boolean decided = s.turn() != null;
    if (s.latePolicy() == LatePolicy.SKIP && !decided) {
      return stop(DeliveryState.MISSED, DeliveryProblems.TOO_LATE);
    }
    boolean beyond = s.lateAtMost() != null && s.lateness().compareTo(s.lateAtMost()) > 0;
    if (s.latePolicy() == LatePolicy.HOLD && !decided || beyond) {
      return stop(DeliveryState.HELD, DeliveryProblems.TOO_LATE);
    }
    return Optional.of(new Pace());
  }

  private static Optional<Objection> stop(DeliveryState state, presstime.platform.Problem problem) {
    return Optional.of(new Stop(state, problem));
  }
}
