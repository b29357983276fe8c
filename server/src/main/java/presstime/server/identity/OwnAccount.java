package presstime.server.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.identity.policy.PasswordRule;
import presstime.server.identity.policy.Tokens;
import presstime.server.identity.store.AccountStore;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;

/**
 * What a person does with their own account, whatever the workspace: another password, and the
 * sessions they left open somewhere.
 */
@Service
public class OwnAccount {

  /**
   * A session that opens.
   *
   * @param id names it, and opens nothing
   * @param startedAt when it was signed in
   * @param seenAt its last request
   * @param endsAt when it ends, unless it is used before
   * @param agent what the browser calls itself; null when that was not kept
   * @param address where it was signed in from; null when that was not kept
   * @param current true for the one that asks
   */
  public record OpenSession(
      String id,
      Instant startedAt,
      Instant seenAt,
      Instant endsAt,
      @Nullable String agent,
      @Nullable String address,
      boolean current) {}

  /**
   * A password was changed.
   *
   * @param ended how many sessions
   * @param who the one that asked, who is signed in with the new password
   */
  public record Renewed(int ended, SignedIn who) {}

  private final AccountStore accounts;
  private final SignIns signIns;
  private final Passwords passwords;
  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  OwnAccount(
      AccountStore accounts,
      SignIns signIns,
      Passwords passwords,
      FindByIndexNameSessionRepository<? extends Session> sessions,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.accounts = accounts;
    this.signIns = signIns;
    this.passwords = passwords;
    this.sessions = sessions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Sets another password and ends all other sessions. API keys stay.
   *
   * @param current as it is now; wrong ones are counted as failed sign-ins
   * @param address the client's, for the limit on failures
   * @param session the one that asks: it stays
   * @throws InvalidField of {@code currentPassword} or {@code password}
   * @throws TooManyAttempts after too many wrong ones
   */
  @Transactional
  public Renewed changePassword(
      SignedIn who, String current, String password, String address, String session) {
    Account account = signIns.account(who.accountId()).orElseThrow(NotSignedIn::new);
    prove(account, current, address);
    PasswordRule.check(password, account.email());
    if (password.equals(current)) {
      throw new InvalidField("password", "That is the password you have.", "Choose another one.");
    }
    String hash = passwords.hash(password);
    accounts.setPasswordHash(account.id(), hash);
    int ended = endOthers(who, session);
    Instant now = clock.instant();
    for (Workspace workspace : signIns.workspaces(account.id())) {
      events.publishEvent(
          new PasswordChanged(workspace.id(), account.id(), ended, who.getName(), now));
    }
    return new Renewed(ended, new SignedIn(account.id(), SignedIn.mark(hash)));
  }

  private void prove(Account account, String current, String address) {
    try {
      signIns.signIn(account.email(), current, address);
    } catch (WrongCredentials e) {
      throw new InvalidField(
          "currentPassword", "This is not your password.", "Give the one you signed in with.");
    }
  }

  /**
   * Those that open, the one that asks first, then by when they were seen.
   *
   * @param session the one that asks
   */
  public List<OpenSession> sessions(SignedIn who, String session) {
    return open(who)
        .map(one -> read(one, session))
        .sorted(
            Comparator.comparing(OpenSession::current)
                .thenComparing(OpenSession::seenAt)
                .reversed())
        .toList();
  }

  /**
   * Ends one, on every server.
   *
   * @param id as listed
   * @throws NotFound when the account has none of this name
   */
  public void end(SignedIn who, String id) {
    Session found =
        open(who)
            .filter(one -> name(one).equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("session", id));
    sessions.deleteById(found.getId());
  }

  /**
   * Ends all but the one that asks.
   *
   * @return how many
   */
  public int endOthers(SignedIn who, String session) {
    List<String> others =
        open(who).map(Session::getId).filter(one -> !one.equals(session)).toList();
    others.forEach(sessions::deleteById);
    return others.size();
  }

  private Stream<? extends Session> open(SignedIn who) {
    return sessions.findByPrincipalName(who.getName()).values().stream()
        .filter(one -> !one.isExpired());
  }

  private static OpenSession read(Session one, String session) {
    return new OpenSession(
        name(one),
        one.getCreationTime(),
        one.getLastAccessedTime(),
        one.getLastAccessedTime().plus(one.getMaxInactiveInterval()),
        one.getAttribute(Sessions.AGENT),
        one.getAttribute(Sessions.ADDRESS),
        one.getId().equals(session));
  }

  /** A session's number is the credential; this is not. */
  private static String name(Session one) {
    return HexFormat.of().formatHex(Tokens.hash(one.getId()), 0, 12);
  }
}
