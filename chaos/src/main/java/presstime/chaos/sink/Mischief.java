package presstime.chaos.sink;

import java.util.List;
import java.util.random.RandomGenerator;

/** What the sink does with a request, and what it says about it. */
enum Mischief {
  /** Done, and said so. */
  NONE,
  /** Done after a while. */
  SLOW,
  /** Done at once, answered after the client has given up. */
  LATE_ANSWER,
  /** Done after the client has given up. */
  LATE_EFFECT,
  /** Nothing done, and a page of HTML with status 200. */
  PAGE_INSTEAD,
  /** Done, and a page of HTML with status 200. */
  PAGE_AFTER,
  /** Nothing done, status 500. */
  ERROR_INSTEAD,
  /** Done, status 500. */
  ERROR_AFTER,
  /** Nothing done, connection reset. */
  RESET_INSTEAD,
  /** Done, connection reset. */
  RESET_AFTER,
  /** Done, connection reset in the middle of the answer. */
  RESET_DURING,
  /** Nothing done, status 503 with Retry-After. */
  UNAVAILABLE;

  private static final List<Mischief> SLOWNESS = List.of(SLOW, LATE_ANSWER, LATE_EFFECT);
  private static final List<Mischief> LIES =
      List.of(
          PAGE_INSTEAD,
          PAGE_AFTER,
          ERROR_INSTEAD,
          ERROR_AFTER,
          RESET_INSTEAD,
          RESET_AFTER,
          RESET_DURING,
          UNAVAILABLE);

  /** A question is answered, slowly or not at all; a wrong "it is not there" nobody could bear. */
  private static final List<Mischief> TO_QUESTIONS =
      List.of(SLOW, ERROR_INSTEAD, RESET_INSTEAD, UNAVAILABLE);

  static Mischief choose(Mood mood, boolean writes, RandomGenerator random) {
    double dice = random.nextDouble();
    List<Mischief> among =
        dice < mood.slow() ? SLOWNESS : dice < mood.slow() + mood.lying() ? LIES : List.of(NONE);
    Mischief chosen = among.get(random.nextInt(among.size()));
    return writes || chosen == NONE
        ? chosen
        : among == SLOWNESS ? SLOW : TO_QUESTIONS.get(random.nextInt(TO_QUESTIONS.size()));
  }

  boolean does() {
    return switch (this) {
      case PAGE_INSTEAD, ERROR_INSTEAD, RESET_INSTEAD, UNAVAILABLE -> false;
      default -> true;
    };
  }
}
