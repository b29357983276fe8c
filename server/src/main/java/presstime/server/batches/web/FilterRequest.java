package presstime.server.batches.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import presstime.platform.Action;
import presstime.server.delivery.DeliveryFilter;
import presstime.server.delivery.DeliveryState;
import presstime.server.kernel.InvalidField;

/**
 * The filters of the lists of deliveries, to choose what a batch is about.
 *
 * @param view a list: {@code upcoming}, {@code past-due} or {@code missed}
 * @param channel numbers
 * @param type key of the contents' type
 * @param q words in the title
 * @param from first due instant
 * @param to due before this
 * @param problem code of what keeps it
 */
record FilterRequest(
    @Nullable View view,
    @Nullable List<String> state,
    @Nullable List<Long> channel,
    @Nullable String platform,
    @Nullable String type,
    @Nullable Long content,
    @Nullable String action,
    @Nullable String q,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String problem) {

  /** The lists of the same names. */
  enum View {
    @JsonProperty("upcoming")
    UPCOMING,
    @JsonProperty("past-due")
    PAST_DUE,
    @JsonProperty("missed")
    MISSED
  }

  DeliveryFilter filter(Instant now) {
    DeliveryFilter filter =
        new DeliveryFilter(
            state == null ? null : state.stream().map(FilterRequest::state).toList(),
            channel == null ? List.of() : channel,
            platform,
            type,
            content,
            action == null ? null : action(action),
            q,
            from,
            to,
            problem);
    if (view == null) {
      return filter;
    }
    return switch (view) {
      case UPCOMING -> filter.upcoming(now);
      case PAST_DUE -> filter.pastDue(now);
      case MISSED -> filter.missed(now);
    };
  }

  private static DeliveryState state(String word) {
    try {
      return DeliveryState.of(word);
    } catch (IllegalArgumentException e) {
      throw new InvalidField(
          "filter.state",
          "'" + word + "' is not a state.",
          "Use scheduled, held, missed, published, withdrawn, failed, unconfirmed or cancelled.");
    }
  }

  static Action action(String word) {
    try {
      return Action.valueOf(word.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new InvalidField(
          "action",
          "'" + word + "' is not an action.",
          "Use publish, update, unpublish or delete.");
    }
  }
}
