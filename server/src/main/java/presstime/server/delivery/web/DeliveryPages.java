package presstime.server.delivery.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.DeliveryState;
import presstime.server.delivery.store.DeliveryReads;
import presstime.server.delivery.store.DeliveryReads.After;
import presstime.server.delivery.store.DeliveryReads.Filter;
import presstime.server.identity.Caller;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.Page;

/** Lists of deliveries, a page at a time. */
@Component
class DeliveryPages {

  private final DeliveryReads reads;

  DeliveryPages(DeliveryReads reads) {
    this.reads = reads;
  }

  @Transactional(readOnly = true)
  public Page<Delivery> page(
      Caller caller,
      Filter filter,
      boolean latestFirst,
      @Nullable Integer limit,
      @Nullable String cursor) {
    int most = Page.limit(limit);
    Cursor after = Cursor.parse(cursor);
    List<Delivery> rows =
        reads.list(
            caller.workspaceId(),
            filter,
            latestFirst,
            after == null ? null : new After(after.instant(), after.id()),
            most + 1);
    return Page.of(rows, most, delivery -> Cursor.of(delivery.dueAt(), delivery.id()));
  }

  /** Reads {@code ?state=scheduled,held} and {@code ?state=scheduled&state=held}. */
  static List<DeliveryState> states(@Nullable List<String> words) {
    if (words == null) {
      return List.of();
    }
    return words.stream()
        .flatMap(word -> Arrays.stream(word.split(",")))
        .map(DeliveryPages::state)
        .toList();
  }

  private static DeliveryState state(String word) {
    return Arrays.stream(DeliveryState.values())
        .filter(state -> state.word().equals(word.strip()))
        .findFirst()
        .orElseThrow(() ->
            new InvalidField(
                "state",
                "'" + word + "' is not a state.",
                "Use one of "
                    + Arrays.stream(DeliveryState.values()).map(DeliveryState::word).toList()
                    + "."));
  }
}
