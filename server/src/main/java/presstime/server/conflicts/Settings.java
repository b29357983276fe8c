package presstime.server.conflicts;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.channels.Channels;
import presstime.server.conflicts.store.SettingsRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.StaleVersion;

/** What a workspace and its channels say counts as a conflict. */
@Component
public class Settings {

  private final SettingsRows rows;
  private final RuleBook rules;
  private final Channels channels;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Settings(
      SettingsRows rows,
      RuleBook rules,
      Channels channels,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.rules = rules;
    this.channels = channels;
    this.events = events;
    this.clock = clock;
  }

  /**
   * As set, nulls where nothing is.
   *
   * @param channelId null for the workspace's own
   */
  @Transactional(readOnly = true)
  public ConflictSettings get(Caller caller, @Nullable Long channelId) {
    if (channelId != null) {
      channels.get(caller.workspaceId(), channelId);
    }
    return rows.find(caller.workspaceId(), channelId);
  }

  /** As they hold, with the workspace's and the usual ones filled in. */
  @Transactional(readOnly = true)
  public ConflictSettings effective(Caller caller, @Nullable Long channelId) {
    return channelId == null
        ? get(caller, null).over(ConflictSettings.USUAL)
        : rules.read(caller.workspaceId()).settings(channelId);
  }

  /**
   * Replaces them.
   *
   * @param version as last read
   * @throws StaleVersion when somebody else was faster
   */
  @Transactional
  public void put(Caller caller, @Nullable Long channelId, ConflictSettings settings, int version) {
    ConflictSettings present = get(caller, channelId);
    if (present.version() != version) {
      throw new StaleVersion("conflict settings", version, present.version());
    }
    Instant now = clock.instant();
    if (!rows.put(caller.workspaceId(), channelId, settings, version, now)) {
      throw new StaleVersion("conflict settings", version, version + 1);
    }
    events.publishEvent(
        new ConflictSettingsChanged(caller.workspaceId(), channelId, caller.actor(), now));
  }
}
