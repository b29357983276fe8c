package presstime.server.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import presstime.database.tables.records.DeliveryRecord;
import presstime.platform.Action;
import presstime.server.channels.ChannelSummary;
import presstime.server.delivery.DeliveryFaults.AlreadyPublished;
import presstime.server.delivery.DeliveryFaults.AlreadyWaiting;
import presstime.server.delivery.DeliveryFaults.BeingSent;
import presstime.server.delivery.store.ChangeRows.ContentFacts;
import presstime.server.delivery.store.ChangeRows.Locked;
import presstime.server.delivery.store.ChangeRows.Place;
import presstime.server.delivery.store.Timelines;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.StaleVersion;

/** Deliveries as they would stand after many changes; nothing of it is written yet. */
final class BulkDraft {

  private final Locked locked;
  private final Caller caller;
  private final Instant now;
  private final Decisions decisions;
  private final List<DraftEntry> entries = new ArrayList<>();
  private final Map<Long, DraftEntry> touched = new HashMap<>();
  private final List<DeliveryRecord> placed = new ArrayList<>();

  BulkDraft(Locked locked, Caller caller, Map<Long, ChannelSummary> channels, Instant now) {
    this.locked = locked;
    this.caller = caller;
    this.now = now;
    this.decisions = new Decisions(now, channels);
  }

  void refuse(Change change, Fault refusal) {
    DraftEntry entry = entryOf(change);
    entry.refused = refusal;
  }

  private DraftEntry entryOf(Change change) {
    if (!entries.isEmpty() && entries.getLast().change == change) {
      return entries.getLast();
    }
    DraftEntry entry = new DraftEntry(change);
    entries.add(entry);
    return entry;
  }

  /** One that is there. */
  void change(Change.OfDelivery change) {
    DeliveryRecord row = locked.rows().get(change.delivery());
    if (row == null) {
      throw new NotFound("delivery", change.delivery());
    }
    Integer version = change.version();
    DraftEntry earlier = touched.get(row.getId());
    DraftEntry entry = entryOf(change);
    entry.row = row;
    entry.before = Standings.of(row);
    if (version != null && !row.getVersion().equals(version)) {
      throw new StaleVersion("delivery", version, row.getVersion());
    }
    if (earlier != null) {
      throw new StaleVersion("delivery", row.getVersion(), row.getVersion() + 1);
    }
    if (locked.beingSent().contains(row.getId())) {
      throw new BeingSent(row);
    }
    ContentFacts content = locked.contents().get(row.getContentId());
    entry.decision = decisions.decide(change, row, content);
    touched.put(row.getId(), entry);
  }

  /** A new one, or the one that waits there moved. */
  void place(Change.Place place, ChannelSummary channel) {
    DraftEntry entry = entryOf(place);
    ContentFacts content = locked.contents().get(place.content());
    if (content == null || content.deleted()) {
      throw new NotFound("content", place.content());
    }
    String action = BulkChanges.word(place.action());
    Optional<DeliveryRecord> waiting =
        open(new Place(place.content(), place.channel()))
            .filter(row -> row.getAction().equals(action))
            .findFirst();
    if (waiting.isPresent() && place.ifWaiting() == Change.IfWaiting.REFUSE) {
      throw new AlreadyWaiting(place.content(), channel.name(), action);
    }
    if (waiting.isPresent() && place.ifWaiting() == Change.IfWaiting.MOVE) {
      DeliveryRecord row = waiting.get();
      if (row.getId() == null || touched.containsKey(row.getId())) {
        throw new AlreadyWaiting(place.content(), channel.name(), action);
      }
      if (locked.beingSent().contains(row.getId())) {
        throw new BeingSent(row);
      }
      entry.row = row;
      entry.before = Standings.of(row);
      entry.decision = decisions.move(row, place.time());
      touched.put(row.getId(), entry);
      return;
    }
    var live = locked.live().get(new Place(place.content(), place.channel()));
    Long approved = content.approvedRevisionId();
    if (live != null
        && (approved == null || live.getRevisionId().equals(approved))
        && place.action() == Action.PUBLISH
        && place.ifWaiting() != Change.IfWaiting.ADD) {
      throw new AlreadyPublished(place.content(), channel.name(), live.getPublishedAt());
    }
    Notice.refuse(channel, now, place.time().instant());
    entry.row = fresh(place, approved == null ? content.currentRevisionId() : approved);
    entry.decision =
        new Decision("scheduled", Map.of("dueAt", place.time().instant()), place.time().notes());
    placed.add(entry.row);
  }

  /** A new row, with what it takes over. */
  private DeliveryRecord fresh(Change.Place place, long revision) {
    DeliveryRecord row = FreshDelivery.row(caller, place, revision, now);
    Change.Like like = place.like();
    if (like != null) {
      DeliveryRecord other = like(like);
      DraftEntry earlier = touched.get(like.delivery());
      Standing was =
          earlier == null || earlier.before == null ? Standings.of(other) : earlier.before;
      FreshDelivery.take(row, other.getWithdrawTo(), was, like.hold());
    }
    return row;
  }

  /** The one whose choices another takes over. */
  DeliveryRecord like(Change.Like like) {
    DeliveryRecord row = locked.rows().get(like.delivery());
    if (row == null) {
      throw new NotFound("delivery", like.delivery());
    }
    return row;
  }

  /** Whether it waited, and is called off so far. */
  boolean isCalledOff(long delivery) {
    DraftEntry entry = touched.get(delivery);
    return entry != null && entry.isCalledOff();
  }

