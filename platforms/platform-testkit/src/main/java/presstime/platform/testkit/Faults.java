package presstime.platform.testkit;

import java.time.Duration;
import java.util.stream.Stream;

/** The faults the contract plays, by what a platform must conclude from them. */
final class Faults {

  private static final Answer BROKEN = Answer.json(500, "{\"message\":\"It broke\"}");

  private Faults() {}

  /** The client cannot tell whether it happened; it did. */
  static Stream<Fault> ambiguousWithEffect() {
    return Stream.of(
        Fault.timeOutAfterEffect(),
        Fault.dropAfterEffect(),
        Fault.resetAfterEffect(),
        Fault.errorAfterEffect(),
        Fault.pageAfterEffect(),
        Fault.truncatedJsonAfterEffect(),
        Fault.halfABodyAfterEffect(),
        Fault.oversizedAfterEffect(Stage.TOO_LARGE),
        Fault.dripAfterEffect(Duration.ofMillis(50)));
  }

  /** The client cannot tell whether it happened; it did not. */
  static Stream<Fault> ambiguousWithoutEffect() {
    return Stream.of(
        Fault.timeOutBeforeEffect(),
        Fault.dropBeforeEffect(),
        Fault.resetBeforeEffect(),
        Fault.answer(BROKEN),
        Fault.page());
  }

  static Stream<Fault> ambiguous() {
    return Stream.concat(ambiguousWithEffect(), ambiguousWithoutEffect());
  }

  /** No connection test may take these for a working channel. */
  static Stream<Fault> ofAConnection() {
    return Stream.of(
        Fault.dropBeforeEffect(),
        Fault.timeOutBeforeEffect(),
        Fault.page(),
        Fault.answer(BROKEN),
        Fault.answer(Answer.json(401, "{\"message\":\"No\"}")));
  }

  /** Answers that say: never like this. */
  static Stream<Fault> permanent() {
    return Stream.of(400, 401, 403, 422)
        .map(status -> Fault.answer(Answer.json(status, "{\"message\":\"No\"}")));
  }
}
