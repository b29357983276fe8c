package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The mirror of the law: every pair that is allowed is written here, every other is forbidden. */
class DeliveryStateTest {

  private static final Set<String> ALLOWED =
      Set.of(
          "scheduled → held",
          "scheduled → missed",
          "scheduled → published",
          "scheduled → withdrawn",
          "scheduled → failed",
          "scheduled → unconfirmed",
          "scheduled → cancelled",
          "held → scheduled",
          "held → cancelled",
          "missed → scheduled",
          "missed → cancelled",
          "failed → scheduled",
          "failed → cancelled",
          "unconfirmed → scheduled",
          "unconfirmed → published",
          "unconfirmed → withdrawn",
          "unconfirmed → failed");

  @Test
  void allowsExactlyThesePairs() {
    Set<String> allowed = new TreeSet<>();
    for (DeliveryState from : DeliveryState.values()) {
      for (DeliveryState to : DeliveryState.values()) {
        if (from.mayBecome(to)) {
          allowed.add(from.word() + " → " + to.word());
        }
      }
    }
    assertThat(allowed).containsExactlyInAnyOrderElementsOf(ALLOWED);
  }

  @Test
  void whatIsOutOrCalledOffIsFinal() {
    assertThat(DeliveryState.PUBLISHED.isFinal()).isTrue();
    assertThat(DeliveryState.WITHDRAWN.isFinal()).isTrue();
    assertThat(DeliveryState.CANCELLED.isFinal()).isTrue();
    assertThat(DeliveryState.UNCONFIRMED.isFinal()).isFalse();
  }

  @Test
  void readsTheWordsItWrites() {
    for (DeliveryState state : DeliveryState.values()) {
      assertThat(DeliveryState.of(state.word())).isEqualTo(state);
    }
  }
}
