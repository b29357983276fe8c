package presstime.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.InvitationRecord;
import presstime.server.identity.policy.PasswordRule;
import presstime.server.identity.policy.PersonFields;
import presstime.server.identity.policy.Tokens;
import presstime.server.identity.store.AccountStore;
import presstime.server.identity.store.AccountStore.Credential;
import presstime.server.identity.store.InvitationStore;
import presstime.server.identity.store.MemberStore;
import presstime.server.identity.store.WorkspaceStore;

/**
 * Becoming a member by an invitation. Who has no account, or one that belongs to no workspace any
 * more, sets a password; who is a member elsewhere gives theirs. Limits: 30 bad tokens from one
 * address, then one each ten seconds; each server counts by itself.
 */
@Service
public class Joining {

  /**
   * What an invitation is for.
   *
   * @param name what the inviter calls the person
   * @param hasAccount true when the person is to give the password they have
   */
  public record Offer(
      String workspace,
      String email,
      String name,
      String role,
      boolean hasAccount,
      Instant expiresAt) {}

  private final InvitationStore invitations;
  private final AccountStore accounts;
  private final MemberStore members;
  private final WorkspaceStore workspaces;
  private final Passwords passwords;
  private final SignIns signIns;
  private final Buckets unknown;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  Joining(
      InvitationStore invitations,
      AccountStore accounts,
      MemberStore members,
      WorkspaceStore workspaces,
      Passwords passwords,
      SignIns signIns,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.invitations = invitations;
    this.accounts = accounts;
    this.members = members;
    this.workspaces = workspaces;
    this.passwords = passwords;
    this.signIns = signIns;
    this.unknown = new Buckets(clock, 30, Duration.ofSeconds(10));
    this.clock = clock;
    this.events = events;
  }

  /**
   * Looks at an invitation without using it.
   *
   * @param address the client's, for the limit on guesses
   * @throws InvitationRefused when the token opens nothing
   * @throws TooManyAttempts after too many such
   */
  @Transactional(readOnly = true)
  public Offer look(String token, String address) {
    InvitationRecord row = open(token, address);
    boolean hasAccount =
        accounts
            .byEmail(row.getEmail())
            .filter(one -> members.belongsSomewhere(one.id()))
            .isPresent();
    return new Offer(
        workspaces.name(row.getWorkspaceId()),
        row.getEmail(),
        row.getName(),
        row.getRole(),
        hasAccount,
        row.getExpiresAt());
  }

  /**
   * Uses the invitation up. When a field is refused nothing has happened and the link still opens.
   *
   * @param name of somebody new; that of an account stays
   * @throws InvitationRefused when the token opens nothing
   * @throws WrongCredentials when somebody with an account gives another password
   */
  @Transactional
  public Account join(String token, String name, String password, String address) {
    InvitationRecord row = open(token, address);
    Instant now = clock.instant();
    accounts.lock();
    Account account = account(row, name, password, address, now);
    if (!invitations.use(Tokens.hash(token), account.id(), now)
        || workspaces.role(row.getWorkspaceId(), account.id()).isPresent()) {
      throw new InvitationRefused();
    }
    Role role = Role.of(row.getRole());
    workspaces.addMember(row.getWorkspaceId(), account.id(), role, now);
    events.publishEvent(
        new MemberJoined(
            row.getWorkspaceId(),
            account.id(),
            account.name(),
            role.id(),
            row.getId(),
            "account/" + account.id(),
            now));
    return account;
  }

  private Account account(
      InvitationRecord row, String name, String password, String address, Instant now) {
    String email = row.getEmail();
    Optional<Credential> known = accounts.byEmail(email);
    if (known.isPresent() && members.belongsSomewhere(known.get().id())) {
      return signIns.signIn(email, password, address);
    }
    if (known.isEmpty() && accounts.exists(email)) {
      throw new InvitationRefused();
    }
    PasswordRule.check(password, email);
    if (known.isPresent()) {
      long id = known.get().id();
      String hash = passwords.hash(password);
      accounts.setPasswordHash(id, hash);
      members.endSessions(id);
      return new Account(id, email, known.get().name(), SignedIn.mark(hash));
    }
    String called = PersonFields.text("name", name);
    String hash = passwords.hash(password);
    long id = accounts.insert(email, called, hash, now);
    return new Account(id, email, called, SignedIn.mark(hash));
  }

  private InvitationRecord open(String token, String address) {
    String from = ClientNetwork.of(address);
    unknown
        .take(from)
        .ifPresent(wait -> {
          throw new TooManyAttempts(wait);
        });
    InvitationRecord row =
        invitations.good(Tokens.hash(token), clock.instant()).orElseThrow(InvitationRefused::new);
    unknown.giveBack(from);
    return row;
  }
}
