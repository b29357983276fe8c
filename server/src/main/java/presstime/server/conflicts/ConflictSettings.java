package presstime.server.conflicts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What counts as a conflict, as it was set on a channel or on the workspace. What is null comes
 * from the workspace's settings, then from {@link #USUAL}.
 *
 * @param policy what happens when somebody schedules into a conflict
 * @param gapMinutes advice on how close two publications may be, where the publishing settings have
 *     no minimum gap; 0 for any
 * @param duplicateDays how long the same text may not come again; 0 for not at all
 * @param likeness the part of its text, 0.5 to 1, that counts as the same
 * @param audiences groups of people that the channel reaches, by name; of channels only
 * @param audienceHours how close to each other the same people are not to get the same tags from
 *     several channels; 0 for any
 */
public record ConflictSettings(
    @Nullable ConflictPolicy policy,
    @Nullable Integer gapMinutes,
    @Nullable Integer duplicateDays,
    @Nullable Double likeness,
    List<String> audiences,
    @Nullable Integer audienceHours,
    int version) {

  /** What holds where nobody has set anything. */
  public static final ConflictSettings USUAL =
      new ConflictSettings(ConflictPolicy.WARN, 15, 30, 0.7, List.of(), 4, 0);

  /** Nothing set. */
  public static final ConflictSettings NONE =
      new ConflictSettings(null, null, null, null, List.of(), null, 0);

  public ConflictSettings {
    audiences = List.copyOf(audiences);
  }

  /** These, and what others say where these say nothing. */
  public ConflictSettings over(ConflictSettings others) {
    return new ConflictSettings(
        policy == null ? others.policy : policy,
        gapMinutes == null ? others.gapMinutes : gapMinutes,
        duplicateDays == null ? others.duplicateDays : duplicateDays,
        likeness == null ? others.likeness : likeness,
        audiences,
        audienceHours == null ? others.audienceHours : audienceHours,
        version);
  }
}
