package presstime.server.delivery.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static presstime.database.Tables.CHANNEL;
import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.REVISION;

import java.util.Locale;
import org.jooq.Condition;
import presstime.server.delivery.DeliveryFilter;
import presstime.server.delivery.DeliveryState;

/** A filter as SQL, over deliveries joined with their revision and channel. */
final class DeliveryConditions {

  private DeliveryConditions() {}

  static Condition of(DeliveryFilter filter) {
    return states(filter)
        .and(
            filter.channels().isEmpty() ? noCondition() : DELIVERY.CHANNEL_ID.in(filter.channels()))
        .and(filter.platform() == null ? noCondition() : CHANNEL.PLATFORM.eq(filter.platform()))
        .and(filter.type() == null ? noCondition() : ofType(filter.type()))
        .and(
            filter.contentId() == null ? noCondition() : DELIVERY.CONTENT_ID.eq(filter.contentId()))
        .and(
            filter.action() == null
                ? noCondition()
                : DELIVERY.ACTION.eq(filter.action().name().toLowerCase(Locale.ROOT)))
        .and(
            filter.words() == null
                ? noCondition()
                : REVISION.TITLE.containsIgnoreCase(filter.words()))
        .and(filter.from() == null ? noCondition() : DELIVERY.DUE_AT.ge(filter.from()))
        .and(filter.to() == null ? noCondition() : DELIVERY.DUE_AT.lt(filter.to()))
        .and(
            filter.problem() == null
                ? noCondition()
                : jsonbGetAttributeAsText(DELIVERY.PROBLEM, "code").eq(filter.problem()));
  }

  private static Condition ofType(String type) {
    return exists(
        selectOne().from(CONTENT).where(CONTENT.ID.eq(DELIVERY.CONTENT_ID), CONTENT.TYPE.eq(type)));
  }

  private static Condition states(DeliveryFilter filter) {
    return filter.states() == null
        ? noCondition()
        : DELIVERY.STATE.in(filter.states().stream().map(DeliveryState::word).toList());
  }
}
