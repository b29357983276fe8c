package presstime.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import presstime.chaos.check.History.AttemptRow;
import presstime.chaos.check.History.DeliveryRow;
import presstime.chaos.check.History.PublicationRow;
import presstime.chaos.check.History.RevisionRow;
import presstime.chaos.check.Violation.Kind;
import presstime.chaos.sink.Effect;

/** The judge judged: each thing that must not be is seen, and a run in order is left in peace. */
class RulesTest {

  private static final Instant NINE = Instant.parse("2026-01-20T09:00:00Z");

  private final List<DeliveryRow> deliveries = new ArrayList<>();
  private final List<AttemptRow> attempts = new ArrayList<>();
  private final List<PublicationRow> publications = new ArrayList<>();
  private final List<RevisionRow> revisions = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private final Map<String, Map<Long, String>> visible = new TreeMap<>();

  @Test
  void aRunInOrderIsLeftInPeace() {
    published(1, "story 1 revision 1");
    published(2, "story 2 revision 3");
    cancelled(3);
    assertThat(judge()).isEmpty();
  }

  @Test
  void aSecondPostUnderOneKeyIsDoubled() {
    published(1, "story 1 revision 1");
    seen(1, 77, "story 1 revision 1", NINE.plusSeconds(5));
    assertThat(judge()).contains(Kind.DOUBLED);
  }

  @Test
  void twoPostsOfOneStoryAreDoubledWhateverTheirKeys() {
    published(1, "story 1 revision 1");
    published(2, "story 1 revision 2");
    assertThat(judge()).containsOnly(Kind.DOUBLED);
  }

  @Test
  void whatNoReaderSawIsLost() {
    published(1, "story 1 revision 1");
    effects.clear();
    visible.clear();
    assertThat(judge()).contains(Kind.LOST);
  }

  @Test
  void whatFailedIsLostUnlessItWasRightlyRefused() {
    deliveries.add(delivery(1, "failed", "chaos.plain", "story 1 revision 1", 0));
    deliveries.add(delivery(2, "failed", "delivery.nothing_published", "story 2 revision 1", 0));
    assertThat(judge()).containsExactly(Kind.LOST);
  }

  @Test
  void whatIsStillScheduledIsStuck() {
    deliveries.add(delivery(1, "scheduled", "", "story 1 revision 1", 0));
    assertThat(judge()).containsExactly(Kind.STUCK);
  }

  @Test
  void whatWaitsForAnArticleThatNobodyApprovedIsNotStuck() {
    deliveries.add(ofStory(7, 1, "publish", "held", NINE));
    deliveries.add(ofStory(7, 2, "unpublish", "scheduled", NINE.plusSeconds(2)));
    assertThat(judge()).isEmpty();
    deliveries.add(ofStory(8, 3, "unpublish", "scheduled", NINE.plusSeconds(2)));
    assertThat(judge()).containsExactly(Kind.STUCK);
  }

  private static DeliveryRow ofStory(
      long story, long id, String action, String state, Instant dueAt) {
    return new DeliveryRow(
        id,
        story,
        "plain",
        action,
        state,
        dueAt,
        dueAt,
        0,
        "key-" + id,
        "",
        "story",
        false,
        false,
        false,
        null,
        null);
  }

  @Test
  void whatWasCalledOffAndSeenIsUncalled() {
    cancelled(1);
    seen(1, 10, "story 1 revision 1", NINE.plusSeconds(1));
    assertThat(judge()).contains(Kind.UNCALLED);
  }

  @Test
  void whatNobodyAskedForIsUncalled() {
    seen(9, 10, "story 9 revision 1", NINE);
    assertThat(judge()).contains(Kind.UNCALLED);
  }

  @Test
  void oneMillisecondEarlyIsEarly() {
    published(1, "story 1 revision 1");
    effects.clear();
    seen(1, 1, "story 1 revision 1", NINE.minusMillis(1));
    assertThat(judge()).containsExactly(Kind.UNCALLED);
  }

  @Test
  void anotherRevisionThanTheScheduledIsWrong() {
    published(1, "story 1 revision 2");
    effects.clear();
    seen(1, 1, "story 1 revision 1", NINE);
    assertThat(judge()).contains(Kind.WRONG);
  }

  @Test
  void anotherTextThanBelievedIsWrong() {
    published(1, "story 1 revision 2");
    visible.get("plain").put(1L, "story 1 revision 1");
    assertThat(judge()).containsExactly(Kind.WRONG);
  }

  @Test
  void aGapInTheNumbersIsWrong() {
    published(1, "story 1 revision 1");
    attempts.set(0, attempt(1, 2, "published"));
    assertThat(judge()).contains(Kind.WRONG);
  }

  @Test
  void anAttemptWithoutAnEndIsWrong() {
    published(1, "story 1 revision 1");
    attempts.set(0, attempt(1, 1, null));
    assertThat(judge()).contains(Kind.WRONG);
  }

