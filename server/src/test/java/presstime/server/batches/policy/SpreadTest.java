package presstime.server.batches.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Times at even distances, within their period. */
class SpreadTest {

  private static final Instant FROM = Instant.parse("2026-03-28T08:00:00Z");

  @Property
  void itIsEvenAndWithinThePeriod(
      @ForAll @IntRange(min = 1, max = 1_000) int count,
      @ForAll @LongRange(min = 1, max = 40_000_000) long seconds) {
    Instant to = FROM.plusSeconds(seconds);
    List<Instant> times = Spread.over(count, FROM, to);
    assertThat(times).hasSize(count).isSorted().doesNotHaveDuplicates();
    assertThat(times.getFirst()).isEqualTo(FROM);
    assertThat(times.getLast()).isBefore(to);
    Duration ideal = Duration.ofSeconds(seconds).dividedBy(count);
    Duration slack = Duration.ofSeconds(1);
    for (int i = 0; i < count; i++) {
      Instant next = i + 1 < count ? times.get(i + 1) : to;
      Duration gap = Duration.between(times.get(i), next);
      assertThat(gap.minus(ideal).abs()).as("gap " + i).isLessThanOrEqualTo(slack);
    }
  }

  @Property
  void slotsAreUsedOnceInOrderAndEvenly(
      @ForAll @IntRange(min = 1, max = 200) int count,
      @ForAll @IntRange(min = 1, max = 400) int slots) {
    List<Integer> all = IntStream.range(0, slots).boxed().toList();
    var chosen = Spread.among(count, all);
    assertThat(chosen.isPresent()).isEqualTo(count <= slots);
    chosen.ifPresent(places -> {
      assertThat(places).hasSize(count).isSorted();
      assertThat(new TreeSet<>(places)).hasSize(count);
      for (int i = 1; i < count; i++) {
        double gap = places.get(i) - places.get(i - 1);
        assertThat(gap)
            .isBetween(Math.floor((double) slots / count), Math.ceil((double) slots / count));
      }
    });
  }
}
