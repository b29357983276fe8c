package presstime.server.delivery.store;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.CONTENT_CHANNEL;
import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.REVISION;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.server.delivery.DeliveryState;
import presstime.server.delivery.Unplanned;
import presstime.server.kernel.Cursor;

/** Reads approved contents without a delivery; called-off ones do not count. */
@Component
public class UnplannedReads {

  private final DSLContext database;

  UnplannedReads(DSLContext database) {
    this.database = database;
  }

  /** The most recently changed first. */
  public List<Unplanned> list(
      long workspaceId,
      @Nullable String words,
      @Nullable String type,
      @Nullable Cursor after,
      int limit) {
    Condition which =
        CONTENT
            .WORKSPACE_ID
            .eq(workspaceId)
            .and(CONTENT.DELETED_AT.isNull())
            .and(CONTENT.STATUS.eq("approved"))
            .and(
                notExists(
                    selectOne()
                        .from(DELIVERY)
                        .where(
                            DELIVERY.CONTENT_ID.eq(CONTENT.ID),
                            DELIVERY.STATE.ne(DeliveryState.CANCELLED.word()))))
            .and(words == null ? noCondition() : REVISION.TITLE.containsIgnoreCase(words))
            .and(type == null ? noCondition() : CONTENT.TYPE.eq(type))
            .and(
                after == null
                    ? noCondition()
                    : row(CONTENT.UPDATED_AT, CONTENT.ID).lt(after.instant(), after.id()));
    var channels =
        multiset(
                select(CONTENT_CHANNEL.CHANNEL_ID)
                    .from(CONTENT_CHANNEL)
                    .where(CONTENT_CHANNEL.CONTENT_ID.eq(CONTENT.ID))
                    .orderBy(CONTENT_CHANNEL.CHANNEL_ID))
            .convertFrom(rows -> rows.map(channel -> channel.value1()));
    return database
        .select(CONTENT.ID, REVISION.TITLE, CONTENT.TYPE, channels, CONTENT.UPDATED_AT)
        .from(CONTENT)
        .join(REVISION)
        .on(REVISION.ID.eq(CONTENT.APPROVED_REVISION_ID))
        .where(which)
        .orderBy(CONTENT.UPDATED_AT.desc(), CONTENT.ID.desc())
        .limit(limit)
        .fetch(found ->
            new Unplanned(
                found.value1(), found.value2(), found.value3(), found.value4(), found.value5()));
  }
}
