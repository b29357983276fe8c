package presstime.server.delivery.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import presstime.platform.Problem;
import presstime.server.delivery.Delivery;

/**
 * What should have gone out and has not.
 *
 * @param why in a sentence
 * @param lateBySeconds since its time
 * @param choices what a person can do: names of the endpoints below the delivery
 */
record PastDue(
    @JsonUnwrapped Delivery delivery, String why, long lateBySeconds, List<String> choices) {

  static PastDue of(Delivery delivery, Instant now) {
    return new PastDue(
        delivery,
        why(delivery, now),
        Math.max(0, Duration.between(delivery.dueAt(), now).toSeconds()),
        choices(delivery));
  }

  private static String why(Delivery delivery, Instant now) {
    Problem problem = delivery.problem();
    return switch (delivery.state()) {
      case SCHEDULED -> late(delivery, now);
      case UNCONFIRMED ->
          "It may be there: no clear answer came."
              + (problem == null ? "" : " " + problem.title() + ". " + problem.cause());
      default ->
          problem == null
              ? "It is " + delivery.state().word() + "."
              : problem.title() + ". " + problem.cause();
    };
  }

  private static String late(Delivery delivery, Instant now) {
    if (delivery.publishing()) {
      return "It is being sent right now.";
    }
    if (delivery.ambiguous()) {
      return "An attempt may have arrived, and the platform is being asked.";
    }
    if (!delivery.runAt().isAfter(now)) {
      return "It is due and takes its turn.";
    }
    Instant then = delivery.runAt().truncatedTo(ChronoUnit.SECONDS);
    return delivery.attempts() > 0
        ? "An attempt failed; the next one is at " + then + "."
        : "It is late; its turn is at " + then + ".";
  }

  private static List<String> choices(Delivery delivery) {
    if (delivery.publishing()) {
      return List.of();
    }
    return switch (delivery.state()) {
      case SCHEDULED ->
          delivery.ambiguous() ? List.of() : List.of("publish-now", "reschedule", "hold", "skip");
      case HELD, MISSED, FAILED -> List.of("publish-now", "retry", "reschedule", "skip");
      case UNCONFIRMED -> List.of("resolve", "retry", "reschedule");
      default -> List.of();
    };
  }
}
