package presstime.server.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.CONFLICT_SWEEP;
import static presstime.database.Tables.REVISION_SIGNATURE;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that stops ends its sweep at once, and what was to be looked at waits for another. */
class StoppedSweepTest extends Board {

  private static final Instant LATER = NINE.plus(Duration.ofDays(3));

  @BeforeEach
  void twoLikeTextsThatNobodyHasComparedYet() {
    String text = prose("spring");
    placed(saying("Spring", text), NINE);
    placed(saying("Spring", text), LATER);
    database.execute("DELETE FROM conflict");
    database.execute("DELETE FROM revision_signature");
    database.execute("DELETE FROM conflict_sweep");
    database
        .insertInto(CONFLICT_SWEEP, CONFLICT_SWEEP.WORKSPACE_ID, CONFLICT_SWEEP.CHANNEL_ID)
        .values(desk.owner().workspaceId(), site)
        .execute();
  }

  /** Whatever a test left. */
  @AfterEach
  void nobodyAsks() {
    Thread.interrupted();
  }

  @Test
  void whatIsAskedToStopLeavesTheRestToOthers() {
    Thread.currentThread().interrupt();
    int looked = sweep.run();
    assertThat(Thread.interrupted()).as("it is still asked to").isTrue();

    assertThat(looked).isZero();
    assertThat(compared()).isZero();
    assertThat(waiting()).isPositive();
  }

  @Test
  void whoComesNextComparesAndFinds() {
    sweep.run();

    assertThat(compared()).isEqualTo(2);
    assertThat(waiting()).isZero();
    assertThat(theConflict().path("kind").asString()).isEqualTo("duplicate");
  }

  private int compared() {
    return database.fetchCount(
        REVISION_SIGNATURE,
        REVISION_SIGNATURE.WORKSPACE_ID.eq(desk.owner().workspaceId()),
        REVISION_SIGNATURE.SETTLED.isTrue());
  }

  private int waiting() {
    return database.fetchCount(CONFLICT_SWEEP, CONFLICT_SWEEP.CHANNEL_ID.eq(site));
  }
}