  /** What waits for a content on a channel, as it would be. */
  private Stream<DeliveryRecord> open(Place place) {
    return Stream.concat(locked.rows().values().stream(), placed.stream())
        .filter(row -> row.getContentId() == place.contentId())
        .filter(row -> row.getChannelId() == place.channelId())
        .filter(BulkDraft::isOpen);
  }

  private static boolean isOpen(DeliveryRecord row) {
    DeliveryState state = DeliveryState.of(row.getState());
    return state == DeliveryState.SCHEDULED || state == DeliveryState.HELD;
  }

  /** First it is published, then changed or taken away: asked of everything that got a time. */
  void checkOrder() {
    Map<Place, List<DeliveryRecord>> byPlace = new HashMap<>();
    Stream.concat(locked.rows().values().stream(), placed.stream())
        .filter(BulkDraft::isOpen)
        .forEach(row ->
            byPlace
                .computeIfAbsent(
                    new Place(row.getContentId(), row.getChannelId()), key -> new ArrayList<>())
                .add(row));
    for (DraftEntry entry : entries) {
      DeliveryRecord row = entry.row;
      if (entry.refused != null || row == null || entry.decision == null || !isOpen(row)) {
        continue;
      }
      Place place = new Place(row.getContentId(), row.getChannelId());
      if (entry.decision.isTimed() && !locked.live().containsKey(place)) {
        entry.refused = DueOrder.fault(row, byPlace.getOrDefault(place, List.of()));
      }
    }
  }

  /**
   * What got a time and is to be looked at: its row, and what to say to a fault or another time.
   */
  void eachTimed(BiFunction<DeliveryRecord, List<String>, @Nullable DeliveryRecord> look) {
    for (DraftEntry entry : entries) {
      DeliveryRecord row = entry.row;
      Decision decision = entry.decision;
      if (row == null || decision == null || entry.refused != null) {
        continue;
      }
      if (!decision.isTimed() || !entry.isDone()) {
        continue;
      }
      try {
        List<String> notes = new ArrayList<>(decision.notes());
        DeliveryRecord instead = look.apply(row, notes);
        entry.row = instead == null ? row : instead;
        entry.decision = new Decision(decision.kind(), decision.data(), notes);
      } catch (Fault refusal) {
        entry.refused = refusal;
      }
    }
  }

  /** The contents that matter, those deleted since among them. */
  Set<Long> contents() {
    return locked.contents().keySet();
  }

  /** The deliveries that matter. */
  Set<Long> deliveries() {
    return locked.rows().keySet();
  }

  boolean isRefused() {
    return entries.stream().anyMatch(entry -> entry.refused != null);
  }

  /** Numbers of those that are called off. */
  Set<Long> calledOff() {
    return entries.stream()
        .filter(DraftEntry::isCalledOff)
        .flatMap(entry -> Stream.ofNullable(entry.row))
        .map(DeliveryRecord::getId)
        .collect(Collectors.toSet());
  }

  /**
   * Calls off with one what has lost its sense without it; what does not wait, is being sent, or is
   * changed by itself, stays.
   *
   * @param leader one of {@link #calledOff}
   */
  void follow(long follower, long leader, String why) {
    DeliveryRecord row = locked.rows().get(follower);
    DraftEntry first = touched.get(leader);
    if (row == null
        || first == null
        || !isOpen(row)
        || touched.containsKey(follower)
        || locked.beingSent().contains(follower)) {
      return;
    }
    Change.Cancel change = new Change.Cancel(follower, null, why);
    DraftEntry entry = new DraftEntry(change);
    entry.row = row;
    entry.before = Standings.of(row);
    entry.decision = decisions.decide(change, row, locked.contents().get(row.getContentId()));
    touched.put(follower, entry);
    first.followers.add(entry);
  }

  /** Rows that were there and are otherwise now. */
  List<DeliveryRecord> moved() {
    return all().filter(DraftEntry::isMoved).flatMap(one -> Stream.ofNullable(one.row)).toList();
  }

  /** With those that follow others. */
  Stream<DraftEntry> all() {
    return entries.stream().flatMap(DraftEntry::all);
  }

  List<DeliveryRecord> placed() {
    return placed;
  }

  /** The new rows have their numbers. */
  void stored(List<DeliveryRecord> rows) {
    Map<UUID, DeliveryRecord> byKey = new HashMap<>();
    rows.forEach(row -> byKey.put(row.getIdempotencyKey(), row));
    for (DraftEntry entry : entries) {
      if (entry.row != null && entry.before == null) {
        entry.row = byKey.getOrDefault(entry.row.getIdempotencyKey(), entry.row);
      }
    }
  }

  List<Timelines.Line> story(String actor, Instant at) {
    return all().flatMap(entry -> entry.story(actor, at)).toList();
  }

  /** When the engine must look first. */
  Optional<Instant> earliest() {
    return entries.stream()
        .filter(DraftEntry::isDone)
        .flatMap(entry -> Stream.ofNullable(entry.row))
        .filter(row -> row.getState().equals(DeliveryState.SCHEDULED.word()))
        .map(DeliveryRecord::getRunAt)
        .min(Instant::compareTo);
  }

  List<Changed> answers() {
    return entries.stream()
        .map(entry ->
            entry.answer(
                entry.row == null ? null : locked.contents().get(entry.row.getContentId())))
        .toList();
  }
}
