package presstime.server.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Open;
import presstime.server.identity.Sessions;
import presstime.server.identity.Setup;
import presstime.server.identity.SetupLinks;

/** The first owner, by the link that the server prints at start. */
@RestController
@RequestMapping("/api/v1/setup")
@Tag(name = "identity")
class SetupController {

  /** Its text form tells nothing of token and password. */
  record NewOwner(
      @NotBlank String token,
      @NotBlank String email,
      @NotBlank String name,
      @NotBlank String password,
      @NotBlank String workspaceName,
      @NotBlank String timeZone) {
    @Override
    public String toString() {
      return "NewOwner[" + email + "]";
    }
  }

  record Needed(boolean needed) {}

  record Owner(long accountId, long workspaceId) {}

  private final SetupLinks links;
  private final Setup setup;
  private final Sessions sessions;

  SetupController(SetupLinks links, Setup setup, Sessions sessions) {
    this.links = links;
    this.setup = setup;
    this.sessions = sessions;
  }

  @GetMapping
  @Open(because = "a fresh server has nobody who could sign in")
  @Operation(summary = "Whether the server still needs an owner")
  Needed needed() {
    return new Needed(links.needed());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Open(because = "the one-time token is the credential")
  @Operation(summary = "Create the owner and the first workspace, and sign in")
  Owner create(
      @Valid @RequestBody NewOwner request, HttpServletRequest http, HttpServletResponse response) {
    Setup.Done done =
        setup.create(
            new Setup.Request(
                request.token(),
                request.email(),
                request.name(),
                request.password(),
                request.workspaceName(),
                request.timeZone()));
    sessions.begin(done.account(), http, response);
    return new Owner(done.account().id(), done.workspace().id());
  }
}
