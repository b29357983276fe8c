package presstime.server.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.Consumer;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.database.tables.records.DeliveryRecord;
import presstime.server.delivery.engine.Desk;

/** Edits of rows whose server lost its lease and does not know it yet. */
class EditsAndLeasesTest {

  private static final Instant NINE = Instant.parse("2026-01-20T09:00:00Z");

  private Desk desk;
  private long delivery;

  @BeforeEach
  void open() throws Exception {
    desk = new Desk();
    delivery = desk.schedule(NINE);
    desk.execute(
        "UPDATE delivery SET lease_owner = 'slow', lease_until = clock_timestamp() - interval '1 second', fence = 7");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void anEditTakesTheRowFromAServerThatStillThinksItHoldsIt() throws Exception {
    edit(rows -> {
      DeliveryRecord row = rows.lock(1, delivery);
      assertThat(rows.isBeingSent(row)).isFalse();
      rows.release(row, NINE.plusSeconds(3_600));
    });
    assertThat(desk.value("SELECT fence > 7 FROM delivery")).isEqualTo("t");
    assertThat(desk.value("SELECT lease_owner FROM delivery"))
        .as("so that what it began is looked after")
        .isEqualTo("slow");
  }

  @Test
  void whatALostServerBeganIsBeingSentUntilSomebodyLookedAfterIt() throws Exception {
    desk.execute(
        "INSERT INTO attempt (delivery_id, number, kind, server, fence, started_at)"
            + " SELECT id, 1, 'send', 'slow', 7, now() FROM delivery");
    edit(rows -> assertThat(rows.isBeingSent(rows.lock(1, delivery))).isTrue());
    desk.execute("UPDATE attempt SET outcome = 'lost'");
    edit(rows -> assertThat(rows.isBeingSent(rows.lock(1, delivery))).isFalse());
  }

  private void edit(Consumer<DeliveryRows> edit) {
    DSL.using(desk.database.dataSource(), SQLDialect.POSTGRES)
        .transaction(transaction -> edit.accept(new DeliveryRows(transaction.dsl())));
  }
}
