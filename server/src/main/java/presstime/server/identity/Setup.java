package presstime.server.identity;

import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.identity.policy.PasswordRule;
import presstime.server.identity.policy.PersonFields;
import presstime.server.identity.policy.Tokens;
import presstime.server.identity.policy.WorkspaceFields;
import presstime.server.identity.store.AccountStore;
import presstime.server.identity.store.SetupLinkStore;
import presstime.server.identity.store.WorkspaceStore;
import presstime.server.kernel.InvalidField;

/** Creates the first owner and the first workspace. */
@Service
public class Setup {

  /**
   * @param timeZone IANA name, the workspace's
   */
  public record Request(
      String token,
      String email,
      String name,
      String password,
      String workspaceName,
      String timeZone) {
    @Override
    public String toString() {
      return "Request[email=" + email + "]";
    }
  }

  /** What was created. */
  public record Done(Account account, Workspace workspace) {}

  private final SetupLinkStore links;
  private final AccountStore accounts;
  private final WorkspaceStore workspaces;
  private final Passwords passwords;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  Setup(
      SetupLinkStore links,
      AccountStore accounts,
      WorkspaceStore workspaces,
      Passwords passwords,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.links = links;
    this.accounts = accounts;
    this.workspaces = workspaces;
    this.passwords = passwords;
    this.clock = clock;
    this.events = events;
  }

  /** Everything that {@link #create} would refuse about the fields, in one go, for a form. */
  public List<InvalidField> faults(Request request) {
    List<InvalidField> faults = new ArrayList<>();
    List<Runnable> checks =
        List.of(
            () -> PersonFields.text("name", request.name()),
            () -> PersonFields.email(request.email()),
            () -> PasswordRule.check(request.password(), request.email().strip()),
            () -> PersonFields.text("workspaceName", request.workspaceName()),
            () -> WorkspaceFields.timeZone(request.timeZone()));
    for (Runnable check : checks) {
      try {
        check.run();
      } catch (InvalidField fault) {
        faults.add(fault);
      }
    }
    return faults;
  }

  /**
   * Uses the link up. When a field is refused nothing has happened and the link still opens.
   *
   * @throws SetupDone when there is an owner
   * @throws SetupLinkRefused when the token opens nothing
   * @throws InvalidField of the field that is to blame
   */
  @Transactional
  public Done create(Request request) {
    Instant now = clock.instant();
    accounts.lock();
    if (!accounts.none()) {
      throw new SetupDone();
    }
    byte[] token = Tokens.hash(request.token());
    if (!links.good(token, now)) {
      throw new SetupLinkRefused();
    }
    String email = PersonFields.email(request.email());
    PasswordRule.check(request.password(), email);
    String name = PersonFields.text("name", request.name());
    String workspaceName = PersonFields.text("workspaceName", request.workspaceName());
    String timeZone = WorkspaceFields.timeZone(request.timeZone());
    if (!links.use(token, now)) {
      throw new SetupLinkRefused();
    }
    String slug = slug(workspaceName);
    String hash = passwords.hash(request.password());
    long accountId = accounts.insert(email, name, hash, now);
    long workspaceId = workspaces.insert(workspaceName, slug, timeZone, now);
    workspaces.addMember(workspaceId, accountId, Role.OWNER, now);
    events.publishEvent(
        new WorkspaceCreated(
            workspaceId, workspaceName, slug, timeZone, "account/" + accountId, now));
    return new Done(
        new Account(accountId, email, name, SignedIn.mark(hash)),
        new Workspace(workspaceId, workspaceName, slug, timeZone, Role.OWNER));
  }

  private String slug(String name) {
    String ascii =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String slug = ascii.isEmpty() ? "workspace" : ascii;
    return workspaces.slugTaken(slug)
        ? slug + "-" + Tokens.random(6).toLowerCase(Locale.ROOT)
        : slug;
  }
}
