package presstime.server.clients;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link that opens, for one request.
 *
 * @param workspaceName whose contents they are
 * @param zone the workspace's
 * @param contents numbers, in order
 * @param channels whose previews are shown; empty for wherever each content goes
 * @param key what proofs for this link are made with; it changes when the link is renewed
 * @param passcodeHash null for no passcode
 * @param maker the account that made it
 * @param createdAt what was written and replaced before then is none of its business
 */
public record OpenLink(
    long id,
    long workspaceId,
    String workspaceName,
    ZoneId zone,
    String message,
    String recipientName,
    LinkRights rights,
    List<Long> contents,
    List<Long> channels,
    String key,
    @Nullable String passcodeHash,
    long maker,
    Instant createdAt,
    Instant expiresAt) {

  public OpenLink {
    contents = List.copyOf(contents);
    channels = List.copyOf(channels);
  }

  /** For history: who speaks by this link. */
  public String actor(String name) {
    return "client: " + name + " by link " + id;
  }

  /** Tells nothing that opens anything. */
  @Override
  public String toString() {
    return "OpenLink[" + id + "]";
  }
}
