package presstime.server.freshness;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.content.ContentTypes;
import presstime.server.freshness.store.FreshnessNotices;
import presstime.server.freshness.store.FreshnessSettingsRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.StaleVersion;

/** What a workspace and its content types say about freshness. */
@Component
public class FreshnessRules {

  private final FreshnessSettingsRows rows;
  private final ContentTypes types;
  private final FreshnessNotices notices;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  FreshnessRules(
      FreshnessSettingsRows rows,
      ContentTypes types,
      FreshnessNotices notices,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.types = types;
    this.notices = notices;
    this.events = events;
    this.clock = clock;
  }

  /** As they hold for a content type. */
  ReviewRule of(long workspaceId, String type) {
    return effective(workspaceId, type).rule();
  }

  private FreshnessSettings effective(long workspaceId, @Nullable String type) {
    FreshnessSettings workspace = rows.find(workspaceId, null).over(FreshnessSettings.USUAL);
    return type == null ? workspace : rows.find(workspaceId, type).over(workspace);
  }

  /**
   * As set, nulls where nothing is.
   *
   * @param type null for the workspace's own
   */
  @Transactional(readOnly = true)
  public FreshnessSettings get(Caller caller, @Nullable String type) {
    requireKnown(caller, type);
    return rows.find(caller.workspaceId(), type);
  }

  /** As they hold, with the workspace's and the usual ones filled in. */
  @Transactional(readOnly = true)
  public FreshnessSettings effective(Caller caller, @Nullable String type) {
    return effective(caller.workspaceId(), type);
  }

  private void requireKnown(Caller caller, @Nullable String type) {
    if (type != null) {
      types.known(caller.workspaceId(), "type", type);
    }
  }

  /** What is set for types, by type. */
  @Transactional(readOnly = true)
  public Map<String, FreshnessSettings> ofTypes(Caller caller) {
    return rows.ofTypes(caller.workspaceId());
  }

  /**
   * Replaces them. The dates of contents follow within seconds.
   *
   * @param settings its {@code periodSetAt} and {@code version} are not read
   * @param version as last read
   * @throws StaleVersion when somebody else was faster
   */
  @Transactional
  public void put(Caller caller, @Nullable String type, FreshnessSettings settings, int version) {
    FreshnessSettings present = get(caller, type);
    if (present.version() != version) {
      throw new StaleVersion("freshness settings", version, present.version());
    }
    Instant now = clock.instant();
    FreshnessSettings dated =
        new FreshnessSettings(
            settings.period(),
            settings.onExpiry(),
            settings.updateCounts(),
            settings.reminderDays(),
            settings.dueSoonDays(),
            settings.lateAfterHours(),
            settings.whenLate(),
            Objects.equals(settings.period(), present.period()) ? present.periodSetAt() : now,
            version);
    if (!rows.put(caller.workspaceId(), type, dated, version, now)) {
      throw new StaleVersion("freshness settings", version, version + 1);
    }
    notices.addAll(caller.workspaceId(), type, now);
    events.publishEvent(
        new FreshnessSettingsChanged(caller.workspaceId(), type, caller.actor(), now));
  }
}
