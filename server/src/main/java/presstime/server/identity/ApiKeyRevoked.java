package presstime.server.identity;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** An API key opens nothing any more. */
public record ApiKeyRevoked(long workspaceId, long keyId, String actor, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "api-key/" + keyId;
  }
}
