package presstime.server.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Callers;
import presstime.server.identity.NotSignedIn;
import presstime.server.identity.Open;
import presstime.server.identity.OwnAccount;
import presstime.server.identity.OwnAccount.OpenSession;
import presstime.server.identity.SessionRequired;
import presstime.server.identity.Sessions;
import presstime.server.identity.SignedIn;
import presstime.server.kernel.Page;

/** The account of whoever is signed in; of no workspace, and not for keys. */
@RestController
@RequestMapping("/api/v1/account")
@Tag(name = "identity")
class AccountController {

  private static final String OWN = "it is one's own account, and the session says whose";

  /**
   * Another password. Its text form tells nothing.
   *
   * @param currentPassword as it is now
   * @param password from now on; at least 12 characters
   */
  record NewPassword(
      @NotBlank @Size(max = 256) String currentPassword,
      @Schema(example = "four words that wander") @NotBlank @Size(max = 256) String password) {
    @Override
    public String toString() {
      return "NewPassword[…]";
    }
  }

  /**
   * What ended.
   *
   * @param ended how many sessions
   */
  record Ended(int ended) {}

  private final OwnAccount account;
  private final Callers callers;
  private final Sessions sessions;

  AccountController(OwnAccount account, Callers callers, Sessions sessions) {
    this.account = account;
    this.callers = callers;
    this.sessions = sessions;
  }

  @PutMapping("/password")
  @Open(because = OWN)
  @Operation(
      summary = "Change one's own password",
      description =
          "With a session, not with a key. All other sessions of the account end; API keys stay.")
  Ended password(
      @Valid @RequestBody NewPassword request,
      HttpServletRequest http,
      HttpServletResponse response) {
    OwnAccount.Renewed renewed =
        account.changePassword(
            person(http),
            request.currentPassword(),
            request.password(),
            http.getRemoteAddr(),
            here(http));
    sessions.goOn(renewed.who(), http, response);
    return new Ended(renewed.ended());
  }

  @GetMapping("/sessions")
  @Open(because = OWN)
  @Operation(
      summary = "List one's own sessions",
      description = "Where one is signed in, this session first. With a session, not with a key.")
  Page<OpenSession> sessions(HttpServletRequest http) {
    return new Page<>(account.sessions(person(http), here(http)), null);
  }

  @DeleteMapping("/sessions")
  @Open(because = OWN)
  @Operation(summary = "Sign out everywhere else", description = "This session stays.")
  Ended endOthers(HttpServletRequest http) {
    return new Ended(account.endOthers(person(http), here(http)));
  }

  @DeleteMapping("/sessions/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Open(because = OWN)
  @Operation(summary = "End one of one's own sessions")
  void end(@PathVariable String id, HttpServletRequest http) {
    account.end(person(http), id);
  }

  private SignedIn person(HttpServletRequest http) {
    if (Callers.apiKey(http).isPresent()) {
      throw new SessionRequired();
    }
    return callers.person().orElseThrow(NotSignedIn::new);
  }

  private static String here(HttpServletRequest http) {
    return http.getSession().getId();
  }
}
