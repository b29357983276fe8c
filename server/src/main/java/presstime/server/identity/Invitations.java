package presstime.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.InvitationRecord;
import presstime.server.identity.policy.PersonFields;
import presstime.server.identity.policy.Tokens;
import presstime.server.identity.store.InvitationStore;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;

/** One-time links by which people become members. The address is {@code /join?token=…}. */
@Service
public class Invitations {

  /** How long a link opens. */
  public static final Duration VALID = Duration.ofDays(7);

  /** A fresh invitation. {@code token} is in no other place. */
  public record Made(Invitation invitation, String token) {
    @Override
    public String toString() {
      return "Made[" + invitation.id() + "]";
    }
  }

  private final InvitationStore rows;
  private final Presence presence;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Invitations(
      InvitationStore rows,
      Presence presence,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.presence = presence;
    this.events = events;
    this.clock = clock;
  }

  /** Those who have not answered yet, expired ones too, newest first. */
  @Transactional(readOnly = true)
  public List<Invitation> pending(Caller caller) {
    Instant now = clock.instant();
    return rows.pending(caller.workspaceId()).stream().map(row -> read(row, now)).toList();
  }

  /**
   * Invites a person; a pending invitation for the same e-mail opens nothing any more.
   *
   * @throws NotAllowed for a role that may more than the caller
   * @throws InvalidField when they are a member, or a field breaks a rule
   */
  @Transactional
  public Made invite(Caller caller, String email, String name, Role role) {
    String address = PersonFields.email(email);
    String called = PersonFields.text("name", name);
    Memberships.requireReach(presence.require(caller, Permission.MEMBER_WRITE), role);
    long workspaceId = caller.workspaceId();
    if (rows.isMember(workspaceId, address)) {
      throw new InvalidField(
          "email", address + " is a member of this workspace.", "Change their role instead.");
    }
    Instant now = clock.instant();
    for (InvitationRecord old : rows.revokeFor(workspaceId, address, now)) {
      tellRevoked(caller, old, "replaced", now);
    }
    String token = Tokens.random(40);
    InvitationRecord row =
        rows.insert(
            new InvitationRecord()
                .setWorkspaceId(workspaceId)
                .setTokenHash(Tokens.hash(token))
                .setEmail(address)
                .setName(called)
                .setRole(role.id())
                .setInvitedBy(caller.actor())
                .setCreatedAt(now)
                .setExpiresAt(now.plus(VALID)));
    events.publishEvent(
        new MemberInvited(
            workspaceId, row.getId(), address, role.id(), row.getExpiresAt(), caller.actor(), now));
    return new Made(read(row, now), token);
  }

  /**
   * The link opens nothing any more.
   *
   * @throws NotFound also when it was used or revoked before
   */
  @Transactional
  public void revoke(Caller caller, long id) {
    Instant now = clock.instant();
    InvitationRecord row =
        rows.revoke(caller.workspaceId(), id, now)
            .orElseThrow(() -> new NotFound("invitation", id));
    tellRevoked(caller, row, "revoked", now);
  }

  private void tellRevoked(Caller caller, InvitationRecord row, String reason, Instant now) {
    events.publishEvent(
        new InvitationRevoked(
            caller.workspaceId(), row.getId(), row.getEmail(), reason, caller.actor(), now));
  }

  private static Invitation read(InvitationRecord row, Instant now) {
    return new Invitation(
        row.getId(),
        row.getEmail(),
        row.getName(),
        row.getRole(),
        row.getInvitedBy(),
        row.getCreatedAt(),
        row.getExpiresAt(),
        !row.getExpiresAt().isAfter(now));
  }
}
