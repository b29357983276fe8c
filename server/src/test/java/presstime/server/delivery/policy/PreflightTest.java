package presstime.server.delivery.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import presstime.platform.Action;
import presstime.platform.Problem;
import presstime.server.channels.LatePolicy;
import presstime.server.delivery.DeliveryState;
import presstime.server.delivery.policy.Objection.Pace;
import presstime.server.delivery.policy.Objection.Stop;
import presstime.server.delivery.policy.Objection.Wait;

/** Rule by rule: what each objects to, and what it lets pass. */
class PreflightTest {

  private static final Instant DUE = Instant.parse("2026-01-20T09:00:00Z");
  private static final Duration LATE_AFTER = Duration.ofMinutes(5);
  private static final Duration LATE_AT_MOST = Duration.ofHours(24);

  @ParameterizedTest
  @EnumSource
  void whatIsInOrderAndOnTimeLeaves(Action action) {
    assertThat(check(new Given(action))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PUBLISH, true", "UPDATE, true", "UNPUBLISH, false", "DELETE, false"})
  void deletedContentIsNotPublishedButMayBeTakenAway(Action action, boolean stopped) {
    Given given = new Given(action);
    given.contentDeleted = true;
    if (stopped) {
      assertStops(given, DeliveryState.CANCELLED, DeliveryProblems.CONTENT_DELETED);
    } else {
      assertThat(check(given)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingGoesToARemovedChannel(Action action) {
    Given given = new Given(action);
    given.channelGone = true;
    assertStops(given, DeliveryState.CANCELLED, DeliveryProblems.CHANNEL_DELETED);
  }

  @ParameterizedTest
  @CsvSource({"PUBLISH, true", "UPDATE, true", "UNPUBLISH, false", "DELETE, false"})
  void whatMustBeLiveBeforeIsWaitedFor(Action action, boolean waits) {
    Given given = new Given(action);
    given.predecessors = new Predecessors(false, null, DUE.plusSeconds(90));
    assertThat(check(given))
        .isEqualTo(
            waits
                ? Optional.of(new Objection.Wait(DUE.plusSeconds(90), "waits-for-predecessor"))
                : Optional.empty());
  }

  @Test
  void nobodyWaitsForWhatNobodyPlans() {
    Given given = new Given(Action.PUBLISH);
    given.predecessors = new Predecessors(false, null, null);
    assertStops(given, DeliveryState.HELD, DeliveryProblems.PREDECESSOR_NOT_LIVE);
  }

  @Test
  void whatHadToWaitIsLateFromThenOn() {
    Given given = new Given(Action.PUBLISH);
    given.latePolicy = LatePolicy.HOLD;
    given.now = DUE.plus(Duration.ofHours(2));
    given.predecessors = new Predecessors(true, given.now.minusSeconds(5), null);
    assertThat(check(given)).isEmpty();
    given.predecessors = new Predecessors(true, DUE.minusSeconds(5), null);
    assertStops(given, DeliveryState.HELD, DeliveryProblems.TOO_LATE);
  }

  @ParameterizedTest
  @EnumSource
  void nothingGoesToAChannelSwitchedOff(Action action) {
    Given given = new Given(action);
    given.channelEnabled = false;
    assertStops(given, DeliveryState.HELD, DeliveryProblems.CHANNEL_DISABLED);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-20T09:10:00Z,        2026-01-20T09:10:00Z",
    "2026-01-20T09:00:01.000001Z, 2026-01-20T09:00:01.000001Z",
    "2026-01-20T09:00:01Z,        2026-01-20T09:00:01Z",
    "2026-01-20T09:00:00Z,        2026-01-20T09:00:01Z",
    "2026-01-20T08:00:00Z,        2026-01-20T09:00:01Z",
  })
  void waitsForAnEarlierOneButLooksAtMostOnceASecond(Instant earlier, Instant until) {
    Given given = new Given(Action.UNPUBLISH);
    given.earlierRunsAt = earlier;
    assertThat(check(given)).contains(new Wait(until, "waits-for-earlier"));
  }

  @ParameterizedTest
  @CsvSource({"PUBLISH, true", "UPDATE, true", "UNPUBLISH, false", "DELETE, false"})
  void onlyWhatBecomesPublicNeedsAnApproval(Action action, boolean stopped) {
    Given given = new Given(action);
    given.approved = false;
    if (stopped) {
      assertStops(given, DeliveryState.HELD, DeliveryProblems.NOT_APPROVED);
    } else {
      assertThat(check(given)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"PUBLISH, false", "UPDATE, true", "UNPUBLISH, true", "DELETE, true"})
  void whatIsNotThereIsNeitherChangedNorTakenAway(Action action, boolean stopped) {
    Given given = new Given(action);
    given.published = false;
    if (stopped) {
      assertStops(given, DeliveryState.FAILED, DeliveryProblems.NOTHING_PUBLISHED);
    } else {
      assertThat(check(given)).isEmpty();
    }
  }

  /** The lateness is written as an ISO duration; JDK durations reach to the nanosecond. */
  @ParameterizedTest
  @CsvSource({
    "PUBLISH, PT0S,             leaves",
    "PUBLISH, PT5M,             leaves",
    "PUBLISH, PT5M0.000001S,    paced",
    "PUBLISH, PT24H,            paced",
    "PUBLISH, PT24H0.000001S,   held",
    "HOLD,    PT5M,             leaves",
    "HOLD,    PT5M0.000001S,    held",
    "HOLD,    PT240H,           held",
    "SKIP,    PT5M,             leaves",
    "SKIP,    PT5M0.000001S,    missed",
    "SKIP,    PT240H,           missed",
  })
  void latenessIsAPolicyOfTheChannel(LatePolicy policy, Duration lateness, String expected) {
    Given given = new Given(Action.PUBLISH);
    given.latePolicy = policy;
    given.now = DUE.plus(lateness);
    assertThat(word(check(given))).isEqualTo(expected);
  }

  @Test
  void withoutALimitTheLatestIsStillPaced() {
    Given given = new Given(Action.PUBLISH);
    given.now = DUE.plus(Duration.ofDays(400));
    given.lateAtMost = null;
    assertThat(check(given)).contains(new Pace());
  }

  @ParameterizedTest
  @EnumSource
  void latenessIsJudgedOnce(LatePolicy policy) {
    Given retry = new Given(Action.PUBLISH);
    retry.latePolicy = policy;
    retry.now = DUE.plus(Duration.ofDays(3));
    retry.firstAttempt = false;
    assertThat(check(retry)).as("a retry").isEmpty();

    Given paced = new Given(Action.PUBLISH);
    paced.latePolicy = policy;
    paced.now = DUE.plus(Duration.ofDays(3));
    paced.turn = paced.now.minus(LATE_AFTER);
    assertThat(check(paced)).as("in its place of the drain").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLISH, PT23H, PT5M,         leaves",
    "PUBLISH, PT23H, PT5M0.000001S, paced",
    "PUBLISH, PT25H, PT5M0.000001S, held",
    "HOLD,    PT23H, PT5M0.000001S, paced",
    "HOLD,    PT25H, PT5M0.000001S, held",
    "SKIP,    PT23H, PT5M0.000001S, paced",
    "SKIP,    PT25H, PT5M0.000001S, held",
  })
  void whoMissesItsTurnIsLateAgain(
      LatePolicy policy, Duration lateness, Duration delay, String expected) {
    Given given = new Given(Action.PUBLISH);
    given.latePolicy = policy;
    given.now = DUE.plus(lateness);
    given.turn = given.now.minus(delay);
    assertThat(word(check(given))).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsToBeTakenAwayGoesHoweverLate(LatePolicy policy) {
    Given given = new Given(Action.UNPUBLISH);
    given.published = true;
    given.latePolicy = policy;
    given.now = DUE.plus(Duration.ofDays(3));
    assertThat(check(given)).isEmpty();
  }

  @Test
  void theFirstObjectionDecides() {
    Given given = new Given(Action.PUBLISH);
    given.latePolicy = LatePolicy.SKIP;
    given.now = DUE.plus(Duration.ofDays(3));
    given.approved = false;
    assertStops(given, DeliveryState.HELD, DeliveryProblems.NOT_APPROVED);
    given.earlierRunsAt = given.now.plusSeconds(60);
    assertThat(word(check(given))).isEqualTo("waits");
    given.contentDeleted = true;
    assertStops(given, DeliveryState.CANCELLED, DeliveryProblems.CONTENT_DELETED);
  }

  private static void assertStops(Given given, DeliveryState state, Problem problem) {
    assertThat(check(given)).contains(new Stop(state, problem));
  }

  private static String word(Optional<Objection> objection) {
    return switch (objection.orElse(null)) {
      case null -> "leaves";
      case Stop stop -> stop.state().word();
      case Wait wait -> "waits";
      case Pace pace -> "paced";
    };
  }

  private static Optional<Objection> check(Given given) {
    return Preflight.check(given.situation());
  }

  /** A situation in which everything is in order, for a test to spoil. */
  private static final class Given {
    private final Action action;
    private Instant now = DUE;
    private boolean firstAttempt = true;
    private Instant turn;
    private boolean contentDeleted;
    private boolean approved = true;
    private boolean channelGone;
    private boolean channelEnabled = true;
    private Instant earlierRunsAt;
    private Predecessors predecessors = Predecessors.NONE;
    private boolean published = true;
    private boolean blocked;
    private LatePolicy latePolicy = LatePolicy.PUBLISH;
    private Duration lateAtMost = LATE_AT_MOST;

    Given(Action action) {
      this.action = action;
    }

    Situation situation() {
      return new Situation(
          action,
          DUE,
          now,
          firstAttempt,
          turn,
          contentDeleted,
          approved,
          channelGone,
          channelEnabled,
          earlierRunsAt,
          predecessors,
          published,
          blocked,
          latePolicy,
          LATE_AFTER,
          lateAtMost);
    }
  }
}
