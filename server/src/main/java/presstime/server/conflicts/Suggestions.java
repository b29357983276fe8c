package presstime.server.conflicts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ConflictRecord;
import presstime.server.channels.ChannelSummary;
import presstime.server.conflicts.RuleBook.Book;
import presstime.server.conflicts.policy.Candidates;
import presstime.server.conflicts.policy.Finding;
import presstime.server.conflicts.policy.Situation;
import presstime.server.conflicts.policy.Way;
import presstime.server.conflicts.policy.WaysOut;
import presstime.server.delivery.Deliveries;
import presstime.server.delivery.Delivery;
import presstime.server.identity.Caller;

/** Ways out of conflicts, as they are free at this moment. */
@Component
class Suggestions {

  /** So many other channels are tried. */
  private static final int CHANNELS_TRIED = 5;

  private final RuleBook rules;
  private final Surroundings surroundings;
  private final Times times;
  private final Deliveries deliveries;
  private final InstantSource clock;

  Suggestions(
      RuleBook rules,
      Surroundings surroundings,
      Times times,
      Deliveries deliveries,
      InstantSource clock) {
    this.rules = rules;
    this.surroundings = surroundings;
    this.times = times;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** The ways out of a conflict; none when it is no longer there. */
  List<Suggestion> of(Caller caller, ConflictRecord row) {
    Book book = rules.read(caller.workspaceId());
    List<Long> channels = otherChannels(caller, book, row);
    Situation situation = situation(caller, book, row, channels, null);
    WaysOut ways = new WaysOut(situation);
    Finding conflict = ways.found().get(row.getKey());
    if (conflict == null) {
      return List.of();
    }
    Instant now = clock.instant();
    return ways
        .of(
            conflict,
            one -> times.after(book, situation, one, one.dueAt().isAfter(now) ? one.dueAt() : now),
            channels)
        .stream()
        .map(way -> describe(book, way))
        .toList();
  }

  /** True when the way ends the conflict, as things are now, and makes nothing worse. */
  boolean isWayOut(Caller caller, ConflictRecord row, Way way) {
    Book book = rules.read(caller.workspaceId());
    List<Long> channels = way instanceof Way.Rechannel to ? List.of(to.channel()) : List.of();
    WaysOut ways = new WaysOut(situation(caller, book, row, channels, way));
    if (!ways.found().containsKey(row.getKey())) {
      return false;
    }
    return switch (way) {
      case Way.Keep keep -> true;
      case Way.Move move ->
          concerns(row, move.delivery())
              && move.to().isAfter(clock.instant())
              && ways.settles(row.getKey(), way);
      case Way.Drop drop -> concerns(row, drop.delivery()) && ways.settles(row.getKey(), way);
      case Way.Rechannel to ->
          concerns(row, to.delivery())
              && otherChannels(caller, book, row).contains(to.channel())
              && ways.settles(row.getKey(), way);
    };
  }

  /** In words. */
  Suggestion describe(Caller caller, Way way) {
    return describe(rules.read(caller.workspaceId()), way);
  }

  private static boolean concerns(ConflictRecord row, long delivery) {
    return row.getDeliveryId() == delivery
        || (row.getOtherId() != null && row.getOtherId() == delivery);
  }

  /** Channels that take publications and have nothing of the content. */
  private List<Long> otherChannels(Caller caller, Book book, ConflictRecord row) {
    Delivery subject = deliveries.get(caller, row.getDeliveryId());
    Set<Long> taken = new HashSet<>();
    deliveries
        .ofContent(caller, subject.contentId())
        .forEach(delivery -> taken.add(delivery.channelId()));
    return book.channels().values().stream()
        .filter(ChannelSummary::enabled)
        .map(ChannelSummary::id)
        .filter(channel -> !taken.contains(channel))
        .sorted()
        .limit(CHANNELS_TRIED)
        .toList();
  }

  private Situation situation(
      Caller caller, Book book, ConflictRecord row, List<Long> channels, @Nullable Way way) {
    List<Delivery> concerned = new ArrayList<>();
    concerned.add(deliveries.get(caller, row.getDeliveryId()));
    if (row.getOtherId() != null) {
      concerned.add(deliveries.get(caller, row.getOtherId()));
    }
    List<Long> looked = new ArrayList<>(channels);
    concerned.forEach(delivery -> looked.add(delivery.channelId()));
    List<Instant> moments = new ArrayList<>();
    concerned.forEach(delivery -> moments.add(delivery.dueAt()));
    moments.add(clock.instant());
    if (way instanceof Way.Move move) {
      moments.add(move.to());
    }
    Instant first = moments.stream().min(Instant::compareTo).orElseThrow();
    Instant last = moments.stream().max(Instant::compareTo).orElseThrow();
    return surroundings.around(
        book, looked, first, way == null ? last.plus(Candidates.REACH) : last);
  }

  private static Suggestion describe(Book book, Way way) {
    return switch (way) {
      case Way.Move move ->
          new Suggestion(
              way.id(),
              "move",
              move.delivery(),
              move.to(),
              null,
              "Move delivery %d to %s.".formatted(move.delivery(), move.to()));
      case Way.Rechannel to -> {
        ChannelSummary channel = book.channels().get(to.channel());
        yield new Suggestion(
            way.id(),
            "channel",
            to.delivery(),
            null,
            to.channel(),
            "Publish it on %s instead, at the same time."
                .formatted(channel == null ? "channel " + to.channel() : channel.name()));
      }
      case Way.Drop drop ->
          new Suggestion(
              way.id(),
              "drop",
              drop.delivery(),
              null,
              null,
              "Call off delivery %d.".formatted(drop.delivery()));
      case Way.Keep keep ->
          new Suggestion(
              way.id(),
              "keep",
              null,
              null,
              null,
              "Keep it as it is; these contents are not told of again.");
    };
  }
}
