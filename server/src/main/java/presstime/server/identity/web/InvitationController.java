package presstime.server.identity.web;

import static presstime.server.identity.Permission.MEMBER_READ;
import static presstime.server.identity.Permission.MEMBER_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Caller;
import presstime.server.identity.Invitation;
import presstime.server.identity.Invitations;
import presstime.server.identity.Requires;
import presstime.server.identity.ShownOnce;
import presstime.server.kernel.Page;
import presstime.server.kernel.PublicUrl;

/** Links by which people become members. */
@RestController
@RequestMapping("/api/v1/invitations")
@Tag(name = "members")
class InvitationController {

  /**
   * Somebody to be invited.
   *
   * @param email they will sign in with it
   * @param name what to call them until they say it themselves
   */
  record NewInvitation(
      @Schema(example = "ada@example.com") @NotBlank String email,
      @Schema(example = "Ada Lovelace") @NotBlank String name,
      @Schema(
              example = "author",
              allowableValues = {"owner", "editor", "author", "viewer"})
          @NotBlank
          String role) {}

  /**
   * An invitation that opens.
   *
   * @param url what to give to the person, this one time
   */
  record MadeInvitation(
      Invitation invitation,
      @Schema(example = "https://desk.example.com/join?token=…") String url) {
    @Override
    public String toString() {
      return "MadeInvitation[" + invitation.id() + "]";
    }
  }

  private final Invitations invitations;
  private final PublicUrl address;

  InvitationController(Invitations invitations, PublicUrl address) {
    this.invitations = invitations;
    this.address = address;
  }

  @GetMapping
  @Requires(MEMBER_READ)
  @Operation(
      summary = "List pending invitations",
      description = "Newest first, expired ones too; never their links.")
  Page<Invitation> list(Caller caller) {
    return new Page<>(invitations.pending(caller), null);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(MEMBER_WRITE)
  @ShownOnce
  @Operation(
      summary = "Invite a person",
      description =
          "The link opens once, for seven days, and is in this answer and nowhere else. One that"
              + " is pending for the same e-mail opens nothing any more.")
  MadeInvitation invite(
      @Valid @RequestBody NewInvitation request, HttpServletRequest http, Caller caller) {
    Invitations.Made made =
        invitations.invite(caller, request.email(), request.name(), Roles.read(request.role()));
    return new MadeInvitation(
        made.invitation(), address.seenBy(http) + "/join?token=" + made.token());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(MEMBER_WRITE)
  @Operation(summary = "Revoke an invitation", description = "Its link opens nothing from now on.")
  void revoke(@PathVariable long id, Caller caller) {
    invitations.revoke(caller, id);
  }
}
