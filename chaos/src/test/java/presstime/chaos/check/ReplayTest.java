package presstime.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.chaos.sink.Effect.Kind.CHANGED;
import static presstime.chaos.sink.Effect.Kind.HIDDEN;
import static presstime.chaos.sink.Effect.Kind.PUBLIC;

import org.junit.jupiter.api.Test;
import presstime.chaos.check.Violation.Kind;
import presstime.chaos.rig.Fault;

/** A story that goes out, changes, goes away and comes back is held to each of these. */
class ReplayTest {

  private final Staged run = new Staged();

  @Test
  void aStoryInOrderIsLeftInPeace() {
    run.done(1, "publish", 1, 0).done(2, "update", 2, 1).done(3, "unpublish", 2, 2);
    run.done(4, "publish", 2, 3).done(5, "unpublish", 2, 4);
    run.seen(PUBLIC, 1, 0.01).seen(CHANGED, 2, 1.01).seen(HIDDEN, 2, 2.01);
    run.seen(PUBLIC, 2, 3.01).seen(HIDDEN, 2, 4.01);
    assertThat(run.replayed()).isEmpty();
  }

  @Test
  void whatChangesNothingNeedsNoEffect() {
    run.done(1, "publish", 1, 0).done(2, "update", 1, 1).done(3, "publish", 1, 2);
    run.done(4, "unpublish", 1, 3).done(5, "unpublish", 1, 4);
    run.seen(PUBLIC, 1, 0.01).seen(CHANGED, 1, 2.01).seen(HIDDEN, 1, 3.01);
    assertThat(run.replayed()).isEmpty();
  }

  @Test
  void anUpdateThatIsFollowedByAnotherIsMissed() {
    run.done(1, "publish", 1, 0).done(2, "update", 2, 1).done(3, "update", 3, 2);
    run.seen(PUBLIC, 1, 0.01).seen(CHANGED, 3, 2.01);
    assertThat(run.replayed()).containsExactly(Kind.LOST);
  }

  @Test
  void aWithdrawalThatIsFollowedByAnUpdateIsMissed() {
    run.done(1, "publish", 1, 0).done(2, "unpublish", 1, 1).done(3, "publish", 2, 2);
    run.seen(PUBLIC, 1, 0.01).seen(CHANGED, 2, 2.01);
    assertThat(run.replayed()).containsExactly(Kind.LOST);
  }

  @Test
  void aStoryThatDidNotComeBackIsMissed() {
    run.done(1, "publish", 1, 0).done(2, "unpublish", 1, 1);
    run.done(3, "publish", 1, 2).done(4, "unpublish", 1, 3);
    run.seen(PUBLIC, 1, 0.01).seen(HIDDEN, 1, 1.01);
    assertThat(run.replayed()).containsExactly(Kind.LOST);
  }

  @Test
  void aStoryThatCameBackTwiceIsNoticed() {
    run.done(1, "publish", 1, 0).done(2, "unpublish", 1, 1).done(3, "publish", 1, 2);
    run.seen(PUBLIC, 1, 0.01).seen(HIDDEN, 1, 1.01).seen(PUBLIC, 1, 2.01);
    assertThat(run.replayed()).isEmpty();
    run.seen(HIDDEN, 1, 2.02).seen(PUBLIC, 1, 2.03);
    assertThat(run.replayed()).contains(Kind.WRONG);
  }

  @Test
  void whateverIsEarlyIsUncalled() {
    run.done(1, "publish", 1, 0).done(2, "update", 2, 1).done(3, "unpublish", 2, 9);
    run.seen(PUBLIC, 1, 0.01).seen(CHANGED, 2, 0.999).seen(HIDDEN, 2, 9.01);
    assertThat(run.replayed()).containsExactly(Kind.UNCALLED);
  }

  @Test
  void aWithdrawalThatIsEarlyIsUncalled() {
    run.done(1, "publish", 1, 0).done(2, "unpublish", 1, 9);
    run.seen(PUBLIC, 1, 0.01).seen(HIDDEN, 1, 8.999);
    assertThat(run.replayed()).containsExactly(Kind.UNCALLED);
  }

