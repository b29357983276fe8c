package presstime.server.content;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import presstime.server.identity.Permission;
import presstime.server.identity.Role;

/**
 * Who takes a step: a member, or somebody from outside whom a member has asked for a word.
 *
 * @param name for history: {@code account/1}, {@code api-key/2}, {@code client/7}
 * @param accountId the person; null for somebody from outside
 * @param role the member's; null for somebody from outside
 * @param permissions what the member may do here; of a key, what the key may
 */
public record Actor(
    long workspaceId,
    String name,
    @Nullable Long accountId,
    @Nullable Role role,
    Set<Permission> permissions) {

  public Actor {
    permissions = Set.copyOf(permissions);
  }

  /**
   * Somebody who is no member: may approve the revision they were shown, or ask for changes. Who
   * lets them has looked at their right to.
   */
  public static Actor outside(long workspaceId, String name) {
    return new Actor(workspaceId, name, null, null, Set.of());
  }

  /** True for somebody who is no member. */
  public boolean isOutside() {
    return accountId == null;
  }

  /** Who counts as one voice: the person, whatever key they use. */
  public String voice() {
    return accountId == null ? name : "account/" + accountId;
  }
}
