package presstime.server.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Account;
import presstime.server.identity.Callers;
import presstime.server.identity.Open;
import presstime.server.identity.Sessions;
import presstime.server.identity.SignIns;
import presstime.server.identity.SignedIn;

/** Signing in and out with a browser. */
@RestController
@RequestMapping("/api/v1/session")
@Tag(name = "identity", description = "Set-up, sessions, API keys, who am I")
class SessionController {

  /** Credentials. Their text form tells nothing. */
  record Credentials(
      @NotBlank @Size(max = 254) String email, @NotBlank @Size(max = 256) String password) {
    @Override
    public String toString() {
      return "Credentials[…]";
    }
  }

  /**
   * @param account null when nobody is signed in
   * @param csrfToken for {@code X-CSRF-Token}; null when nobody is signed in
   */
  record Session(
      @Nullable Account account, List<WorkspaceView> workspaces, @Nullable String csrfToken) {}

  private final SignIns signIns;
  private final Sessions sessions;
  private final Callers callers;

  SessionController(SignIns signIns, Sessions sessions, Callers callers) {
    this.callers = callers;
    this.signIns = signIns;
    this.sessions = sessions;
  }

  @PostMapping
  @Open(because = "it is how one signs in")
  @Operation(summary = "Sign in with e-mail and password")
  Session signIn(
      @Valid @RequestBody Credentials credentials,
      HttpServletRequest request,
      HttpServletResponse response) {
    Account account =
        signIns.signIn(credentials.email(), credentials.password(), request.getRemoteAddr());
    sessions.begin(account, request, response);
    return session(account, request);
  }

  @GetMapping
  @Open(because = "a page must be able to ask whether somebody is signed in")
  @Operation(summary = "Who is signed in with this session")
  Session current(HttpServletRequest request) {
    Optional<Account> account = callers.person().map(SignedIn::accountId).flatMap(signIns::account);
    return account
        .map(found -> session(found, request))
        .orElseGet(() -> new Session(null, List.of(), null));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Open(because = "signing out without being signed in does no harm")
  @Operation(summary = "Sign out")
  void signOut(HttpServletRequest request) {
    sessions.end(request);
  }

  private Session session(Account account, HttpServletRequest request) {
    return new Session(
        account,
        signIns.workspaces(account.id()).stream().map(WorkspaceView::of).toList(),
        Sessions.csrfToken(request));
  }
}
