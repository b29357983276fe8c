package presstime.server.scheduling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.InvalidField;
import presstime.server.scheduling.Blackout;
import presstime.server.scheduling.BlackoutText;
import presstime.server.scheduling.Limits;
import presstime.server.scheduling.PublishingSettings;
import presstime.server.scheduling.SettingsRules;
import presstime.server.scheduling.SlotCategories;
import presstime.server.scheduling.SlotCategoriesText;
import presstime.server.scheduling.Spacing;
import tools.jackson.databind.JsonNode;

/**
 * The original's fields, and ours beside them, in a request body, where null (no limit) and absent
 * are different things.
 */
final class SettingsFields {

  /** Shown, and the channel's to say: sent back unchanged they do no harm. */
  private static final Set<String> OF_THE_CHANNEL =
      Set.of("time_zone", "late_policy", "late_after", "late_at_most", "drain_per_minute");

  private static final Set<String> NAMES =
      Set.of(
          "site",
          "auto_publish_enabled",
          "publish_days",
          "publish_time_slots",
          "daily_publish_limit",
          "weekly_publish_limit",
          "monthly_publish_limit",
          "slot_categories",
          "minimum_gap_minutes",
          "lead_time_minutes",
          "horizon_days",
          "spread_minutes",
          "blackouts",
          "holiday_calendars");

  private static final int WEEK_OF_MINUTES = 7 * 24 * 60;
  private static final int MOST_LEAD_MINUTES = 60 * 24 * 60;
  private static final int MOST_HORIZON_DAYS = 730;
  private static final int MOST_SPREAD_MINUTES = 24 * 60;

  private final JsonNode body;

  SettingsFields(JsonNode body) {
    if (!body.isObject()) {
      throw new InvalidField("body", "It is not a JSON object.", "Send {\"publish_days\": […]}.");
    }
    for (String name : body.propertyNames()) {
      if (!NAMES.contains(name) && !OF_THE_CHANNEL.contains(name)) {
        throw new InvalidField(
            name, "There is no such field.", "Use one of " + new TreeSet<>(NAMES) + ".");
      }
    }
    this.body = body;
  }

  /** Refuses another value for what is the channel's. */
  SettingsFields besides(SettingsView shown) {
    sameAs("time_zone", shown.timeZone());
    sameAs("late_policy", shown.latePolicy());
    sameAs("late_after", shown.lateAfter());
    sameAs("late_at_most", shown.lateAtMost());
    sameAs("drain_per_minute", shown.drainPerMinute());
    return this;
  }

  private void sameAs(String name, @Nullable Object shown) {
    JsonNode value = body.get(name);
    if (value != null && !value.asString().equals(Objects.toString(shown, ""))) {
      throw new InvalidField(
          name,
          "It is said by the channel, which says '" + shown + "'.",
          "Change it there: PATCH /api/v1/channels/{id}.");
    }
  }

  PublishingSettings over(PublishingSettings base) {
    return new PublishingSettings(
        flag("auto_publish_enabled", base.autoPublishEnabled()),
        body.has("publish_days")
            ? texts("publish_days", "mon").stream()
                .map(word -> SettingsRules.day("publish_days", word))
                .collect(Collectors.toSet())
            : base.publishDays(),
        body.has("publish_time_slots")
            ? texts("publish_time_slots", "09:00").stream()
                .map(text -> SettingsRules.time("publish_time_slots", text))
                .toList()
            : base.publishTimeSlots(),
        entries("slot_categories", base.slotCategories(), this::slotCategories),
        new Limits(
            limit("daily_publish_limit", base.limits().daily()),
            limit("weekly_publish_limit", base.limits().weekly()),
            limit("monthly_publish_limit", base.limits().monthly())),
        spacing(base.spacing()),
        entries("blackouts", base.blackouts(), this::blackout),
        body.has("holiday_calendars")
            ? texts("holiday_calendars", "de").stream().distinct().toList()
            : base.holidayCalendars(),
        base.version());
  }

