package presstime.server.delivery.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CyclesTest {

  private static final Map<Long, List<Long>> AFTER =
      Map.of(2L, List.of(1L), 3L, List.of(2L, 1L), 4L, List.of(3L));

  @Test
  void aWayRoundIsToldFromTheContentBackToItself() {
    assertThat(Cycles.closedBy(AFTER, 1, 2)).containsExactly(1L, 2L, 1L);
    assertThat(Cycles.closedBy(AFTER, 1, 4)).containsExactly(1L, 4L, 3L, 1L);
    assertThat(Cycles.closedBy(AFTER, 5, 5)).containsExactly(5L, 5L);
  }

  @Test
  void severalWaysToOneAreNoWayRound() {
    assertThat(Cycles.closedBy(AFTER, 4, 1)).isEmpty();
    assertThat(Cycles.closedBy(AFTER, 5, 4)).isEmpty();
    assertThat(Cycles.closedBy(Map.of(), 1, 2)).isEmpty();
  }
}
