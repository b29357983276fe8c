package presstime.server.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.identity.store.ApiKeyStore;
import presstime.server.identity.store.MemberStore;

/**
 * Looks again at who is asking. Between the beginning of a request and its transaction they may
 * have been removed or given another role, or their key may have been revoked: what would outlive
 * that is made only by who may make it now.
 */
@Component
class Presence {

  private static final String KEY = "api-key/";

  private final MemberStore members;
  private final ApiKeyStore keys;
  private final InstantSource clock;

  Presence(MemberStore members, ApiKeyStore keys, InstantSource clock) {
    this.members = members;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * The caller as they are now; until the transaction ends nobody changes who is a member of the
   * workspace.
   *
   * @throws NotAllowed when they are no member any more, or lack the permission by now
   * @throws ApiKeyRefused when their key is not good any more
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Caller require(Caller caller, Permission needed) {
    members.lock(caller.workspaceId());
    Set<Permission> left = EnumSet.noneOf(Permission.class);
    members
        .find(caller.workspaceId(), caller.accountId())
        .ifPresent(member -> left.addAll(member.role().permissions()));
    left.retainAll(caller.permissions());
    if (!left.contains(needed)) {
      throw new NotAllowed(needed);
    }
    requireKey(caller, clock.instant());
    return new Caller(caller.workspaceId(), caller.accountId(), caller.actor(), left);
  }

  private void requireKey(Caller caller, Instant now) {
    if (caller.actor().startsWith(KEY)
        && !keys.hold(Long.parseLong(caller.actor().substring(KEY.length())), now)) {
      throw new ApiKeyRefused();
    }
  }
}
