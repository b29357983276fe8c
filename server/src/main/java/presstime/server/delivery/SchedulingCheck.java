package presstime.server.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.server.identity.Caller;
import presstime.server.scheduling.ScheduleTime;

/**
 * Looks at a delivery that was just given a time, within the transaction that gives it. Implemented
 * downstream. It may throw a {@link presstime.server.kernel.Fault}: then nothing happens.
 */
public interface SchedulingCheck {

  /** Nothing to say. */
  Verdict FINE = new Verdict(List.of(), null, List.of());

  /**
   * Looks.
   *
   * @param placed as it stands now
   * @param time that was asked for
   */
  Verdict check(Caller caller, Delivery placed, ScheduleTime time);

  /**
   * Whether it may refuse a time on a channel, or give another one. Then many that are placed at
   * once are looked at one by one; what it would only tell can be found by a look of its own later.
   */
  default boolean isBinding(long workspaceId, long channelId) {
    return true;
  }

  /**
   * What came of it.
   *
   * @param conflicts that the delivery makes at its time
   * @param instead the time it is to have instead; null to leave it
   * @param notes for the person who scheduled
   */
  record Verdict(
      List<SchedulingConflict> conflicts, @Nullable ScheduleTime instead, List<String> notes) {
    public Verdict {
      conflicts = List.copyOf(conflicts);
      notes = List.copyOf(notes);
    }
  }
}
