package presstime.server.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.platform.Action;

/**
 * Which deliveries of a workspace; what is empty or null does not narrow.
 *
 * @param states null for any; empty for none, where two conditions exclude each other
 * @param channels numbers
 * @param platform the channels' platform
 * @param type key of the contents' type: {@code article}
 * @param words to be found in the title of the revision that goes out
 * @param from first due instant
 * @param to due before this
 * @param problem the code of what keeps it: {@code delivery.too_late}
 */
public record DeliveryFilter(
    @Nullable List<DeliveryState> states,
    List<Long> channels,
    @Nullable String platform,
    @Nullable String type,
    @Nullable Long contentId,
    @Nullable Action action,
    @Nullable String words,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String problem) {

  /** Everything. */
  public static final DeliveryFilter ALL =
      new DeliveryFilter(null, List.of(), null, null, null, null, null, null, null, null);

  /** What should have gone out and has not. */
  private static final List<DeliveryState> NOT_OUT =
      List.of(
          DeliveryState.SCHEDULED,
          DeliveryState.HELD,
          DeliveryState.MISSED,
          DeliveryState.FAILED,
          DeliveryState.UNCONFIRMED);

  public DeliveryFilter {
    states = states == null ? null : List.copyOf(states);
    channels = List.copyOf(channels);
  }

  /** Of these, what is in those states only. */
  public DeliveryFilter in(List<DeliveryState> allowed) {
    List<DeliveryState> own = states;
    List<DeliveryState> both =
        own == null ? allowed : allowed.stream().filter(own::contains).toList();
    return new DeliveryFilter(
        both, channels, platform, type, contentId, action, words, from, to, problem);
  }

  /** Of these, what is due from an instant on. */
  public DeliveryFilter dueFrom(Instant first) {
    Instant later = from == null || from.isBefore(first) ? first : from;
    return new DeliveryFilter(
        states, channels, platform, type, contentId, action, words, later, to, problem);
  }

  /** Of these, what was due before an instant. */
  public DeliveryFilter dueBefore(Instant end) {
    Instant earlier = to == null || to.isAfter(end) ? end : to;
    return new DeliveryFilter(
        states, channels, platform, type, contentId, action, words, from, earlier, problem);
  }

  /** What is scheduled for a time to come. */
  public DeliveryFilter upcoming(Instant now) {
    return in(List.of(DeliveryState.SCHEDULED)).dueFrom(now);
  }

  /** What should have gone out and has not: late, held, missed, failed or unconfirmed. */
  public DeliveryFilter pastDue(Instant now) {
    return in(NOT_OUT).dueBefore(now);
  }

  /** What did not go out at its time, and will not by itself: missed, or held past its time. */
  public DeliveryFilter missed(Instant now) {
    return in(List.of(DeliveryState.MISSED, DeliveryState.HELD)).dueBefore(now);
  }

  /** True when nothing narrows it. */
  public boolean isAll() {
    return equals(ALL);
  }
}