  @Test
  void earlyIsExcusedByAClockThatWasAheadThenAndByNoOther() {
    run.done(1, "publish", 1, 0).seen(PUBLIC, 1, -4);
    assertThat(run.replayed()).containsExactly(Kind.UNCALLED);
    run.moved(Fault.CLOCK_FORWARD, "7000 ms", -60, -50);
    run.moved(Fault.CLOCK_FORWARD, "3999 ms", -5, 1);
    run.moved(Fault.CLOCK_BACK, "-7000 ms", -5, 1);
    assertThat(run.replayed()).containsExactly(Kind.UNCALLED);
    run.moved(Fault.CLOCK_FORWARD, "4000 ms", -5, 1);
    assertThat(run.replayed()).isEmpty();
  }

  @Test
  void whatWasMovedAndWentOutAtTheOldTimeIsUncalled() {
    run.done(1, "publish", 1, 5).changed(1, "rescheduled", -1).seen(PUBLIC, 1, 0.01);
    assertThat(run.replayed()).containsExactly(Kind.UNCALLED);
  }

  @Test
  void whatWasInDoubtWhenItWasMovedMayHaveGoneOutBefore() {
    run.done(1, "publish", 1, 5).changed(1, "rescheduled", 5.05).seen(PUBLIC, 1, 5.01);
    assertThat(run.replayed()).isEmpty();
  }

  @Test
  void whatWasCalledOffAndCarriedOutIsUncalled() {
    run.done(1, "publish", 1, 0).ended(2, "unpublish", "cancelled", 1, 1);
    run.done(3, "publish", 1, 2);
    run.seen(PUBLIC, 1, 0.01).seen(HIDDEN, 1, 1.01).seen(PUBLIC, 1, 2.01);
    assertThat(run.replayed()).contains(Kind.UNCALLED);
  }

  @Test
  void anotherTextThanTheScheduledIsWrong() {
    run.done(1, "publish", 1, 0).done(2, "update", 3, 1);
    run.seen(PUBLIC, 1, 0.01).seen(CHANGED, 2, 1.01).seen(CHANGED, 3, 1.02);
    assertThat(run.replayed()).contains(Kind.WRONG);
  }

  @Test
  void whatAppearsAfterItWasOverIsWrong() {
    run.done(1, "publish", 1, 0).seen(PUBLIC, 1, 0.2);
    assertThat(run.replayed()).containsExactly(Kind.WRONG);
  }

  @Test
  void theEndMayBeWrittenDownByAClockThatWasBehind() {
    run.done(1, "publish", 1, 0).seen(PUBLIC, 1, 0.2);
    run.moved(Fault.CLOCK_BACK, "-2000 ms", 0, 3);
    assertThat(run.replayed()).isEmpty();
  }

  @Test
  void aTextThatComesBackAfterTheNextOneIsWrong() {
    run.done(1, "publish", 1, 0).done(2, "update", 2, 0.01);
    run.seen(PUBLIC, 1, 0.01).seen(CHANGED, 2, 0.02).seen(CHANGED, 1, 0.03);
    run.seen(CHANGED, 2, 0.04);
    assertThat(run.replayed()).containsExactly(Kind.WRONG);
  }

  @Test
  void aWithdrawalBeforeTheUpdateThatWasDueFirstIsWrong() {
    run.done(1, "publish", 1, 0).done(2, "update", 2, 1).done(3, "unpublish", 2, 1.01);
    run.done(4, "publish", 1, 1.02);
    run.seen(PUBLIC, 1, 0.01).seen(HIDDEN, 1, 1.02);
    run.seen(PUBLIC, 2, 1.03).seen(CHANGED, 1, 1.05);
    assertThat(run.replayed()).containsExactly(Kind.WRONG);
  }

  @Test
  void whoDidNotKnowOfTheEarlierOneIsExcused() {
    run.done(1, "publish", 1, 0).done(2, "update", 2, 1).done(3, "unpublish", 2, 1.01);
    run.done(4, "publish", 1, 1.02).changed(2, "scheduled", 0.9);
    run.seen(PUBLIC, 1, 0.01).seen(HIDDEN, 1, 1.02);
    run.seen(PUBLIC, 2, 1.03).seen(CHANGED, 1, 1.05);
    assertThat(run.replayed()).isEmpty();
  }

  @Test
  void whatIsStillInDoubtMayHaveBeenSeenOrNot() {
    run.done(1, "publish", 1, 0).ended(2, "update", "unconfirmed", 2, 1);
    run.seen(PUBLIC, 1, 0.01);
    assertThat(run.replayed()).isEmpty();
    run.seen(CHANGED, 2, 1.01);
    assertThat(run.replayed()).isEmpty();
  }
}
