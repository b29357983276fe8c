package presstime.server.clients;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.clients.store.ClientSettingsRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.StaleVersion;

/** What a workspace says about its clients' links. */
@Service
public class ClientRules {

  private static final int A_YEAR = 365;

  private final ClientSettingsRows rows;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  ClientRules(ClientSettingsRows rows, ApplicationEventPublisher events, InstantSource clock) {
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /** As they hold. */
  @Transactional(readOnly = true)
  public ClientSettings get(long workspaceId) {
    return rows.find(workspaceId);
  }

  /**
   * Replaces them.
   *
   * @param settings with the version as last read
   * @throws StaleVersion when somebody else was faster
   */
  @Transactional
  public void put(Caller caller, ClientSettings settings) {
    if (!settings.approval().equals("counts") && !settings.approval().equals("recorded")) {
      throw new InvalidField(
          "approval", "There is no \"" + settings.approval() + "\".", "Send counts or recorded.");
    }
    within("longestDays", settings.longestDays(), A_YEAR);
    within("usualDays", settings.usualDays(), settings.longestDays());
    Instant now = clock.instant();
    int present = rows.find(caller.workspaceId()).version();
    if (present != settings.version() || !rows.put(caller.workspaceId(), settings, now)) {
      throw new StaleVersion(
          "client settings", settings.version(), Math.max(present, settings.version() + 1));
    }
    events.publishEvent(
        new ClientSettingsChanged(
            caller.workspaceId(),
            settings.approval(),
            settings.usualDays(),
            settings.longestDays(),
            caller.actor(),
            now));
  }

  private static void within(String field, int days, int most) {
    if (days < 1 || days > most) {
      throw new InvalidField(field, days + " is out of range.", "Send 1 to " + most + " days.");
    }
  }
}
