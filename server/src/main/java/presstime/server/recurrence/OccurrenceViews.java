package presstime.server.recurrence;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import presstime.database.tables.records.DeliveryRecord;
import presstime.database.tables.records.SeriesOccurrenceRecord;
import presstime.server.recurrence.rule.Occurrence;
import presstime.server.recurrence.store.OccurrenceRows;
import presstime.server.scheduling.WallTime;

/** Puts together what the rule gives and what became of it. */
record OccurrenceViews(OccurrenceRows rows) {

  List<SeriesOccurrence> coming(
      Series series,
      LocalDateTime after,
      Map<LocalDateTime, SeriesOccurrenceRecord> known,
      int most) {
    List<SeriesOccurrence> views = new ArrayList<>();
    Set<LocalDateTime> given = new HashSet<>();
    Iterator<Occurrence> coming = series.plan().recurrence().after(after);
    while (views.size() < most && coming.hasNext()) {
      Occurrence next = coming.next();
      given.add(next.recurrenceId());
      views.add(view(series, next.recurrenceId(), known.get(next.recurrenceId())));
    }
    for (SeriesOccurrenceRecord row : known.values()) {
      boolean movedHere = row.getMovedTo() != null && !row.getRecurrenceId().isAfter(after);
      if (movedHere && !given.contains(row.getRecurrenceId())) {
        views.add(view(series, row.getRecurrenceId(), row));
      }
    }
    views.sort(Comparator.comparing(SeriesOccurrence::dueAt));
    return views.size() > most ? views.subList(0, most) : views;
  }

  SeriesOccurrence view(
      Series series, LocalDateTime recurrenceId, @Nullable SeriesOccurrenceRecord row) {
    List<DeliveryRecord> deliveries =
        row == null ? List.of() : rows.deliveries(series.id(), recurrenceId);
    LocalDateTime meant = row == null || row.getMovedTo() == null ? recurrenceId : row.getMovedTo();
    WallTime wall = new WallTime(meant, series.plan().recurrence().zone());
    WallTime.Resolved resolved = wall.resolve();
    String note = row == null || row.getNote().isEmpty() ? resolved.note() : row.getNote();
    DeliveryRecord shown =
        row == null || !row.getState().equals(OccurrenceRows.PLACED) ? null : first(deliveries);
    return new SeriesOccurrence(
        recurrenceId,
        shown == null ? meant : series.reading(shown.getDueAt()),
        shown == null ? resolved.instant() : shown.getDueAt(),
        row == null ? OccurrenceRows.PLANNED : row.getState(),
        row == null ? null : row.getSourceId(),
        row == null ? null : row.getContentId(),
        deliveries.stream().map(DeliveryRecord::getId).toList(),
        note);
  }

  /** One that was called off says nothing about the others, unless all were. */
  private static @Nullable DeliveryRecord first(List<DeliveryRecord> deliveries) {
    return deliveries.stream()
        .filter(delivery -> !Withdrawal.isCalledOff(delivery))
        .findFirst()
        .orElse(deliveries.isEmpty() ? null : deliveries.getFirst());
  }
}
