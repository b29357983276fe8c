package presstime.server.audit;

import java.time.Instant;
import org.jooq.JSONB;

/** A row of the log, its data not read yet. */
record LoggedEvent(
    long workspaceId,
    long id,
    String type,
    String subject,
    String actor,
    Instant occurredAt,
    JSONB data) {

  /** Before the slash: {@code content}. */
  String kind() {
    int slash = subject.indexOf('/');
    return slash < 0 ? subject : subject.substring(0, slash);
  }
}
