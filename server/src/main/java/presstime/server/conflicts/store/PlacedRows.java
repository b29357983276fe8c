package presstime.server.conflicts.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.DEPENDENCY;
import static presstime.database.Tables.REVISION;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.server.conflicts.policy.Placed;

/** Reads what is placed; deliveries are written by their own module alone. */
@Component
public class PlacedRows {

  private static final List<String> OPEN = List.of("scheduled", "held");
  private static final List<String> DONE = List.of("published", "unconfirmed");

  private final DSLContext database;

  PlacedRows(DSLContext database) {
    this.database = database;
  }

  /** Publications on channels in a period: what is open, and what was done. */
  public List<Placed> between(
      long workspaceId, Collection<Long> channels, Instant from, Instant to) {
    return read(
        DELIVERY
            .WORKSPACE_ID
            .eq(workspaceId)
            .and(DELIVERY.CHANNEL_ID.in(channels))
            .and(DELIVERY.DUE_AT.between(from, to))
            .and(DELIVERY.STATE.in(OPEN).or(DELIVERY.STATE.in(DONE))));
  }

  /** One publication, at its time; empty when it is neither open nor done. */
  public Optional<Placed> find(long workspaceId, long delivery) {
    return read(
            DELIVERY
                .WORKSPACE_ID
                .eq(workspaceId)
                .and(DELIVERY.ID.eq(delivery))
                .and(DELIVERY.STATE.in(OPEN).or(DELIVERY.STATE.in(DONE))))
        .stream()
        .findFirst();
  }

  /** Publications that are open on channels, at most so many. */
  public List<Placed> open(long workspaceId, Collection<Long> channels, int most) {
    Field<Instant> when = wentOutAt().as("goes_out_at");
    return select(when)
        .where(
            DELIVERY.ACTION.eq("publish"),
            DELIVERY.WORKSPACE_ID.eq(workspaceId),
            DELIVERY.CHANNEL_ID.in(channels),
            // As the indexes of what is open are defined.
            DELIVERY.STATE.eq(inline("scheduled")).or(DELIVERY.STATE.eq(inline("held"))))
        .limit(most)
        .fetch(row -> placed(row, when));
  }

  /**
   * Of what is on a channel that which went out, or is to go out, closest to an instant.
   *
   * @param within no further from it than that
   * @param late who was further behind its time is passed over
   * @param most so many of them
   */
  public List<Placed> nearest(
      long workspaceId, long channel, Instant at, Duration within, Duration late, int most) {
    Instant from = at.minus(within);
    Instant to = at.plus(within);
    Field<Instant> when = wentOutAt().as("goes_out_at");
    Field<Double> distance =
        field(
            "abs(extract(epoch FROM {0} - {1}))",
            Double.class, wentOutAt(), val(at, DELIVERY.DUE_AT));
    return select(when)
        .where(
            DELIVERY.ACTION.eq("publish"),
            DELIVERY.WORKSPACE_ID.eq(workspaceId),
            DELIVERY.CHANNEL_ID.eq(channel),
            DELIVERY.DUE_AT.between(from.minus(late), to),
            DELIVERY.STATE.in(OPEN).or(DELIVERY.STATE.in(DONE)),
            wentOutAt().between(from, to))
        .orderBy(distance, DELIVERY.ID)
        .limit(most)
        .fetch(row -> placed(row, when));
  }

  /** What carries these contents on a channel in a period: what is open, and what was done. */
  public List<Placed> carrying(
      long workspaceId, long channel, Collection<Long> contents, Instant from, Instant to) {
    return read(
        DELIVERY
            .WORKSPACE_ID
            .eq(workspaceId)
            .and(DELIVERY.CONTENT_ID.in(contents))
            .and(DELIVERY.CHANNEL_ID.eq(channel))
            .and(DELIVERY.DUE_AT.between(from, to))
            .and(DELIVERY.STATE.in(OPEN).or(DELIVERY.STATE.in(DONE))));
  }

  /** Publications that are open, of contents, wherever. */
  public List<Placed> openOf(long workspaceId, Collection<Long> contents) {
    return contents.isEmpty()
        ? List.of()
        : read(
            DELIVERY
                .WORKSPACE_ID
                .eq(workspaceId)
                .and(DELIVERY.CONTENT_ID.in(contents))
                .and(DELIVERY.STATE.in(OPEN)));
  }

  /** When the last open one of a channel is due; null for none. */
  public @Nullable Instant lastDue(long channelId) {
    return OPEN.stream()
        .map(state -> lastDue(channelId, state))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** By state, for which there are indexes: of all that a channel had, few are open. */
  private @Nullable Instant lastDue(long channelId, String state) {
    return database
        .select(DELIVERY.DUE_AT)
        .from(DELIVERY)
        .where(DELIVERY.CHANNEL_ID.eq(channelId), DELIVERY.STATE.eq(inline(state)))
        .orderBy(DELIVERY.DUE_AT.desc())
        .limit(1)
        .fetchOne(DELIVERY.DUE_AT);
  }

  /** Channels on which something of these contents is open. */
  public List<Long> channelsOf(Collection<Long> contents) {
    return database
        .selectDistinct(DELIVERY.CHANNEL_ID)
        .from(DELIVERY)
        .where(DELIVERY.CONTENT_ID.in(contents), DELIVERY.STATE.in(OPEN))
        .fetch(DELIVERY.CHANNEL_ID);
  }

  /** The contents that wait for some of these. */
  public List<Long> waitingFor(Collection<Long> contents) {
    return database
        .selectDistinct(DEPENDENCY.CONTENT_ID)
        .from(DEPENDENCY)
        .where(DEPENDENCY.AFTER_ID.in(contents))
        .fetch(DEPENDENCY.CONTENT_ID);
  }

  private List<Placed> read(Condition which) {
    Field<Instant> when = wentOutAt().as("goes_out_at");
    return select(when).where(DELIVERY.ACTION.eq("publish"), which).fetch(row -> placed(row, when));
  }

  private SelectOnConditionStep<?> select(Field<Instant> when) {
    return database
        .select(
            DELIVERY.ID,
            DELIVERY.CONTENT_ID,
            DELIVERY.REVISION_ID,
            DELIVERY.CHANNEL_ID,
            DELIVERY.STATE,
            REVISION.TAGS,
            when)
        .from(DELIVERY)
        .join(REVISION)
        .on(REVISION.ID.eq(DELIVERY.REVISION_ID));
  }

  /** Gaps are whole minutes: what was done within the minute it was due counts at its time. */
  private static Field<Instant> wentOutAt() {
    Field<Instant> minute =
        field(
            "date_trunc('minute', {0})", DELIVERY.FINISHED_AT.getDataType(), DELIVERY.FINISHED_AT);
    return when(DELIVERY.FINISHED_AT.lt(DELIVERY.DUE_AT), DELIVERY.FINISHED_AT)
        .otherwise(greatest(DELIVERY.DUE_AT, coalesce(minute, DELIVERY.DUE_AT)));
  }

  private static Placed placed(Record row, Field<Instant> when) {
    Set<String> tags =
        Arrays.stream(row.get(REVISION.TAGS))
            .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return new Placed(
        row.get(DELIVERY.ID),
        row.get(DELIVERY.CONTENT_ID),
        row.get(DELIVERY.REVISION_ID),
        row.get(DELIVERY.CHANNEL_ID),
        row.get(when),
        OPEN.contains(row.get(DELIVERY.STATE)),
        tags);
  }
}
