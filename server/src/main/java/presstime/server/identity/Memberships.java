package presstime.server.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.InvitationRecord;
import presstime.server.identity.Belongings.Belonging;
import presstime.server.identity.store.InvitationStore;
import presstime.server.identity.store.MemberStore;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.StaleVersion;

/**
 * Roles of members, and their end. Nobody gives or takes more than they may do themselves, and a
 * workspace always has an owner.
 */
@Service
public class Memberships {

  /**
   * A member as those who manage members see them.
   *
   * @param version for {@code If-Match}
   */
  public record Membership(
      long accountId, String email, String name, Role role, Instant since, int version) {}

  private final MemberStore members;
  private final InvitationStore invitations;
  private final Presence presence;
  private final ObjectProvider<Belongings> belongings;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Memberships(
      MemberStore members,
      InvitationStore invitations,
      Presence presence,
      ObjectProvider<Belongings> belongings,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.members = members;
    this.invitations = invitations;
    this.presence = presence;
    this.belongings = belongings;
    this.events = events;
    this.clock = clock;
  }

  /** Everybody, by name. */
  @Transactional(readOnly = true)
  public List<Membership> list(Caller caller) {
    return members.all(caller.workspaceId()).stream().map(Memberships::read).toList();
  }

  /** One member. */
  @Transactional(readOnly = true)
  public Membership get(Caller caller, long accountId) {
    return read(entry(caller, accountId));
  }

  /**
   * Gives a member another role.
   *
   * @param version as last read
   * @throws LastOwner when nobody else is one
   * @throws NotAllowed for a role that may more than the caller
   */
  @Transactional
  public void changeRole(Caller caller, long accountId, int version, Role role) {
    Caller present = presence.require(caller, Permission.MEMBER_WRITE);
    MemberStore.Entry member = entry(caller, accountId);
    if (member.version() != version) {
      throw new StaleVersion("member", version, member.version());
    }
    if (member.role() == role) {
      return;
    }
    requireReach(present, member.role());
    requireReach(present, role);
    requireAnotherOwner(caller, member);
    members.setRole(caller.workspaceId(), accountId, role);
    Instant now = clock.instant();
    if (!role.permissions().contains(Permission.MEMBER_WRITE)) {
      revokeInvitations(caller, accountId, now);
    }
    events.publishEvent(
        new MemberRoleChanged(
            caller.workspaceId(), accountId, member.role().id(), role.id(), caller.actor(), now));
  }

  /** What a removal would end, and what would stay. */
  @Transactional(readOnly = true)
  public List<Belonging> belongings(Caller caller, long accountId) {
    entry(caller, accountId);
    return all(caller.workspaceId(), accountId);
  }

  /**
   * Removes a member: from now on no session and no key of theirs opens this workspace.
   *
   * @return what ended, and what stays
   * @throws LastOwner when nobody else is one
   */
  @Transactional
  public List<Belonging> remove(Caller caller, long accountId) {
    Caller present = presence.require(caller, Permission.MEMBER_WRITE);
    MemberStore.Entry member = entry(caller, accountId);
    requireReach(present, member.role());
    return end(caller, member, caller.accountId() == accountId);
  }

  /**
   * The caller goes. A key cannot do that for the person who made it.
   *
   * @throws LastOwner when nobody else is one
   */
  @Transactional
  public List<Belonging> leave(Caller caller) {
    if (!caller.actor().equals("account/" + caller.accountId())) {
      throw new NotAllowed(Permission.MEMBER_WRITE);
    }
    members.lock(caller.workspaceId());
    return end(caller, entry(caller, caller.accountId()), true);
  }

  private List<Belonging> end(Caller caller, MemberStore.Entry member, boolean left) {
    requireAnotherOwner(caller, member);
    long workspaceId = caller.workspaceId();
    long accountId = member.accountId();
    List<Belonging> had = all(workspaceId, accountId);
    Instant now = clock.instant();
    belongings.orderedStream().forEach(one -> one.end(caller, accountId));
    revokeInvitations(caller, accountId, now);
    for (long key : members.revokeKeys(workspaceId, accountId, now)) {
      events.publishEvent(new ApiKeyRevoked(workspaceId, key, caller.actor(), now));
    }
    members.remove(workspaceId, accountId);
    if (!members.belongsSomewhere(accountId)) {
      members.endSessions(accountId);
    }
    events.publishEvent(
        new MemberRemoved(
            workspaceId, accountId, member.name(), member.role().id(), left, caller.actor(), now));
    return had;
  }

  private List<Belonging> all(long workspaceId, long accountId) {
    List<Belonging> all = new ArrayList<>();
    all.add(new Belonging("apiKeys", members.keys(workspaceId, accountId), false));
    all.add(new Belonging("invitations", invitations.countOf(workspaceId, accountId), false));
    belongings.orderedStream().forEach(one -> all.addAll(one.of(workspaceId, accountId)));
    return all.stream().filter(one -> one.count() > 0).toList();
  }

  /** Who may invite no more has left no door open. */
  private void revokeInvitations(Caller caller, long accountId, Instant now) {
    for (InvitationRecord row : invitations.revokeOf(caller.workspaceId(), accountId, now)) {
      events.publishEvent(
          new InvitationRevoked(
              caller.workspaceId(),
              row.getId(),
              row.getEmail(),
              "inviter-gone",
              caller.actor(),
              now));
    }
  }

  private void requireAnotherOwner(Caller caller, MemberStore.Entry member) {
    if (member.role() == Role.OWNER && members.owners(caller.workspaceId()) == 1) {
      throw new LastOwner(member.name());
    }
  }

  /** A key with one scope of an owner's cannot make owners. */
  static void requireReach(Caller caller, Role role) {
    role.permissions().stream()
        .sorted()
        .filter(permission -> !caller.may(permission))
        .findFirst()
        .ifPresent(missing -> {
          throw new NotAllowed(missing);
        });
  }

  private MemberStore.Entry entry(Caller caller, long accountId) {
    return members
        .find(caller.workspaceId(), accountId)
        .orElseThrow(() -> new NotFound("member", accountId));
  }

  private static Membership read(MemberStore.Entry entry) {
    return new Membership(
        entry.accountId(),
        entry.email(),
        entry.name(),
        entry.role(),
        entry.since(),
        entry.version());
  }
}
