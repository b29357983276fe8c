package presstime.server.scheduling;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.InvalidField;

/**
 * A kept slot as it is written in JSON.
 *
 * @param day {@code mon} to {@code sun}; left out for every publishing day
 * @param time {@code 09:00}
 */
public record SlotCategoriesText(
    @Nullable String day, @Nullable String time, @Nullable List<String> categories) {

  private static final int LONGEST_NAME = 200;

  /** As it is written. */
  public static SlotCategoriesText of(SlotCategories kept) {
    return new SlotCategoriesText(
        kept.day() == null ? null : SettingsRules.word(kept.day()),
        kept.time().toString(),
        kept.categories().stream().sorted().toList());
  }

  /**
   * Reads it.
   *
   * @param field where it stands in the request: {@code slot_categories[2]}
   * @throws InvalidField naming the part that cannot be
   */
  public SlotCategories read(String field) {
    DayOfWeek on = day == null ? null : SettingsRules.day(field + ".day", day);
    LocalTime at = SettingsRules.time(field + ".time", time == null ? "" : time);
    Set<String> names = new TreeSet<>();
    for (String name : categories == null ? List.<String>of() : categories) {
      if (name.isBlank() || name.length() > LONGEST_NAME) {
        throw new InvalidField(
            field + ".categories", "A category has no name, or too long a one.", "Send its name.");
      }
      names.add(name.strip());
    }
    if (names.isEmpty()) {
      throw new InvalidField(
          field + ".categories", "It names none.", "Name at least one, or leave the slot out.");
    }
    return new SlotCategories(on, at, names);
  }
}
