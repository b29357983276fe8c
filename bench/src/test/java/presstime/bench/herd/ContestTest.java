package presstime.bench.herd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import presstime.bench.postgres.Db;

class ContestTest {

  /** It connects on first use, and nobody does. */
  private static final Db NOWHERE = Db.connect("jdbc:postgresql://127.0.0.1:1/none", "", "", 1);

  private static final Contender QUICK = new DbScheduler(NOWHERE);
  private static final Contender SLOW = new Quartz(NOWHERE);

  @Test
  void allHaveAsManyRoundsToWarmUp() {
    assertThat(rounds(QUICK)).containsExactly(-2, -1, 0, 1, 2, 3);
    assertThat(rounds(SLOW)).containsExactly(-2, -1, 0, 3);
  }

  @Test
  void onlyVersionsOfThoseThatTakePartAreTold() {
    assertThat(Contenders.versions(List.of(QUICK, new BareLimit(NOWHERE))))
        .matches("db-scheduler-[0-9][0-9.]*");
    assertThat(Contenders.versions(List.of(QUICK, SLOW)))
        .matches("db-scheduler-[0-9][0-9.]*, quartz-[0-9][0-9.]*");
  }

  private static List<Integer> rounds(Contender contender) {
    return IntStream.rangeClosed(-2, 3)
        .filter(round -> Contest.takesPart(contender, round, 3))
        .boxed()
        .toList();
  }
}
