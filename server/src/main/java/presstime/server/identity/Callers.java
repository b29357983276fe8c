package presstime.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import presstime.server.identity.store.AccountStore;
import presstime.server.identity.store.WorkspaceStore;
import presstime.server.kernel.NotFound;

/**
 * Who is behind a request: an API key in {@code Authorization}, else a session. Found once per
 * request and kept with it.
 */
@Component
public class Callers {

  /** Names the workspace, by slug or id, for members of several. */
  public static final String WORKSPACE_HEADER = "X-Workspace";

  private static final String FOUND = Callers.class.getName();
  private static final List<String> KEY_SCHEMES = List.of("api-key ", "bearer ");

  private final ApiKeys keys;
  private final AccountStore accounts;
  private final WorkspaceStore workspaces;

  Callers(ApiKeys keys, AccountStore accounts, WorkspaceStore workspaces) {
    this.keys = keys;
    this.accounts = accounts;
    this.workspaces = workspaces;
  }

  /** The API key the request carries, good or not. */
  public static Optional<String> apiKey(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header == null) {
      return Optional.empty();
    }
    String lower = header.toLowerCase(Locale.ROOT);
    return KEY_SCHEMES.stream()
        .filter(lower::startsWith)
        .map(scheme -> header.substring(scheme.length()).strip())
        .findFirst();
  }

  /** The account whose session the request belongs to; whether it still opens is not asked. */
  public static Optional<SignedIn> session() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn account
        ? Optional.of(account)
        : Optional.empty();
  }

  /** The account whose session the request belongs to, unless its password was changed since. */
  public Optional<SignedIn> person() {
    return session()
        .filter(who ->
            accounts
                .byId(who.accountId())
                .filter(account -> who.isBegunWith(account.passwordHash()))
                .isPresent());
  }

  /**
   * @return empty when nobody is signed in, or somebody who is no member of any workspace
   * @throws ApiKeyRefused when the request carries a key that is not good
   * @throws NotFound when it names a workspace that is not the caller's
   */
  public Optional<Caller> find(HttpServletRequest request) {
    if (request.getAttribute(FOUND) instanceof Caller found) {
      return Optional.of(found);
    }
    Optional<String> key = apiKey(request);
    Optional<Caller> caller =
        key.isPresent()
            ? key.map(text -> ofKey(text, request))
            : person().flatMap(account -> ofSession(account.accountId(), request));
    caller.ifPresent(found -> request.setAttribute(FOUND, found));
    return caller;
  }

  private Caller ofKey(String key, HttpServletRequest request) {
    Caller caller = keys.caller(key);
    String asked = request.getHeader(WORKSPACE_HEADER);
    if (asked != null) {
      boolean own =
          workspaces.of(caller.accountId()).stream()
              .anyMatch(mine -> mine.id() == caller.workspaceId() && named(mine, asked));
      if (!own) {
        throw new NotFound("workspace", asked);
      }
    }
    return caller;
  }

  private Optional<Caller> ofSession(long accountId, HttpServletRequest request) {
    List<Workspace> mine = workspaces.of(accountId);
    return choose(mine, request.getHeader(WORKSPACE_HEADER))
        .map(workspace ->
            new Caller(
                workspace.id(), accountId, "account/" + accountId, workspace.role().permissions()));
  }

  private static Optional<Workspace> choose(List<Workspace> mine, @Nullable String asked) {
    if (asked == null) {
      return mine.stream().findFirst();
    }
    return Optional.of(
        mine.stream()
            .filter(workspace -> named(workspace, asked))
            .findFirst()
            .orElseThrow(() -> new NotFound("workspace", asked)));
  }

  private static boolean named(Workspace workspace, String asked) {
    return workspace.slug().equals(asked) || Long.toString(workspace.id()).equals(asked);
  }
}
