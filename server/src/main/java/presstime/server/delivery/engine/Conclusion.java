package presstime.server.delivery.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.platform.Action;
import presstime.platform.Problem;
import presstime.platform.Publication;
import presstime.server.delivery.DeliveryState;

/**
 * What became of a claimed delivery; written in one transaction, and only while the claim's fence
 * still stands.
 *
 * @param claimed with the attempts begun so far
 * @param state the state it is in now; {@link DeliveryState#SCHEDULED} when another attempt follows
 * @param runAt when the engine acts next; meaningless in other states
 * @param ambiguous the platform may have it and nobody knows
 * @param paced its lateness has been dealt with
 * @param problem why it is not published; null when it is, or when it merely waits
 * @param publication what the platform shows; null when that did not change
 * @param startedAt when the request of this attempt left; null when none did
 * @param at when this was concluded
 * @param attempt how the attempt ended; null when there was none
 * @param change a policy's decision for the timeline; null for none
 */
public record Conclusion(
    Claimed claimed,
    DeliveryState state,
    Instant runAt,
    boolean ambiguous,
    boolean paced,
    @Nullable Problem problem,
    @Nullable Publication publication,
    @Nullable Instant startedAt,
    Instant at,
    @Nullable AttemptEnd attempt,
    @Nullable String change) {

  /**
   * How an attempt ended.
   *
   * @param number of the attempt within its delivery
   * @param startedAt when its request left
   * @param outcome the verdict's word as in the database
   * @param problem why it did not do what was asked, or what the platform left out of it
   * @param exchanges a JSON array of what was asked and answered
   */
  public record AttemptEnd(
      int number,
      Instant startedAt,
      Instant endedAt,
      String outcome,
      @Nullable Problem problem,
      String exchanges) {}

  /** Stays scheduled, to be looked at again; there is nothing to explain. */
  static Conclusion later(
      Claimed claimed, Instant runAt, boolean paced, String change, Instant at) {
    return later(claimed, runAt, paced, change, null, at);
  }

  /** Stays scheduled, to be looked at again. */
  static Conclusion later(
      Claimed claimed,
      Instant runAt,
      boolean paced,
      String change,
      @Nullable Problem problem,
      Instant at) {
    return new Conclusion(
        claimed,
        DeliveryState.SCHEDULED,
        runAt,
        claimed.ambiguous(),
        paced,
        problem,
        null,
        null,
        at,
        null,
        change);
  }

  /** Ends without having been sent in this claim. */
  static Conclusion stopped(Claimed claimed, DeliveryState state, Problem problem, Instant at) {
    return new Conclusion(
        claimed,
        state,
        claimed.runAt(),
        claimed.ambiguous(),
        claimed.paced(),
        problem,
        null,
        null,
        at,
        null,
        state.word());
  }

  /**
   * The same without anything the platform said, for a database that refuses to keep it. What is
   * there without its id is for a person to resolve.
   */
  Conclusion bare(Problem refused) {
    boolean there = publication != null;
    return new Conclusion(
        claimed,
        there ? DeliveryState.UNCONFIRMED : state,
        runAt,
        there || ambiguous,
        paced,
        refused,
        null,
        startedAt,
        at,
        attempt == null
            ? null
            : new AttemptEnd(
                attempt.number, attempt.startedAt, attempt.endedAt, attempt.outcome, null, "[]"),
        change);
  }

  /** True when a request has just put something where there was nothing of it. */
  boolean isFirstSent() {
    return attempt != null
        && publication != null
        && claimed.action() == Action.PUBLISH
        && attempt.outcome.equals("published");
  }

  /**
   * The lateness of the first request in nanoseconds matters to nobody; in milliseconds it does.
   */
  public double latenessMillis() {
    Instant left = startedAt == null ? at : startedAt;
    return java.time.Duration.between(claimed.dueAt(), left).toNanos() / 1e6;
  }
}
