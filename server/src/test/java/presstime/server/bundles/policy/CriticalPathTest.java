package presstime.server.bundles.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import presstime.server.bundles.policy.CriticalPath.Edge;
import presstime.server.bundles.policy.CriticalPath.Item;
import presstime.server.bundles.policy.CriticalPath.Plan;
import presstime.server.bundles.policy.CriticalPath.Timing;

/** When each can go, and what decides when the last one does. */
class CriticalPathTest {

  private static final Instant NINE = Instant.parse("2026-01-20T09:00:00Z");

  private static Instant at(int minutes) {
    return NINE.plus(Duration.ofMinutes(minutes));
  }

  private static Edge edge(long after, long id, int minutes) {
    return new Edge(after, id, Duration.ofMinutes(minutes));
  }

  @Test
  void theChainThatDecidesTheLastOneIsFoundAndTheOthersHaveSlack() {
    // An article at nine, a post half an hour later, a mail an hour after that; a teaser at 8:30.
    Plan plan =
        CriticalPath.of(
            List.of(
                new Item(1, at(0)), new Item(2, at(0)), new Item(3, null), new Item(4, at(-30))),
            List.of(edge(1, 2, 30), edge(2, 3, 60), edge(4, 3, 0)),
            NINE);
    assertThat(plan.path()).containsExactly(1L, 2L, 3L);
    assertThat(plan.end()).isEqualTo(at(90));
    Map<Long, Timing> timings = plan.timings();
    assertThat(timings.get(2L).earliest()).isEqualTo(at(30));
    assertThat(timings.get(2L).slack()).isZero();
    assertThat(timings.get(4L).slack()).isEqualTo(Duration.ofMinutes(120));
    assertThat(timings.get(4L).critical()).isFalse();
  }

  @Test
  void anItemThatKeepsItsOwnTimeBeginsTheChain() {
    Plan plan =
        CriticalPath.of(
            List.of(new Item(1, at(0)), new Item(2, at(100))), List.of(edge(1, 2, 30)), NINE);
    assertThat(plan.path()).containsExactly(2L);
    assertThat(plan.timings().get(1L).slack()).isEqualTo(Duration.ofMinutes(70));
  }

  @Test
  void nothingIsAPlanToo() {
    Plan plan = CriticalPath.of(List.of(), List.of(edge(1, 2, 0)), NINE);
    assertThat(plan.path()).isEmpty();
    assertThat(plan.end()).isNull();
  }

  @Test
  void whoWaitForEachOtherAreRefused() {
    assertThatThrownBy(() ->
            CriticalPath.of(
                List.of(new Item(1, null), new Item(2, null)),
                List.of(edge(1, 2, 0), edge(2, 1, 0)),
                NINE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Held against the plain definition: try every slip, and see whether the end moves. */
  @Property(tries = 300)
  void slackIsWhatAnItemMaySlipBeforeTheEndMoves(
      @ForAll @IntRange(min = 1, max = 9) int size, @ForAll long seed) {
    Random random = new Random(seed);
    List<Item> items = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (int id = 1; id <= size; id++) {
      items.add(new Item(id, random.nextInt(4) == 0 ? null : at(random.nextInt(200))));
      for (int before = 1; before < id; before++) {
        if (random.nextInt(3) == 0) {
          edges.add(edge(before, id, random.nextInt(40)));
        }
      }
    }
    Plan plan = CriticalPath.of(items, edges, NINE);
    for (Edge edge : edges) {
      assertThat(plan.timings().get(edge.id()).earliest())
          .as("nobody before what it waits for")
          .isAfterOrEqualTo(plan.timings().get(edge.after()).earliest().plus(edge.delay()));
    }
    for (Item item : items) {
      Timing timing = plan.timings().get(item.id());
      assertThat(end(items, edges, item, timing.latest())).isEqualTo(plan.end());
      assertThat(end(items, edges, item, timing.latest().plusSeconds(1))).isAfter(plan.end());
      if (timing.critical()) {
        assertThat(timing.slack()).isZero();
      }
    }
    assertThat(plan.timings().get(plan.path().getLast()).earliest()).isEqualTo(plan.end());
  }

  private static Instant end(List<Item> items, List<Edge> edges, Item slipped, Instant to) {
    List<Item> others =
        items.stream().map(item -> item == slipped ? new Item(item.id(), to) : item).toList();
    return CriticalPath.of(others, edges, NINE).end();
  }
}
