package presstime.server.moderation.store;

import static presstime.database.Tables.CHANNEL;
import static presstime.database.Tables.CONTENT_TRANSITION;
import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.DELIVERY_TARGET;
import static presstime.database.Tables.PUBLICATION;
import static presstime.database.Tables.SETTLED_ROUND;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import presstime.server.content.Moderation.CarriedOut;

/** Deliveries that were carried out, and which of them have no line in their content's history. */
@Component
public class SettledRows {

  private final DSLContext database;

  SettledRows(DSLContext database) {
    this.database = database;
  }

  /** Which content a delivery is of. */
  public Optional<Long> contentOf(long delivery) {
    return database
        .select(DELIVERY.CONTENT_ID)
        .from(DELIVERY)
        .where(DELIVERY.ID.eq(delivery))
        .fetchOptional(DELIVERY.CONTENT_ID);
  }

  /** What was done with these contents and is not told yet, in the order in which it was done. */
  public List<CarriedOut> carriedOut(Collection<Long> contents) {
    var elsewhere =
        DSL.field(
            DSL.exists(
                DSL.selectOne()
                    .from(PUBLICATION)
                    .where(
                        PUBLICATION.CONTENT_ID.eq(DELIVERY.CONTENT_ID),
                        PUBLICATION.CHANNEL_ID.ne(DELIVERY.CHANNEL_ID),
                        PUBLICATION.STATE.eq("live"))));
    return database
        .select(DELIVERY.asterisk(), DELIVERY_TARGET.STATE, CHANNEL.NAME, elsewhere)
        .from(DELIVERY)
        .join(CHANNEL)
        .on(CHANNEL.ID.eq(DELIVERY.CHANNEL_ID))
        .leftJoin(DELIVERY_TARGET)
        .on(DELIVERY_TARGET.DELIVERY_ID.eq(DELIVERY.ID))
        .where(
            DELIVERY.CONTENT_ID.eq(DSL.any(contents.toArray(Long[]::new))),
            DELIVERY.STATE.in("published", "withdrawn"),
            DELIVERY.FINISHED_AT.gt(
                DSL.field(DSL.select(SETTLED_ROUND.BEGUN).from(SETTLED_ROUND).limit(1))),
            DSL.notExists(
                DSL.selectOne()
                    .from(CONTENT_TRANSITION)
                    .where(CONTENT_TRANSITION.DELIVERY_ID.eq(DELIVERY.ID))))
        .orderBy(DELIVERY.CONTENT_ID, DELIVERY.FINISHED_AT, DELIVERY.DUE_AT, DELIVERY.ID)
        .fetch(row -> carriedOut(row, row.get(elsewhere)));
  }

  private static CarriedOut carriedOut(Record row, boolean elsewhere) {
    boolean published = row.get(DELIVERY.STATE).equals("published");
    return new CarriedOut(
        row.get(DELIVERY.WORKSPACE_ID),
        row.get(DELIVERY.CONTENT_ID),
        row.get(DELIVERY.REVISION_ID),
        row.get(DELIVERY.ID),
        published,
        row.get(DELIVERY_TARGET.STATE),
        elsewhere,
        (published ? "Published on " : "Taken away from ") + row.get(CHANNEL.NAME) + ".");
  }

  /**
   * Takes the round that is due; one server wins.
   *
   * @param now or earlier it must have been due, unless {@code anyhow}
   */
  public boolean takeRound(Instant now, Instant next, boolean anyhow) {
    return database
            .update(SETTLED_ROUND)
            .set(SETTLED_ROUND.NEXT_AT, next)
            .where(anyhow ? DSL.noCondition() : SETTLED_ROUND.NEXT_AT.le(now))
            .execute()
        > 0;
  }

  /** Has the next round be due then, unless it is so sooner. */
  public void callRound(Instant at) {
    database
        .update(SETTLED_ROUND)
        .set(SETTLED_ROUND.NEXT_AT, DSL.least(SETTLED_ROUND.NEXT_AT, DSL.val(at)))
        .execute();
  }

  /** Contents whose last change on a channel, since the last round, has no line. */
  public List<Long> untold() {
    return database
        .selectDistinct(PUBLICATION.CONTENT_ID)
        .from(PUBLICATION)
        .join(SETTLED_ROUND)
        .on(PUBLICATION.CHANGED_AT.gt(SETTLED_ROUND.SINCE))
        .leftAntiJoin(CONTENT_TRANSITION)
        .on(CONTENT_TRANSITION.DELIVERY_ID.eq(PUBLICATION.DELIVERY_ID))
        .fetch(PUBLICATION.CONTENT_ID);
  }

  /** The next round begins here; never before what was there when states came to be. */
  public void lookedThrough(Instant instant) {
    database
        .update(SETTLED_ROUND)
        .set(SETTLED_ROUND.SINCE, DSL.greatest(SETTLED_ROUND.BEGUN, DSL.val(instant)))
        .execute();
  }
}
