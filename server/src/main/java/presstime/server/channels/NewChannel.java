package presstime.server.channels;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A channel to connect.
 *
 * @param platform id of the platform
 * @param timeZone null for the workspace's
 * @param settings by field name
 * @param secrets by field name
 * @param policy what is said about lateness and pace; unsaid parts get the usual values
 * @param test whether to refuse a channel whose connection test fails
 */
public record NewChannel(
    String platform,
    String name,
    @Nullable String timeZone,
    Map<String, @Nullable Object> settings,
    Map<String, @Nullable String> secrets,
    PolicyChange policy,
    boolean test) {

  @Override
  public String toString() {
    return "NewChannel[" + platform + ", " + name + "]";
  }

  /**
   * What a request says about lateness and pace; null where it says nothing.
   *
   * @param latePolicy {@code publish}, {@code hold} or {@code skip}
   * @param lateAfter ISO 8601 duration
   * @param lateAtMost ISO 8601 duration; empty for no limit, null where nothing is said
   * @param pastTimes {@code refuse}, {@code publish-now} or {@code schedule}
   * @param minimumNotice ISO 8601 duration
   */
  public record PolicyChange(
      @Nullable String latePolicy,
      @Nullable String lateAfter,
      @Nullable Optional<String> lateAtMost,
      @Nullable Integer drainPerMinute,
      @Nullable Integer concurrency,
      @Nullable String pastTimes,
      @Nullable String minimumNotice) {

    /** Says nothing. */
    public static final PolicyChange NONE =
        new PolicyChange(null, null, null, null, null, null, null);
  }
}
