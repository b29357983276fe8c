package presstime.server.bundles;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One content of a bundle, to be made.
 *
 * @param role what the others call it: {@code article}
 * @param title with variables, like all texts
 * @param bodyFormat {@code markdown} or {@code html}
 * @param channel number; null where the platform says it, or for the workspace's only one
 * @param platform all channels of this platform; null where the channel says it
 * @param day after the anchor's, on the wall calendar
 * @param time of day on that day; null for the anchor's own
 * @param minutes after that
 * @param after what it waits for
 * @param type key of a content type; null for article
 */
public record BundleItem(
    String role,
    String title,
    String body,
    String bodyFormat,
    String excerpt,
    List<String> categories,
    List<String> tags,
    @Nullable Long channel,
    @Nullable String platform,
    int day,
    @JsonFormat(pattern = "HH:mm") @Nullable LocalTime time,
    int minutes,
    List<After> after,
    @Nullable String type) {

  public BundleItem {
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
    after = List.copyOf(after);
  }

  /**
   * A dependency on another item.
   *
   * @param where {@code any}, {@code all} or {@code channel}
   * @param channel number, where it is one in particular
   */
  public record After(String role, String where, @Nullable Long channel, int delayMinutes) {}

  /** All texts in which variables may stand. */
  List<String> texts() {
    return java.util.stream.Stream.of(List.of(title, body, excerpt), categories, tags)
        .flatMap(List::stream)
        .toList();
  }
}
