package presstime.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.chaos.check.Staged.NINE;
import static presstime.chaos.check.Staged.at;
import static presstime.chaos.check.Staged.words;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import presstime.chaos.check.Violation.Kind;
import presstime.chaos.sink.Effect;

/** What people were told is held against what became of it. */
class PromisesTest {

  private final Staged run = new Staged();
  private final Promises promises = new Promises();

  @Test
  void aPromiseThatIsKeptIsLeftInPeace() {
    run.done(1, "publish", 1, 0).seen(Effect.Kind.PUBLIC, 1, 0.01);
    promises.maybeApproved(words(1));
    promises.approved(1, 1, at(-1));
    promises.scheduled(1, NINE);
    assertThat(run.broken(promises)).isEmpty();
  }

  @Test
  void anotherTimeIsWrong() {
    run.done(1, "publish", 1, 0);
    promises.scheduled(1, at(1));
    assertThat(run.broken(promises)).containsExactly(Kind.WRONG);
    promises.maybeMoved(List.of(1L));
    assertThat(run.broken(promises)).isEmpty();
  }

  @Test
  void whatIsNotThereIsLost() {
    promises.placed(1);
    assertThat(run.broken(promises)).containsExactly(Kind.LOST);
  }

  @Test
  void whatWasCalledOffAndIsNotIsUncalled() {
    run.done(1, "publish", 1, 0);
    promises.cancelled(1);
    assertThat(run.broken(promises)).containsExactly(Kind.UNCALLED);
  }

  @Test
  void whatTheProductCallsOffByItselfIsLost() {
    run.ended(1, "publish", "cancelled", 1, 0);
    promises.scheduled(1, NINE);
    assertThat(run.broken(promises)).containsExactly(Kind.LOST);
  }

  @Test
  void whatSomebodyMayHaveCalledOffIsNot() {
    run.ended(1, "publish", "cancelled", 1, 0);
    promises.scheduled(1, NINE);
    promises.maybeCancelled(List.of(1L));
    assertThat(run.broken(promises)).isEmpty();
  }

  @Test
  void aTextThatNobodyApprovedIsUncalled() {
    run.done(1, "publish", 1, 0).seen(Effect.Kind.PUBLIC, 1, 0.01);
    assertThat(run.broken(promises)).containsExactly(Kind.UNCALLED);
  }

  @Test
  void whatIsHeldThoughItWasApprovedIsLost() {
    run.ended(1, "publish", "held", 1, 0);
    assertThat(run.broken(promises)).isEmpty();
    promises.approved(1, 1, at(-1));
    assertThat(run.broken(promises)).containsExactly(Kind.LOST);
  }

  @Test
  void anOlderTextThanTheApprovedIsWrong() {
    run.done(1, "publish", 1, 0);
    promises.approved(1, 1, at(-2));
    assertThat(run.broken(promises)).isEmpty();
    promises.approved(1, 2, at(-1));
    assertThat(run.broken(promises)).containsExactly(Kind.WRONG);
  }

  @Test
  void whatWasUnderWayKeepsItsTextAndSaysSo() {
    run.done(1, "publish", 1, 0);
    promises.approved(1, 2, at(0.01));
    assertThat(run.broken(promises)).isEmpty();
    promises.approved(1, 2, at(-0.01));
    run.changed(1, "revision-kept", -0.01);
    assertThat(run.broken(promises)).isEmpty();
  }

  @Test
  void anEndThatTheHistoryDoesNotTellIsWrong() {
    run.done(1, "publish", 1, 0);
    assertThat(told(Map.of(1L, List.of("published")))).isEmpty();
    assertThat(told(Map.of(1L, List.of("failed", "published")))).isEmpty();
    assertThat(told(Map.of())).containsExactly(Kind.WRONG);
    assertThat(told(Map.of(1L, List.of("failed")))).containsExactly(Kind.WRONG);
  }

  @Test
  void anEndThatTheHistoryTellsTwiceOrMakesUpIsWrong() {
    run.done(1, "publish", 1, 0).ended(2, "publish", "cancelled", 1, 1);
    assertThat(told(Map.of(1L, List.of("published", "published")))).containsExactly(Kind.WRONG);
    assertThat(told(Map.of(1L, List.of("published"), 2L, List.of("published"))))
        .containsExactly(Kind.WRONG);
  }

  @Test
  void aHistoryThatIsNotWholeIsWrong() {
    assertThat(new Annals(Map.of(), "an entry was changed").broken(run.evidence()))
        .extracting(Violation::kind)
        .containsExactly(Kind.WRONG);
  }

  private List<Kind> told(Map<Long, List<String>> told) {
    return new Annals(told, null).broken(run.evidence()).stream().map(Violation::kind).toList();
  }
}
