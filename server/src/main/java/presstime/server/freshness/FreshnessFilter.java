package presstime.server.freshness;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which contents of a list.
 *
 * @param states empty for all
 * @param type null for any
 * @param channelId live there; null for anywhere
 * @param words in the title; empty for all
 * @param from due then or later; null for whenever
 * @param to due before then; null for whenever
 */
public record FreshnessFilter(
    List<FreshnessState> states,
    @Nullable String type,
    @Nullable Long channelId,
    String words,
    @Nullable Instant from,
    @Nullable Instant to) {

  public FreshnessFilter {
    states = List.copyOf(states);
  }

  /** True when it narrows nothing. */
  public boolean isAll() {
    return states.isEmpty()
        && type == null
        && channelId == null
        && words.isEmpty()
        && from == null
        && to == null;
  }
}