  @Test
  void aPostThatTheProductHasForgottenIsWrong() {
    published(1, "story 1 revision 1");
    publications.clear();
    assertThat(judge()).containsExactly(Kind.WRONG);
  }

  @Test
  void aPostThatIsStillThereUnderAnotherNumberIsWrong() {
    published(1, "story 1 revision 1");
    visible.get("plain").put(77L, "story 7 revision 1");
    assertThat(judge()).containsExactly(Kind.WRONG);
  }

  @Test
  void whatSeveralDeliveriesOfAStoryDidIsToldWithOneOfThem() {
    published(1, "story 1 revision 1");
    published(2, "story 1 revision 2");
    seen(9, 10, "story 1 revision 1", NINE);
    visible.get("plain").put(1L, "story 1 revision 3");
    assertThat(violations())
        .hasSizeGreaterThan(3)
        .allMatch(violation -> violation.delivery() == 1 || violation.delivery() == 2);
  }

  @Test
  void anEditThatWasCarriedOutTwiceIsDoubled() {
    published(1, "story 1 revision 2");
    revisions.add(new RevisionRow(1, 1, "story 1 revision 1"));
    revisions.add(new RevisionRow(1, 2, "story 1 revision 2"));
    revisions.add(new RevisionRow(2, 1, ""));
    revisions.add(new RevisionRow(3, 1, ""));
    revisions.add(new RevisionRow(5, 1, "column 1 revision 1"));
    revisions.add(new RevisionRow(6, 1, "column 1 revision 1"));
    assertThat(judge()).isEmpty();
    revisions.add(new RevisionRow(4, 1, "story 1 revision 1"));
    assertThat(judge()).containsExactly(Kind.DOUBLED);
  }

  @Test
  void aRevisionThatIsMissingIsWrong() {
    revisions.add(new RevisionRow(1, 1, "story 1 revision 1"));
    revisions.add(new RevisionRow(1, 3, "story 1 revision 3"));
    assertThat(judge()).containsExactly(Kind.WRONG);
  }

  @Test
  void anAttemptUnderAnOlderClaimThanTheOneBeforeIsWrong() {
    published(1, "story 1 revision 1");
    attempts.set(0, claimed(1, 1, 2, NINE));
    attempts.add(claimed(1, 2, 1, NINE));
    deliveries.set(0, delivery(1, "published", "", "story 1 revision 1", 2));
    assertThat(judge()).containsExactly(Kind.WRONG);
  }

  @Test
  void anAttemptOfWhatHadBeenCalledOffIsUncalled() {
    deliveries.add(delivery(1, "cancelled", "", "story 1 revision 1", 1));
    attempts.add(claimed(1, 1, 1, NINE));
    assertThat(judge()).isEmpty();
    attempts.set(0, claimed(1, 1, 1, NINE.plusMillis(5)));
    assertThat(judge()).containsExactly(Kind.UNCALLED);
  }

  private static AttemptRow claimed(long delivery, int number, long fence, Instant at) {
    return new AttemptRow(delivery, number, "send", "published", "one", fence, at, at);
  }

  private List<Kind> judge() {
    return violations().stream().map(Violation::kind).toList();
  }

  private List<Violation> violations() {
    List<Violation> found = new ArrayList<>();
    Evidence evidence = evidence();
    Rules.ALL.forEach(rule -> rule.accept(evidence, found::add));
    return found;
  }

  private Evidence evidence() {
    return new Evidence(
        new History(deliveries, attempts, publications, List.of(), List.of(), revisions),
        effects,
        visible,
        Duration.ZERO,
        Clocks.TRUE);
  }

  private void published(long id, String words) {
    deliveries.add(delivery(id, "published", "", words, 1));
    attempts.add(attempt(id, 1, "published"));
    publications.add(new PublicationRow(id, "plain", "live", Long.toString(id), words, id));
    visible.computeIfAbsent("plain", site -> new TreeMap<>()).put(id, words);
    seen(id, id, words, NINE.plusMillis(3));
  }

  private void cancelled(long id) {
    deliveries.add(delivery(id, "cancelled", "", "story " + id + " revision 1", 0));
  }

  private void seen(long delivery, long post, String words, Instant at) {
    effects.add(
        new Effect(
            effects.size() + 1, at, "plain", post, "key-" + delivery, words, Effect.Kind.PUBLIC));
  }

  private static DeliveryRow delivery(
      long id, String state, String problem, String words, int attempts) {
    return new DeliveryRow(
        id,
        id,
        "plain",
        "publish",
        state,
        NINE,
        NINE,
        attempts,
        "key-" + id,
        problem,
        words,
        false,
        true,
        false,
        NINE,
        NINE.plusMillis(4));
  }

  private static AttemptRow attempt(
      long delivery, int number, @org.jspecify.annotations.Nullable String outcome) {
    return new AttemptRow(
        delivery, number, "send", outcome, "one", 1, NINE, outcome == null ? null : NINE);
  }
}
