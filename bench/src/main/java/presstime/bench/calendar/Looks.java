package presstime.bench.calendar;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.bench.product.Editor;
import presstime.server.delivery.DeliveryState;
import presstime.server.delivery.store.DeliveryReads;
import presstime.server.delivery.store.DeliveryReads.Filter;
import tools.jackson.databind.JsonNode;

/** The ways to ask: through the store, as the server's own code does, and through the API. */
final class Looks {

  private static final long WORKSPACE = 1;

  /** The most that one request may ask for. */
  private static final int PAGE = 200;

  private static final int UPCOMING = 50;

  private final DeliveryReads reads;
  private final Editor editor;
  private final Years years;
  private final long channel;

  Looks(DeliveryReads reads, Editor editor, Years years, long channel) {
    this.reads = reads;
    this.editor = editor;
    this.years = years;
    this.channel = channel;
  }

  List<Look> all() {
    int month = Years.IN_THE_MONTH;
    return List.of(
        new Look("store_month", "store: the month", month, () -> month(List.of(), null)),
        new Look(
            "store_channel",
            "store: the month of one channel",
            month / Years.CHANNELS,
            () -> month(List.of(), channel)),
        new Look(
            "store_upcoming",
            "store: the next " + UPCOMING,
            UPCOMING,
            () -> {
              Filter waiting =
                  new Filter(List.of(DeliveryState.SCHEDULED), null, null, years.from(), null);
              return reads.list(WORKSPACE, waiting, false, null, UPCOMING).size();
            }),
        new Look("api_month", "API: the month, " + PAGE + " a page", month, this::pages),
        new Look(
            "api_upcoming",
            "API: the next " + UPCOMING,
            UPCOMING,
            () -> editor.get("/deliveries/upcoming?limit=" + UPCOMING).path("items").size()));
  }

  private int month(List<DeliveryState> states, @Nullable Long channel) {
    Filter filter = new Filter(states, channel, null, years.from(), years.to());
    return reads.list(WORKSPACE, filter, false, null, Years.IN_THE_MONTH + 1).size();
  }

  private int pages() throws IOException, InterruptedException {
    String range = "/deliveries?limit=" + PAGE + "&from=" + years.from() + "&to=" + years.to();
    int found = 0;
    String cursor = "";
    do {
      JsonNode page = editor.get(cursor.isEmpty() ? range : range + "&cursor=" + cursor);
      found += page.path("items").size();
      cursor = page.path("next_cursor").asString(page.path("nextCursor").asString(""));
    } while (!cursor.isEmpty());
    return found;
  }
}
