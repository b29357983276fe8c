package presstime.server.bundles;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.server.delivery.SchedulingConflict;

/**
 * Contents that were made together out of a template.
 *
 * @param id null in a dry run, as every number of what was not made
 * @param release that they go with; null for none
 * @param notes what the person should know; only when it is made
 * @param conflicts that the new times make; only when it is made
 */
public record Bundle(
    @Nullable Long id,
    @Nullable Long template,
    String name,
    Instant anchorAt,
    String timeZone,
    @Nullable Long release,
    List<BundleContent> items,
    List<String> notes,
    List<SchedulingConflict> conflicts,
    String createdBy,
    Instant createdAt) {
  public Bundle {
    items = List.copyOf(items);
    notes = List.copyOf(notes);
    conflicts = List.copyOf(conflicts);
  }

  /** One content. */
  public record BundleContent(
      String role,
      @Nullable Long contentId,
      String title,
      List<Time> deliveries,
      List<String> after) {
    public BundleContent {
      deliveries = List.copyOf(deliveries);
      after = List.copyOf(after);
    }
  }

  /** One delivery. */
  public record Time(
      @Nullable Long deliveryId, long channelId, String channel, Instant dueAt, String state) {}

  Bundle withoutNumbers() {
    return new Bundle(
        null,
        template,
        name,
        anchorAt,
        timeZone,
        null,
        items.stream()
            .map(item ->
                new BundleContent(
                    item.role,
                    null,
                    item.title,
                    item.deliveries.stream()
                        .map(time ->
                            new Time(null, time.channelId, time.channel, time.dueAt, time.state))
                        .toList(),
                    item.after))
            .toList(),
        notes,
        conflicts,
        createdBy,
        createdAt);
  }
}
