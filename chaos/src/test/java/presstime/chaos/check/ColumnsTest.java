package presstime.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.chaos.check.History.DeliveryRow;
import presstime.chaos.check.History.OccurrenceRow;
import presstime.chaos.check.Violation.Kind;
import presstime.chaos.sink.Effect;

/** What was told about series is held against what became of them. */
class ColumnsTest {

  private static final Instant NINE = Instant.parse("2026-01-20T09:00:00Z");
  private static final long SERIES = 3;
  private static final String FIRST = "2026-01-20T10:00";
  private static final String SECOND = "2026-01-20T11:00:00";

  private final Columns columns = new Columns();
  private final List<DeliveryRow> deliveries = new ArrayList<>();
  private final List<OccurrenceRow> occurrences = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();

  @BeforeEach
  void aColumnThatGoesOutTwice() {
    columns.mayGoOut("column 1", 2);
    columns.placed(SERIES, FIRST, NINE);
    columns.placed(SERIES, SECOND, NINE);
  }

  @Test
  void aColumnThatWentOutAsPromisedIsLeftInPeace() {
    kept(1, FIRST, "published", NINE);
    kept(2, SECOND, "published", NINE);
    assertThat(judge()).isEmpty();
  }

  @Test
  void anOccurrenceThatIsNotThereIsLost() {
    kept(1, FIRST, "published", NINE);
    assertThat(judge()).containsExactly(Kind.LOST);
  }

  @Test
  void anOccurrenceThatWasCalledOffUnaskedIsLost() {
    kept(1, FIRST, "published", NINE);
    kept(2, SECOND, "cancelled", NINE);
    assertThat(judge()).containsExactly(Kind.LOST);
  }

  @Test
  void anotherTimeThanThePromisedOneIsWrong() {
    kept(1, FIRST, "published", NINE);
    kept(2, SECOND, "published", NINE.plusSeconds(1));
    assertThat(judge()).containsExactly(Kind.WRONG);
  }

  @Test
  void nothingIsPromisedOfWhatMayHaveChanged() {
    kept(1, FIRST, "published", NINE);
    columns.maybeChanged(SERIES, SECOND);
    assertThat(judge()).isEmpty();
  }

  @Test
  void aSkippedOccurrenceThatGoesOutIsUncalled() {
    kept(1, FIRST, "published", NINE);
    kept(2, SECOND, "published", NINE);
    columns.maybeChanged(SERIES, SECOND);
    columns.skipped(SERIES, SECOND);
    assertThat(judge()).containsExactly(Kind.UNCALLED);
  }

  @Test
  void whatGoesOutForADeletedSeriesIsUncalledAndWhatWaitsIsStuck() {
    columns.maybeChanged(SERIES, FIRST);
    columns.maybeChanged(SERIES, SECOND);
    columns.deleted(SERIES, NINE.minusSeconds(2));
    kept(1, FIRST, "published", NINE);
    kept(2, SECOND, "scheduled", NINE);
    assertThat(judge()).containsExactlyInAnyOrder(Kind.UNCALLED, Kind.STUCK);
  }

  @Test
  void morePostsThanOccurrencesAreDoubledWhateverTheirKeys() {
    kept(1, FIRST, "published", NINE);
    kept(2, SECOND, "published", NINE);
    seen(9);
    assertThat(judge()).containsExactly(Kind.DOUBLED);
  }

  private void kept(long id, String occurrence, String state, Instant dueAt) {
    deliveries.add(
        new DeliveryRow(
            id,
            id,
            "plain",
            "publish",
            state,
            dueAt,
            dueAt,
            1,
            "key-" + id,
            "",
            "column 1 revision 1",
            false,
            true,
            false,
            null,
            null));
    occurrences.add(new OccurrenceRow(SERIES, LocalDateTime.parse(occurrence), id));
    if (state.equals("published")) {
      seen(id);
    }
  }

  private void seen(long post) {
    effects.add(
        new Effect(
            effects.size() + 1,
            NINE,
            "plain",
            post,
            "key-" + post,
            "column 1 revision 1",
            Effect.Kind.PUBLIC));
  }

  private List<Kind> judge() {
    History history =
        new History(deliveries, List.of(), List.of(), List.of(), occurrences, List.of());
    Evidence evidence = new Evidence(history, effects, Map.of(), Duration.ZERO, Clocks.TRUE);
    return columns.broken(evidence).stream().map(Violation::kind).toList();
  }
}
