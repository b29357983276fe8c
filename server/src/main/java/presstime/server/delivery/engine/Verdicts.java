package presstime.server.delivery.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import presstime.platform.Outcome;
import presstime.platform.Problem;
import presstime.platform.Publication;
import presstime.server.delivery.DeliveryState;
import presstime.server.delivery.engine.Conclusion.AttemptEnd;

/** From a verdict on an attempt to what becomes of the delivery. Pure. */
final class Verdicts {

  private final Retries retries;
  private final RandomGenerator random;

  Verdicts(Retries retries, RandomGenerator random) {
    this.retries = retries;
    this.random = random;
  }

  /** After a request that carried content. {@code history} includes that request. */
  Conclusion afterSend(
      Claimed claimed,
      Parcel parcel,
      Outcome outcome,
      History history,
      Instant startedAt,
      Instant now,
      String exchanges) {
    Sent sent = new Sent(claimed, startedAt, now, exchanges);
    return switch (outcome) {
      case Outcome.Published published ->
          sent.done(
              DeliveryState.PUBLISHED,
              "published",
              published.publication(),
              EngineProblems.notes(published.notes()));
      case Outcome.Withdrawn withdrawn ->
          sent.done(DeliveryState.WITHDRAWN, "withdrawn", withdrawn.publication(), null);
      case Outcome.Rejected rejected -> sent.failed(sent.notDone(), "rejected", rejected.problem());
      case Outcome.Retryable retryable ->
          history.sends() >= retries.sends()
              ? sent.failed(sent.notDone(), "retryable", retryable.problem())
              : sent.again(
                  "retryable",
                  retryable.problem(),
                  claimed.ambiguous(),
                  retries.after(history.sends(), retryable.after(), random));
      case Outcome.Unknown unknown -> afterUnknown(sent, parcel, unknown, history);
    };
  }

  private Conclusion afterUnknown(
      Sent sent, Parcel parcel, Outcome.Unknown unknown, History history) {
    boolean maySendAgain = parcel.repeatable() && maySend(history);
    return parcel.findable() || maySendAgain
        ? sent.again(
            "unknown", unknown.problem(), true, retries.after(history.sends(), null, random))
        : sent.failed(DeliveryState.UNCONFIRMED, "unknown", unknown.problem());
  }

  /** False once it was sent as often as it may be. */
  boolean maySend(History history) {
    return history.sends() < retries.sends();
  }

  /** After an answer that would let it be sent again, were it not for how often it was. */
  Conclusion afterLastSend(Claimed claimed, History history, AttemptEnd end) {
    return asked(claimed, end)
        .failed(
            DeliveryState.UNCONFIRMED,
            end.outcome(),
            EngineProblems.SENT_TOO_OFTEN.withDetail(history.lastFault()));
  }

  private static Sent asked(Claimed claimed, AttemptEnd end) {
    return new Sent(claimed, end.startedAt(), end.endedAt(), end.exchanges());
  }

  /** After a question the platform gave no usable answer to. */
  Conclusion afterUnclear(
      Claimed claimed,
      Problem problem,
      History history,
      Instant startedAt,
      Instant now,
      String exchanges) {
    Sent asked = new Sent(claimed, startedAt, now, exchanges);
    int asks = history.asksInARow() + 1;
    return asks >= retries.asks()
        ? asked.failed(DeliveryState.UNCONFIRMED, "unclear", problem)
        : asked.again("unclear", problem, true, retries.after(asks, null, random));
  }

  /**
   * After "not there", or not wholly, before that proves anything: ask again, at the latest when it
   * does.
   */
  Conclusion afterUnsettledAnswer(Claimed claimed, Parcel parcel, History history, AttemptEnd end) {
    Duration left = Duration.between(end.endedAt(), history.lastSign().plus(parcel.settle()));
    Duration wait = retries.after(history.asksInARow() + 1, null, random);
    return asked(claimed, end)
        .again(end.outcome(), null, true, wait.compareTo(left) < 0 ? wait : left);
  }

  /** After "it is there". */
  Conclusion afterPresent(
      Claimed claimed, Publication publication, Instant startedAt, Instant now, String exchanges) {
    DeliveryState state =
        claimed.action().makesPublic() ? DeliveryState.PUBLISHED : DeliveryState.WITHDRAWN;
    return new Sent(claimed, startedAt, now, exchanges).done(state, "present", publication, null);
  }

  /** One exchange with the platform that is over. */
  private record Sent(Claimed claimed, Instant startedAt, Instant endedAt, String exchanges) {

    /** What the platform left out is the attempt's; the delivery has no problem. */
    Conclusion done(
        DeliveryState state, String word, Publication publication, @Nullable Problem notes) {
      return conclude(state, endedAt, false, null, publication, end(word, notes));
    }

    /** This request did nothing, but an earlier one that nobody could ask about may have. */
    DeliveryState notDone() {
      return claimed.ambiguous() ? DeliveryState.UNCONFIRMED : DeliveryState.FAILED;
    }

    Conclusion failed(DeliveryState state, String word, Problem problem) {
      boolean ambiguous = state == DeliveryState.UNCONFIRMED;
      return conclude(state, endedAt, ambiguous, problem, null, end(word, problem));
    }

    Conclusion again(String word, @Nullable Problem problem, boolean ambiguous, Duration wait) {
      return conclude(
          DeliveryState.SCHEDULED,
          endedAt.plus(wait),
          ambiguous,
          problem,
          null,
          end(word, problem));
    }

    private Conclusion conclude(
        DeliveryState state,
        Instant runAt,
        boolean ambiguous,
        @Nullable Problem problem,
        @Nullable Publication publication,
        AttemptEnd end) {
      return new Conclusion(
          claimed,
          state,
          runAt,
          ambiguous,
          claimed.paced(),
          problem,
          publication,
          startedAt,
          endedAt,
          end,
          null);
    }

    private AttemptEnd end(String word, @Nullable Problem problem) {
      return new AttemptEnd(claimed.attempts(), startedAt, endedAt, word, problem, exchanges);
    }
  }
}