  private Spacing spacing(Spacing base) {
    return new Spacing(
        number("minimum_gap_minutes", base.minimumGapMinutes(), 0, WEEK_OF_MINUTES),
        number("lead_time_minutes", base.leadTimeMinutes(), 0, MOST_LEAD_MINUTES),
        number("horizon_days", base.horizonDays(), 1, MOST_HORIZON_DAYS),
        number("spread_minutes", base.spreadMinutes(), 0, MOST_SPREAD_MINUTES));
  }

  private boolean flag(String name, boolean otherwise) {
    JsonNode value = body.get(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.isBoolean()) {
      throw new InvalidField(name, "It is neither true nor false.", "Send true or false.");
    }
    return value.booleanValue();
  }

  private List<String> texts(String name, String example) {
    JsonNode value = body.get(name);
    if (!value.isArray() || value.valueStream().anyMatch(item -> !item.isString())) {
      throw new InvalidField(
          name, "It is not a list of texts.", "Send a list, for instance [\"" + example + "\"].");
    }
    return value.valueStream().map(JsonNode::stringValue).toList();
  }

  private @Nullable Integer limit(String name, @Nullable Integer otherwise) {
    JsonNode value = body.get(name);
    if (value == null) {
      return otherwise;
    }
    if (value.isNull()) {
      return null;
    }
    return SettingsRules.limit(name, whole(name, value, "Send a number, or null for no limit."));
  }

  private int number(String name, int otherwise, int least, int most) {
    JsonNode value = body.get(name);
    return value == null
        ? otherwise
        : SettingsRules.within(name, whole(name, value, "Send a number."), least, most);
  }

  private static int whole(String name, JsonNode value, String solution) {
    if (!value.isInt()) {
      throw new InvalidField(name, "It is not a whole number.", solution);
    }
    return value.intValue();
  }

  private <T> List<T> entries(
      String name, List<T> otherwise, BiFunction<String, JsonNode, T> read) {
    JsonNode value = body.get(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.isArray()) {
      throw new InvalidField(name, "It is not a list.", "Send a list of objects.");
    }
    List<T> entries = new ArrayList<>();
    for (JsonNode entry : value) {
      String field = name + "[" + entries.size() + "]";
      if (!entry.isObject()) {
        throw new InvalidField(field, "It is not an object.", "Send an object.");
      }
      entries.add(read.apply(field, entry));
    }
    return entries;
  }

  private SlotCategories slotCategories(String field, JsonNode entry) {
    only(field, entry, Set.of("day", "time", "categories"));
    JsonNode names = entry.path("categories");
    if (!names.isArray() || names.valueStream().anyMatch(name -> !name.isString())) {
      throw new InvalidField(field + ".categories", "It is not a list of texts.", "Send a list.");
    }
    return new SlotCategoriesText(
            text(field, entry, "day"),
            text(field, entry, "time"),
            names.valueStream().map(JsonNode::stringValue).toList())
        .read(field);
  }

  private Blackout blackout(String field, JsonNode entry) {
    only(field, entry, Set.of("from", "to", "yearly", "name"));
    JsonNode yearly = entry.get("yearly");
    if (yearly != null && !yearly.isBoolean()) {
      throw new InvalidField(
          field + ".yearly", "It is neither true nor false.", "Send true or false.");
    }
    return new BlackoutText(
            text(field, entry, "from"),
            text(field, entry, "to"),
            yearly != null && yearly.booleanValue(),
            text(field, entry, "name"))
        .read(field);
  }

  private static @Nullable String text(String field, JsonNode entry, String name) {
    JsonNode value = entry.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw new InvalidField(field + "." + name, "It is not a text.", "Send a text.");
    }
    return value.stringValue();
  }

  private static void only(String field, JsonNode entry, Set<String> names) {
    for (String name : entry.propertyNames()) {
      if (!names.contains(name)) {
        throw new InvalidField(
            field + "." + name,
            "There is no such field.",
            "Use one of " + new TreeSet<>(names) + ".");
      }
    }
  }
}
