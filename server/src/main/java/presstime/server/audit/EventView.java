package presstime.server.audit;

import static java.util.Map.entry;
import static presstime.server.identity.Permission.AUDIT_READ;
import static presstime.server.identity.Permission.CHANNEL_READ;
import static presstime.server.identity.Permission.CONTENT_READ;
import static presstime.server.identity.Permission.MEMBER_READ;
import static presstime.server.identity.Permission.SCHEDULE_READ;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.server.identity.Permission;
import presstime.server.kernel.Json;
import tools.jackson.core.type.TypeReference;

/**
 * What a caller sees of an event as it happens. History in full is for those with {@code
 * audit.read}; others learn that something changed, when they may read that thing.
 */
@Component
class EventView {

  private static final Map<String, Permission> READ_BY =
      Map.ofEntries(
          entry("content", CONTENT_READ),
          entry("content-type", CONTENT_READ),
          entry("workflow", CONTENT_READ),
          entry("client-link", CONTENT_READ),
          entry("workspace", CONTENT_READ),
          entry("member", CONTENT_READ),
          entry("invitation", MEMBER_READ),
          entry("channel", CHANNEL_READ),
          entry("delivery", SCHEDULE_READ),
          entry("release", SCHEDULE_READ),
          entry("bundle", SCHEDULE_READ),
          entry("milestone", SCHEDULE_READ),
          entry("period", SCHEDULE_READ),
          entry("series", SCHEDULE_READ),
          entry("batch", SCHEDULE_READ),
          entry("conflict", SCHEDULE_READ));

  private static final TypeReference<Map<String, @Nullable Object>> DATA = new TypeReference<>() {};

  private final Json json;

  EventView(Json json) {
    this.json = json;
  }

  /** The event as one line of JSON; null when its subject is none of the caller's business. */
  @Nullable String of(LoggedEvent event, Set<Permission> permissions) {
    boolean whole = permissions.contains(AUDIT_READ);
    if (!whole) {
      Permission needed = READ_BY.get(event.kind());
      if (needed == null || !permissions.contains(needed)) {
        return null;
      }
    }
    return json.text(
        new RecordedEvent(
            event.id(),
            event.type(),
            event.subject(),
            event.actor(),
            event.occurredAt(),
            whole ? json.read(event.data().data(), DATA) : new HashMap<>()));
  }
}
