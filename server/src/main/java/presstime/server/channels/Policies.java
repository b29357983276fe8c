package presstime.server.channels;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.jooq.types.YearToSecond;
import org.jspecify.annotations.Nullable;
import presstime.database.tables.records.ChannelRecord;
import presstime.platform.Descriptor;
import presstime.server.channels.policy.Lateness;
import presstime.server.kernel.InvalidField;

/** Puts what is said about times, lateness and pace into a row. */
final class Policies {

  private static final int FASTEST_DRAIN = 6_000;

  private Policies() {}

  /** What holds where nothing is said. */
  static void usual(Descriptor platform, ChannelRecord row) {
    row.setLatePolicy(LatePolicy.PUBLISH.word())
        .setLateAfter(YearToSecond.valueOf(Lateness.AFTER))
        .setLateAtMost(YearToSecond.valueOf(Lateness.AT_MOST))
        .setDrainPerMinute(Lateness.DRAIN_PER_MINUTE)
        .setConcurrency(platform.concurrency())
        .setPastTimes(PastTimes.REFUSE.word())
        .setMinimumNotice(YearToSecond.valueOf(Duration.ZERO));
  }

  static void apply(NewChannel.PolicyChange change, Descriptor platform, ChannelRecord row) {
    if (change.latePolicy() != null) {
      row.setLatePolicy(policy(change.latePolicy()).word());
    }
    applyDurations(change, row);
    if (change.pastTimes() != null) {
      row.setPastTimes(PastTimes.read("pastTimes", change.pastTimes()).word());
    }
    if (change.minimumNotice() != null) {
      row.setMinimumNotice(
          YearToSecond.valueOf(Lateness.duration("minimumNotice", change.minimumNotice())));
    }
    if (change.drainPerMinute() != null) {
      row.setDrainPerMinute(
          Lateness.within("drainPerMinute", change.drainPerMinute(), 1, FASTEST_DRAIN));
    }
    if (change.concurrency() != null) {
      row.setConcurrency(
          Lateness.within("concurrency", change.concurrency(), 1, platform.concurrency()));
    }
  }

  private static void applyDurations(NewChannel.PolicyChange change, ChannelRecord row) {
    YearToSecond storedLimit = row.getLateAtMost();
    Duration after = row.getLateAfter().toDuration();
    @Nullable Duration atMost = storedLimit == null ? null : storedLimit.toDuration();
    if (change.lateAfter() != null) {
      after = Lateness.duration("lateAfter", change.lateAfter());
    }
    if (change.lateAtMost() != null) {
      atMost = change.lateAtMost().map(text -> Lateness.duration("lateAtMost", text)).orElse(null);
    }
    Lateness.check(after, atMost);
    row.setLateAfter(YearToSecond.valueOf(after))
        .setLateAtMost(atMost == null ? null : YearToSecond.valueOf(atMost));
  }

  private static LatePolicy policy(String word) {
    return Arrays.stream(LatePolicy.values())
        .filter(policy -> policy.word().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new InvalidField(
                "latePolicy",
                "There is no late policy \"" + word + "\".",
                "Send publish, hold or skip."));
  }
}
