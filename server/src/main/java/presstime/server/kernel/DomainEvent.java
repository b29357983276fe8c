package presstime.server.kernel;

import java.time.Instant;

/**
 * A fact that others may want to know. Published inside the transaction that makes it true, through
 * Spring's {@code ApplicationEventPublisher}; listeners downstream hear it in the same transaction
 * or after it. {@code audit} keeps every one, knowing this interface alone; the event's own record
 * components become its data.
 */
public interface DomainEvent {

  long workspaceId();

  /** Kind and id of what it is about: {@code content/12}. */
  String subject();

  /** Who did it: {@code account/1}, {@code api-key/2}, {@code engine}. */
  String actor();

  Instant occurredAt();

  /** Kebab-case name, derived from the class: {@code revision-approved}. */
  default String type() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .toLowerCase(java.util.Locale.ROOT);
  }
}
