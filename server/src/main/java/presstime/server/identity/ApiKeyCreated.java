package presstime.server.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.DomainEvent;

/** Somebody made an API key. The key itself is not in here. */
public record ApiKeyCreated(
    long workspaceId,
    long keyId,
    String name,
    String prefix,
    List<String> scopes,
    @Nullable Instant expiresAt,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "api-key/" + keyId;
  }
}
