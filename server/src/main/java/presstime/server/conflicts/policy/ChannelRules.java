package presstime.server.conflicts.policy;

import java.time.Duration;
import java.util.Set;

/**
 * What counts as a conflict on one channel. A zero duration switches its rule off.
 *
 * @param gap closer than this is too close
 * @param gapIsRule the gap is one of the channel's publishing settings, not mere advice
 * @param duplicatePeriod how long the same text may not come again
 * @param likeness how much of their text two contents share before they count as the same, 0 to 1
 * @param audiences names of the groups of people the channel reaches
 * @param audienceWindow how close to each other the same people are not to get the same subject
 */
public record ChannelRules(
    long channelId,
    Duration gap,
    boolean gapIsRule,
    Duration duplicatePeriod,
    double likeness,
    Set<String> audiences,
    Duration audienceWindow,
    Allowance allowance) {

  public ChannelRules {
    audiences = Set.copyOf(audiences);
  }
}
