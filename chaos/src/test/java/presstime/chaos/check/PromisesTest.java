package presstime.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static presstime.chaos.check.Staged.NINE;
import static presstime.chaos.check.Staged.at;
import static presstime.chaos.check.Staged.words;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import presstime.chaos.check.Violation.Kind;
import presstime.chaos.rig.Fault;
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

  @ParameterizedTest
  @ValueSource(ints = {-365, 0, 365})
  void oneEndThatTheHistoryLacksIsWrongWhereverTheClocksWereSet(int days) {
    run.base(Duration.ofDays(days));
    run.moved(Fault.CLOCK_FORWARD, "8000 ms", 0, 5).moved(Fault.CLOCK_BACK, "-8000 ms", 5, 9);
    run.done(1, "publish", 1, 0).done(2, "unpublish", 1, 1);
    Map<Long, List<String>> whole =
        new TreeMap<>(Map.of(1L, List.of("published"), 2L, List.of("withdrawn")));
    for (String end : List.of("failed", "missed", "unconfirmed", "cancelled")) {
      long id = whole.size() + 1;
      run.ended(id, "publish", end, 1, id);
      whole.put(id, List.of(end));
    }
    assertThat(told(whole)).isEmpty();
    for (long lacking : whole.keySet()) {
      Map<Long, List<String>> forged = new TreeMap<>(whole);
      forged.remove(lacking);
      assertThat(new Annals(forged, null).broken(run.evidence()))
          .extracting(Violation::kind, Violation::delivery)
          .containsExactly(tuple(Kind.WRONG, lacking));
    }
  }

  @Test
  void aCallingOffThatTheHistoryTellsTwiceOrOfAnotherEndIsWrong() {
    run.ended(1, "publish", "cancelled", 1, 0).done(2, "publish", 1, 1);
    List<String> done = List.of("published");
    assertThat(told(Map.of(1L, List.of("missed", "cancelled"), 2L, done))).isEmpty();
    assertThat(told(Map.of(1L, List.of("cancelled", "cancelled"), 2L, done)))
        .containsExactly(Kind.WRONG);
    assertThat(told(Map.of(1L, List.of("cancelled"), 2L, List.of("cancelled", "published"))))
        .containsExactly(Kind.WRONG);
  }

  @Test
  void anEndThatTheHistoryTellsTwiceOrMakesUpIsWrong() {
    run.done(1, "publish", 1, 0).ended(2, "publish", "cancelled", 1, 1);
    List<String> calledOff = List.of("cancelled");
    assertThat(told(Map.of(1L, List.of("published", "published"), 2L, calledOff)))
        .containsExactly(Kind.WRONG);
    assertThat(told(Map.of(1L, List.of("published"), 2L, List.of("published", "cancelled"))))
        .containsExactly(Kind.WRONG);
    assertThat(told(Map.of(1L, List.of("published"), 2L, List.of("published"))))
        .as("lacks its end, and is final")
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
