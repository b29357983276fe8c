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
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.delivery.store.Timelines;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.StaleVersion;
import presstime.server.scheduling.ScheduleTime;

/** Deliveries as they would stand after many changes; nothing of it is written yet. */
final class BulkDraft {

  /** One change as far as it has come. */
  private static final class Entry {
    final Change change;
    @Nullable DeliveryRecord row;
    @Nullable Standing before;
    @Nullable Decision decision;
    @Nullable Fault refused;

    Entry(Change change) {
      this.change = change;
    }
  }

  private final Locked locked;
  private final Caller caller;
  private final Instant now;
  private final Decisions decisions;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Long, Entry> touched = new HashMap<>();
  private final List<DeliveryRecord> placed = new ArrayList<>();

  BulkDraft(Locked locked, Caller caller, Map<Long, ChannelSummary> channels, Instant now) {
    this.locked = locked;
    this.caller = caller;
    this.now = now;
    this.decisions = new Decisions(now, channels);
  }

  void refuse(Change change, Fault refusal) {
    Entry entry = entryOf(change);
    entry.refused = refusal;
  }

  private Entry entryOf(Change change) {
    if (!entries.isEmpty() && entries.getLast().change == change) {
      return entries.getLast();
    }
    Entry entry = new Entry(change);
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
    Entry earlier = touched.get(row.getId());
    Entry entry = entryOf(change);
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
    Entry entry = entryOf(place);
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

  private DeliveryRecord fresh(Change.Place place, long revision) {
    ScheduleTime time = place.time();
    DeliveryRecord row = new DeliveryRecord();
    row.setWorkspaceId(caller.workspaceId());
    row.setContentId(place.content());
    row.setRevisionId(revision);
    row.setChannelId(place.channel());
    row.setAction(BulkChanges.word(place.action()));
    row.setIdempotencyKey(UUID.randomUUID());
    row.setReason(place.reason());
    row.setCreatedBy(caller.actor());
    row.setCreatedAt(now);
    DeliveryRows.setTime(row, time);
    row.setState(DeliveryState.SCHEDULED.word());
    row.setStateChangedAt(now);
    row.setAttempts(0);
    row.setPlacedBy(PlacedBy.PERSON.word());
    row.setPaced(false);
    row.setAmbiguous(false);
    row.setVersion(0);
    return row;
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
    for (Entry entry : entries) {
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
    for (Entry entry : entries) {
      DeliveryRecord row = entry.row;
      Decision decision = entry.decision;
      if (row == null || decision == null || entry.refused != null) {
        continue;
      }
      if (!decision.isTimed() || !isDone(entry)) {
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

  /** Rows that were there and are otherwise now. */
  List<DeliveryRecord> moved() {
    return entries.stream()
        .filter(entry -> entry.before != null && entry.row != null)
        .filter(entry ->
            !Standings.of(java.util.Objects.requireNonNull(entry.row)).equals(entry.before))
        .<DeliveryRecord>map(entry -> entry.row)
        .toList();
  }

  List<DeliveryRecord> placed() {
    return placed;
  }

  /** The new rows have their numbers. */
  void stored(List<DeliveryRecord> rows) {
    Map<UUID, DeliveryRecord> byKey = new HashMap<>();
    rows.forEach(row -> byKey.put(row.getIdempotencyKey(), row));
    for (Entry entry : entries) {
      if (entry.row != null && entry.before == null) {
        entry.row = byKey.getOrDefault(entry.row.getIdempotencyKey(), entry.row);
      }
    }
  }

  List<Timelines.Line> story(String actor, Instant at) {
    List<Timelines.Line> lines = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.row != null && entry.decision != null && isDone(entry)) {
        lines.add(
            new Timelines.Line(
                entry.row.getId(),
                entry.decision.kind(),
                actor,
                at,
                BulkChanges.withAttempts(entry.row, entry.decision.data())));
      }
    }
    return lines;
  }

  private static boolean isDone(Entry entry) {
    return entry.row != null && !Standings.of(entry.row).equals(entry.before);
  }

  /** When the engine must look first. */
  Optional<Instant> earliest() {
    return entries.stream()
        .filter(BulkDraft::isDone)
        .flatMap(entry -> Stream.ofNullable(entry.row))
        .filter(row -> row.getState().equals(DeliveryState.SCHEDULED.word()))
        .map(DeliveryRecord::getRunAt)
        .min(Instant::compareTo);
  }

  List<Changed> answers() {
    return entries.stream().map(this::answer).toList();
  }

  private Changed answer(Entry entry) {
    DeliveryRecord row = entry.row;
    List<String> notes = new ArrayList<>();
    if (entry.decision != null) {
      notes.addAll(entry.decision.notes());
    }
    if (row != null && entry.before == null) {
      ContentFacts content = locked.contents().get(row.getContentId());
      if (content != null
          && content.approvedRevisionId() == null
          && Sense.actionOf(row).makesPublic()) {
        notes.add("Not approved yet: it waits for the approval, also past its time.");
      }
    }
    return new Changed(
        entry.change,
        row == null ? null : row.getId(),
        entry.before,
        row == null || entry.refused != null ? null : Standings.of(row),
        entry.refused,
        notes);
  }

  /** The row a change was about. */
  DeliveryRecord row(Changed changed) {
    return entries.stream()
        .filter(entry -> entry.change == changed.change())
        .flatMap(entry -> Stream.ofNullable(entry.row))
        .findFirst()
        .orElseThrow();
  }

  String why(Changed changed) {
    return switch (changed.change()) {
      case Change.Cancel cancel -> cancel.why();
      case Change.Skip skip -> skip.note().isEmpty() ? "skipped" : "skipped: " + skip.note();
      default -> "";
    };
  }
}
