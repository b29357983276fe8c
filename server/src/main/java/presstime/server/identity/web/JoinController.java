package presstime.server.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Account;
import presstime.server.identity.Joining;
import presstime.server.identity.Open;
import presstime.server.identity.Sessions;

/** Becoming a member, by the link of an invitation. */
@RestController
@RequestMapping("/api/v1/join")
@Tag(name = "members")
class JoinController {

  /**
   * The answer to an invitation.
   *
   * @param name of somebody without an account
   * @param password a new one; of somebody who is a member elsewhere, theirs
   */
  record Acceptance(
      @NotBlank @Size(max = 200) String token,
      @Nullable String name,
      @NotBlank @Size(max = 1000) String password) {
    @Override
    public String toString() {
      return "Acceptance[…]";
    }
  }

  private final Joining joining;
  private final Sessions sessions;

  JoinController(Joining joining, Sessions sessions) {
    this.joining = joining;
    this.sessions = sessions;
  }

  @GetMapping
  @Open(because = "the one-time token is the credential")
  @Operation(
      summary = "What an invitation is for",
      description = "The token comes in a header, so that it is in no log of addresses.")
  Joining.Offer look(
      @RequestHeader(name = "Invitation-Token", required = false) @Nullable String token,
      HttpServletRequest http) {
    return joining.look(Objects.requireNonNullElse(token, ""), http.getRemoteAddr());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Open(because = "the one-time token is the credential")
  @Operation(summary = "Accept an invitation, and sign in")
  Account join(
      @Valid @RequestBody Acceptance request,
      HttpServletRequest http,
      HttpServletResponse response) {
    Account account =
        joining.join(
            request.token(),
            Objects.requireNonNullElse(request.name(), ""),
            request.password(),
            http.getRemoteAddr());
    sessions.begin(account, http, response);
    return account;
  }
}
