package presstime.server.periods;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.PeriodChannelRecord;
import presstime.database.tables.records.PeriodRecord;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.DeliveryLists;
import presstime.server.identity.Caller;
import presstime.server.periods.store.PeriodRows;

/** Periods as people see them: put together from their deliveries. */
@Component
class PeriodViews {

  private final PeriodRows rows;
  private final DeliveryLists deliveries;
  private final Channels channels;

  PeriodViews(PeriodRows rows, DeliveryLists deliveries, Channels channels) {
    this.rows = rows;
    this.deliveries = deliveries;
    this.channels = channels;
  }

  Period of(Caller caller, PeriodRecord row) {
    return Objects.requireNonNull(of(caller, List.of(row)).get(row.getId()));
  }

  /** Many with the same number of queries as one. */
  Map<Long, Period> of(Caller caller, List<PeriodRecord> periods) {
    Map<Long, List<PeriodChannelRecord>> places =
        rows.channels(periods.stream().map(PeriodRecord::getId).toList());
    List<Long> ids =
        places.values().stream()
            .flatMap(List::stream)
            .flatMap(place -> Stream.of(place.getBeginId(), place.getEndId()))
            .filter(Objects::nonNull)
            .toList();
    Map<Long, Delivery> known =
        deliveries.of(caller, ids).stream()
            .collect(Collectors.toMap(Delivery::id, Function.identity()));
    Map<Long, String> names =
        channels.list(caller.workspaceId()).stream()
            .collect(Collectors.toMap(ChannelSummary::id, ChannelSummary::name));
    Map<Long, Period> all = new HashMap<>();
    for (PeriodRecord row : periods) {
      List<Period.OnChannel> on =
          places.getOrDefault(row.getId(), List.of()).stream()
              .map(place -> on(place, known, names))
              .toList();
      all.put(
          row.getId(),
          new Period(
              row.getId(),
              row.getContentId(),
              PeriodKind.of(row.getKind()),
              on,
              row.getCreatedBy(),
              row.getCreatedAt(),
              row.getUpdatedAt(),
              row.getVersion()));
    }
    return all;
  }

  private static Period.OnChannel on(
      PeriodChannelRecord place, Map<Long, Delivery> known, Map<Long, String> names) {
    Delivery begin = delivery(place.getBeginId(), known);
    Delivery end = delivery(place.getEndId(), known);
    return new Period.OnChannel(
        place.getChannelId(),
        names.getOrDefault(place.getChannelId(), end == null ? "" : end.channelName()),
        PeriodState.of(begin, end),
        Period.End.of(begin),
        Period.End.of(end));
  }

  private static @Nullable Delivery delivery(@Nullable Long id, Map<Long, Delivery> known) {
    return id == null ? null : known.get(id);
  }
}
