package presstime.server.recurrence;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import presstime.platform.Action;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.channels.Platforms;
import presstime.server.content.ContentSummary;
import presstime.server.content.Contents;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.recurrence.rule.BadRule;

/** What a plan must be before it is carried out. */
@Component
class PlanRules {

  /** Two occurrences of one series are never closer. */
  static final Duration LEAST_DISTANCE = Duration.ofMinutes(5);

  private static final Duration LONGEST_REST = Duration.ofDays(3_660);
  private static final int LONGEST_NAME = 200;
  private static final int MOST = 500;

  private final Contents contents;
  private final Channels channels;
  private final Platforms platforms;

  PlanRules(Contents contents, Channels channels, Platforms platforms) {
    this.contents = contents;
    this.channels = channels;
    this.platforms = platforms;
  }

  /**
   * Refuses what cannot be carried out.
   *
   * @throws InvalidField naming the field
   */
  void check(long workspaceId, SeriesPlan plan) {
    if (plan.name().isBlank() || plan.name().length() > LONGEST_NAME) {
      throw new InvalidField(
          "name",
          plan.name().isBlank() ? "The name is missing." : "The name is too long.",
          "Give the series a name of up to " + LONGEST_NAME + " characters.");
    }
    checkWhen(plan);
    list("contents", plan.contents());
    list("channels", plan.channels());
    boolean approved = false;
    for (int i = 0; i < plan.contents().size(); i++) {
      approved |= content(workspaceId, plan.contents().get(i), i).approvedRevisionId() != null;
    }
    for (int i = 0; i < plan.channels().size(); i++) {
      channel(workspaceId, plan.channels().get(i), i, plan.action());
    }
    if (!approved) {
      throw new InvalidField(
          "contents",
          "None of them is approved; every occurrence repeats what was approved.",
          "Approve one first.");
    }
    if (plan.repeatAfter().isNegative() || plan.repeatAfter().compareTo(LONGEST_REST) > 0) {
      throw new InvalidField(
          "repeatAfter",
          plan.repeatAfter().isNegative() ? "It is negative." : "It is longer than ten years.",
          "Send a duration such as P14D, or PT0S for none.");
    }
  }

  /** Refuses rules that give no date, or dates too close to each other. */
  static void checkWhen(SeriesPlan plan) {
    try {
      plan.recurrence().refuseCloserThan(LEAST_DISTANCE);
    } catch (BadRule e) {
      throw new InvalidField(
          plan.recurrence().rule().kind().word().equals("cron") ? "cron" : "rule",
          e.detail(),
          "A series needs at least one date, and "
              + LEAST_DISTANCE.toMinutes()
              + " minutes between two.");
    }
  }

  private ContentSummary content(long workspaceId, long id, int i) {
    try {
      ContentSummary content = contents.get(workspaceId, id);
      if (!content.deleted()) {
        return content;
      }
    } catch (NotFound notThere) {
      // told below
    }
    throw new InvalidField(
        "contents[" + i + "]",
        "There is no content " + id + " in this workspace.",
        "Send numbers of contents of this workspace.");
  }

  private void channel(long workspaceId, long id, int i, Action action) {
    ChannelSummary channel;
    try {
      channel = channels.get(workspaceId, id);
    } catch (NotFound notThere) {
      throw new InvalidField(
          "channels[" + i + "]",
          "There is no channel " + id + " in this workspace.",
          "Send numbers of channels of this workspace.");
    }
    if (!platforms.get(channel.platform()).descriptor().can(action)) {
      throw new InvalidField(
          "channels[" + i + "]",
          channel.platform()
              + " has no way to "
              + action.name().toLowerCase(Locale.ROOT)
              + " what is there.",
          "Take another channel or another action.");
    }
  }

  private static void list(String field, List<Long> ids) {
    if (ids.isEmpty() || ids.size() > MOST) {
      throw new InvalidField(
          field, "There are " + ids.size() + " of them.", "Send 1 to " + MOST + " numbers.");
    }
    if (new HashSet<>(ids).size() < ids.size()) {
      throw new InvalidField(field, "One is named twice.", "Name each once.");
    }
  }
}
