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
 * @param guest by what somebody from outside speaks; null for a member
 * @param permissions what the member may do here; of a key, what the key may
 */
public record Actor(
    long workspaceId,
    String name,
    @Nullable Long accountId,
    @Nullable Role role,
    @Nullable Guest guest,
    Set<Permission> permissions) {

  /**
   * Somebody from outside.
   *
   * @param voice who counts as one voice: the link, whatever name is given
   * @param host the member's account who let them in; null when nobody in particular did
   */
  public record Guest(String voice, @Nullable Long host) {}

  public Actor {
    permissions = Set.copyOf(permissions);
  }

  /**
   * Somebody who is no member: may approve the revision they were shown, or ask for changes. Who
   * lets them has looked at their right to.
   */
  public static Actor outside(long workspaceId, String name) {
    return outside(workspaceId, name, new Guest(name, null));
  }

  /** The same, by what a member has sent them. */
  public static Actor outside(long workspaceId, String name, Guest guest) {
    return new Actor(workspaceId, name, null, null, guest, Set.of());
  }

  /** True for somebody who is no member. */
  public boolean isOutside() {
    return guest != null;
  }

  /** Who counts as one voice: the person, whatever key they use. */
  public String voice() {
    return guest == null ? "account/" + accountId : guest.voice();
  }

  /** Whose eyes these count as: the member's, or those of the member who let them in. */
  public @Nullable Long eyes() {
    return guest == null ? accountId : guest.host();
  }
}
