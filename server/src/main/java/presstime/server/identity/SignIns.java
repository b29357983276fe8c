package presstime.server.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import presstime.server.identity.store.AccountStore;
import presstime.server.identity.store.WorkspaceStore;

/** Who somebody is, by e-mail and password. */
@Service
public class SignIns {

  private final AccountStore accounts;
  private final WorkspaceStore workspaces;
  private final Passwords passwords;
  private final AttemptLimits limits;

  SignIns(
      AccountStore accounts, WorkspaceStore workspaces, Passwords passwords, AttemptLimits limits) {
    this.accounts = accounts;
    this.workspaces = workspaces;
    this.passwords = passwords;
    this.limits = limits;
  }

  /**
   * Takes as long for an unknown e-mail as for a wrong password.
   *
   * @param address the client's, for the limit on failures
   * @throws WrongCredentials when it is not so; which part is wrong is not told
   * @throws TooManyAttempts after too many failures for this e-mail or from this address
   */
  public Account signIn(String email, String password, String address) {
    String normal = email.strip().toLowerCase(Locale.ROOT);
    AttemptLimits.Attempt attempt = limits.begin(normal, address);
    Optional<AccountStore.Credential> found = accounts.byEmail(normal);
    String hash = found.map(AccountStore.Credential::passwordHash).orElse(null);
    if (!passwords.matches(password, hash) || found.isEmpty()) {
      throw new WrongCredentials();
    }
    attempt.succeeded();
    AccountStore.Credential account = found.get();
    return new Account(
        account.id(), account.email(), account.name(), SignedIn.mark(renewed(account, password)));
  }

  /** What is kept of the password that was proved, made anew with today's parameters. */
  private String renewed(AccountStore.Credential account, String password) {
    String hash = String.valueOf(account.passwordHash());
    if (!passwords.outdated(hash)) {
      return hash;
    }
    String stronger = passwords.hash(password);
    return accounts.replacePasswordHash(account.id(), hash, stronger) ? stronger : hash;
  }

  /** The account, unless it is gone or disabled. */
  public Optional<Account> account(long id) {
    return accounts.byId(id).map(found -> new Account(found.id(), found.email(), found.name()));
  }

  /** The account's workspaces, oldest first. */
  public List<Workspace> workspaces(long accountId) {
    return workspaces.of(accountId);
  }
}
