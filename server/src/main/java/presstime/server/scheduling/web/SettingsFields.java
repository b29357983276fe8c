package presstime.server.scheduling.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.InvalidField;
import presstime.server.scheduling.SiteSettings;
import tools.jackson.databind.JsonNode;

/**
 * The original's fields in a request body, where null (no limit) and absent are different things.
 */
final class SettingsFields {

  private static final Set<String> NAMES =
      Set.of(
          "site",
          "auto_publish_enabled",
          "publish_days",
          "publish_time_slots",
          "daily_publish_limit",
          "weekly_publish_limit",
          "monthly_publish_limit");

  private final JsonNode body;

  SettingsFields(JsonNode body) {
    if (!body.isObject()) {
      throw new InvalidField("body", "It is not a JSON object.", "Send {\"publish_days\": […]}.");
    }
    for (String name : body.propertyNames()) {
      if (!NAMES.contains(name)) {
        throw new InvalidField(
            name, "There is no such field.", "Use one of " + new TreeSet<>(NAMES) + ".");
      }
    }
    this.body = body;
  }

  SiteSettings over(SiteSettings base) {
    return new SiteSettings(
        flag("auto_publish_enabled", base.autoPublishEnabled()),
        texts("publish_days", base.publishDays()),
        texts("publish_time_slots", base.publishTimeSlots()),
        limit("daily_publish_limit", base.dailyPublishLimit()),
        limit("weekly_publish_limit", base.weeklyPublishLimit()),
        limit("monthly_publish_limit", base.monthlyPublishLimit()),
        base.version());
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

  private List<String> texts(String name, List<String> otherwise) {
    JsonNode value = body.get(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.isArray() || value.valueStream().anyMatch(item -> !item.isString())) {
      throw new InvalidField(
          name, "It is not a list of texts.", "Send a list, for instance [\"mon\"].");
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
    if (!value.isInt()) {
      throw new InvalidField(
          name, "It is not a whole number.", "Send a number, or null for no limit.");
    }
    return value.intValue();
  }
}
