package presstime.server.clients;

import java.time.Instant;

/**
 * What a client decided about a revision; never changed.
 *
 * @param verdict {@code approved} or {@code changes}
 * @param name as the client gave it
 * @param note what is to change; empty for an approval
 * @param effect {@code approved}: the revision may go out; {@code returned}: it went back to its
 *     author; {@code recorded}: an editor decides; {@code refused}: the desk could not follow
 * @param reason why it was refused, else empty
 */
public record ClientVerdict(
    long id,
    long contentId,
    int revision,
    long linkId,
    String linkName,
    String verdict,
    String name,
    String note,
    String effect,
    String reason,
    Instant createdAt) {

  /** True for an approval. */
  public boolean approves() {
    return verdict.equals("approved");
  }
}
