package presstime.server.scheduling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a channel may be given content by itself: the original's publishing settings, under the
 * original's names.
 *
 * @param autoPublishEnabled whether approved content is placed into slots by itself
 * @param publishDays {@code mon} to {@code sun}
 * @param publishTimeSlots {@code HH:MM} on the channel's wall clock, in order
 * @param dailyPublishLimit most publications per local day; null for no limit
 * @param weeklyPublishLimit most per ISO week; null for no limit
 * @param monthlyPublishLimit most per calendar month; null for no limit
 * @param version for optimistic locking
 */
public record SiteSettings(
    boolean autoPublishEnabled,
    List<String> publishDays,
    List<String> publishTimeSlots,
    @Nullable Integer dailyPublishLimit,
    @Nullable Integer weeklyPublishLimit,
    @Nullable Integer monthlyPublishLimit,
    int version) {

  /** What a channel has before anybody sets it. */
  public static final SiteSettings INITIAL =
      new SiteSettings(
          false,
          List.of("mon", "tue", "wed", "thu", "fri"),
          List.of("09:00", "14:00", "18:00"),
          null,
          null,
          null,
          0);

  public SiteSettings {
    publishDays = List.copyOf(publishDays);
    publishTimeSlots = List.copyOf(publishTimeSlots);
  }
}
