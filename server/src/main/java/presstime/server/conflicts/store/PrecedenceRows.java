package presstime.server.conflicts.store;

import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.DEPENDENCY;
import static presstime.database.Tables.PUBLICATION;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.DependencyRecord;
import presstime.server.conflicts.policy.Precedence;

/** Reads what must be live before what; dependencies are written by delivery's module alone. */
@Component
public class PrecedenceRows {

  /** After these it is not live where it was to be, and nothing more happens by itself. */
  private static final List<String> WENT_WRONG = List.of("missed", "failed", "unconfirmed");

  private final DSLContext database;
  private final InstantSource clock;

  PrecedenceRows(DSLContext database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The dependencies that these contents have a part in. */
  public List<Precedence> of(long workspaceId, Collection<Long> contents) {
    List<DependencyRecord> all =
        database
            .selectFrom(DEPENDENCY)
            .where(
                DEPENDENCY.WORKSPACE_ID.eq(workspaceId),
                DEPENDENCY.CONTENT_ID.in(contents).or(DEPENDENCY.AFTER_ID.in(contents)))
            .orderBy(DEPENDENCY.ID)
            .fetch();
    if (all.isEmpty()) {
      return List.of();
    }
    Map<Long, Map<Long, Instant>> live =
        live(all.stream().map(DependencyRecord::getAfterId).collect(Collectors.toSet()));
    Map<Long, Set<Long>> wrong =
        wentWrong(
            all.stream()
                .filter(DependencyRecord::getAllChannels)
                .map(DependencyRecord::getAfterId)
                .collect(Collectors.toSet()));
    Instant now = clock.instant();
    return all.stream()
        .map(row ->
            precedence(
                row,
                live.getOrDefault(row.getAfterId(), Map.of()),
                wrong.getOrDefault(row.getAfterId(), Set.of()),
                now))
        .toList();
  }

  private Map<Long, Map<Long, Instant>> live(Set<Long> contents) {
    Map<Long, Map<Long, Instant>> live = new HashMap<>();
    database
        .select(PUBLICATION.CONTENT_ID, PUBLICATION.CHANNEL_ID, PUBLICATION.PUBLISHED_AT)
        .from(PUBLICATION)
        .where(PUBLICATION.CONTENT_ID.in(contents), PUBLICATION.STATE.eq("live"))
        .forEach(row ->
            live.computeIfAbsent(row.value1(), content -> new HashMap<>())
                .put(row.value2(), row.value3()));
    return live;
  }

  private Map<Long, Set<Long>> wentWrong(Set<Long> contents) {
    return contents.isEmpty()
        ? Map.of()
        : database
            .selectDistinct(DELIVERY.CONTENT_ID, DELIVERY.CHANNEL_ID)
            .from(DELIVERY)
            .where(
                DELIVERY.CONTENT_ID.in(contents),
                DELIVERY.ACTION.eq("publish"),
                DELIVERY.STATE.in(WENT_WRONG))
            .collect(
                Collectors.groupingBy(
                    row -> row.value1(),
                    Collectors.mapping(row -> row.value2(), Collectors.toSet())));
  }

  private static Precedence precedence(
      DependencyRecord row, Map<Long, Instant> live, Set<Long> wrong, Instant now) {
    Long channel = row.getChannelId();
    boolean everywhere = row.getAllChannels();
    Duration delay = Duration.ofSeconds(row.getDelaySeconds());
    Map<Long, Instant> counts = new HashMap<>(live);
    counts.keySet().removeIf(other -> channel != null && !other.equals(channel));
    Set<Long> missed =
        wrong.stream()
            .filter(other -> everywhere && !live.containsKey(other))
            .collect(Collectors.toSet());
    boolean waited =
        !counts.isEmpty()
            && !Precedence.since(counts.values(), everywhere).plus(delay).isAfter(now);
    // What went out within the minute it was due did so at its time.
    counts.replaceAll((other, since) -> since.truncatedTo(ChronoUnit.MINUTES));
    return new Precedence(
        row.getContentId(), row.getAfterId(), channel, everywhere, delay, counts, missed, waited);
  }
}
