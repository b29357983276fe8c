package presstime.server.delivery;

import static presstime.database.Tables.DELIVERY;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import presstime.server.delivery.engine.Checkpoints;
import presstime.server.delivery.engine.Engine;
import presstime.server.delivery.engine.EngineSettings;
import presstime.server.delivery.engine.Retries;
import presstime.server.kernel.Json;

/**
 * Engines of other servers on the same database, which know nothing but what is in it: they take
 * what is due and are lost in the middle. Their leases end without anybody waiting for it.
 */
@Component
class LostServer {

  private static final String NAME = "lost";

  private final DataSource source;
  private final DSLContext database;
  private final InstantSource clock;
  private final ContentCourier courier;
  private final Json json;

  LostServer(
      DataSource source,
      DSLContext database,
      InstantSource clock,
      ContentCourier courier,
      Json json) {
    this.source = source;
    this.database = database;
    this.clock = clock;
    this.courier = courier;
    this.json = json;
  }

  /** Where it is lost. */
  enum Moment {
    /** What is due is claimed, the first of it about to be sent. */
    CLAIMED,
    /** Some are done; the next is announced and not sent. */
    NOT_SENT,
    /** Some are done; the next is there, and nobody has recorded it. */
    NOT_RECORDED,
    /** Nowhere: it does all of the work as a server that has just started. */
    NEVER
  }

  /** Works and is lost; what it held is anybody's then. */
  void works(Moment moment, Random random) {
    int more = moment == Moment.CLAIMED ? 0 : random.nextInt(20);
    String where = moment == Moment.NOT_RECORDED ? Checkpoints.AFTER_SEND : Checkpoints.BEFORE_SEND;
    Checkpoints kill =
        new Checkpoints() {
          private int left = more;

          @Override
          public void reach(String point) {
            if (moment != Moment.NEVER && point.equals(where) && left-- == 0) {
              throw new Killed();
            }
          }
        };
    Engine engine =
        new Engine(
            source,
            EngineSettings.of(NAME).withLease(Duration.ofMinutes(10)),
            clock,
            courier,
            Retries.USUAL,
            json::text,
            conclusion -> {},
            kill);
    try (engine) {
      engine.crank();
    } catch (Killed lost) {
      endLeases();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void endLeases() {
    database
        .update(DELIVERY)
        .set(DELIVERY.LEASE_UNTIL, Instant.EPOCH)
        .where(DELIVERY.LEASE_OWNER.eq(NAME), DELIVERY.STATE.eq("scheduled"))
        .execute();
  }

  /** As nothing in the product throws it, and nothing catches it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }
}
