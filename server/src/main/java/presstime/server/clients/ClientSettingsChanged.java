package presstime.server.clients;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** What a client's approval is worth, or how long links last, was set anew. */
public record ClientSettingsChanged(
    long workspaceId,
    String approval,
    int usualDays,
    int longestDays,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "workspace/" + workspaceId;
  }
}
