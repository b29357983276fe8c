package presstime.server.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;

/**
 * Somebody who is asked to do something with a content.
 *
 * @param email null for those who may not read members
 * @param dueAt until when; null for no date
 * @param note what is asked of them
 */
public record Assignee(
    long id,
    long contentId,
    long accountId,
    String name,
    @Nullable String email,
    String duty,
    @Nullable Instant dueAt,
    String note,
    String createdBy,
    Instant createdAt,
    Instant updatedAt,
    int version) {

  /** As the caller may see it: one's own e-mail, and others' with the right to read members. */
  Assignee seenBy(Caller caller) {
    return caller.may(Permission.MEMBER_READ) || accountId == caller.accountId()
        ? this
        : new Assignee(
            id, contentId, accountId, name, null, duty, dueAt, note, createdBy, createdAt,
            updatedAt, version);
  }
}
