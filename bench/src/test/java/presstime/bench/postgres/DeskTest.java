package presstime.bench.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeskTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-20T12:00:00Z");

  @Test
  void whatEndedOtherwiseThanPublishedIsNotOpenAndNotForgotten() throws Exception {
    try (Scratch scratch = Scratch.start();
        Db db = scratch.create("desk", 2)) {
      Desk desk = Desk.open(db, 2);
      long first = desk.due(4, LONG_AGO);
      assertThat(desk.open()).isEqualTo(4);

      db.execute("UPDATE delivery SET state = 'published'");
      assertThat(desk.open()).isZero();
      assertThat(desk.unpublished(first, 4)).isZero();

      db.execute("UPDATE delivery SET state = 'failed' WHERE id = " + first);
      db.execute("UPDATE delivery SET state = 'unconfirmed' WHERE id = " + (first + 1));
      db.execute("DELETE FROM delivery WHERE id = " + (first + 2));
      assertThat(desk.open()).isZero();
      assertThat(desk.unpublished(first, 4)).isEqualTo(3);
    }
  }
}
