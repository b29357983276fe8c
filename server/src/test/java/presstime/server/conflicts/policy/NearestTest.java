package presstime.server.conflicts.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import presstime.server.conflicts.ConflictKind;
import presstime.server.conflicts.Severity;

class NearestTest {

  private final Placed last = placed(100, 1_000);

  @Test
  void ofManyTheClosestAreKept() {
    List<Finding> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      all.add(finding(ConflictKind.DUPLICATE, Severity.WARNING, last, placed(i, i)));
    }

    assertThat(Nearest.each(all))
        .extracting(kept -> kept.other() == null ? -1 : kept.other().id())
        .containsExactlyInAnyOrder(45L, 46L, 47L, 48L, 49L);
    assertThat(Nearest.to(last, all)).containsExactlyElementsOf(Nearest.each(all));
  }

  @Test
  void aGraveOneIsKeptHoweverFar() {
    List<Finding> all = new ArrayList<>();
    for (int i = 1; i < 50; i++) {
      all.add(finding(ConflictKind.DUPLICATE, Severity.WARNING, last, placed(i, i)));
    }
    Finding grave = finding(ConflictKind.DUPLICATE, Severity.ERROR, last, placed(0, 0));
    all.add(grave);

    assertThat(Nearest.each(all)).contains(grave).hasSize(Nearest.MOST);
  }

  @Test
  void kindsDeliveriesAndWhatConcernsOneAloneAreCountedApart() {
    List<Finding> all = new ArrayList<>();
    for (int i = 0; i < Nearest.MOST; i++) {
      all.add(finding(ConflictKind.DUPLICATE, Severity.WARNING, last, placed(i, i)));
      all.add(finding(ConflictKind.TOO_CLOSE, Severity.WARNING, last, placed(i, i)));
      all.add(finding(ConflictKind.DUPLICATE, Severity.WARNING, placed(200, 2_000), last));
      all.add(finding(ConflictKind.BLACKOUT, Severity.ERROR, last, null));
    }

    assertThat(Nearest.each(all)).containsExactlyInAnyOrderElementsOf(all);
  }

  private static Finding finding(
      ConflictKind kind, Severity severity, Placed subject, @Nullable Placed other) {
    return new Finding(kind, severity, subject, other, "", "");
  }

  private static Placed placed(long id, int minute) {
    return new Placed(id, id, id, 1, Boards.START.plus(Duration.ofMinutes(minute)), true, Set.of());
  }
}
