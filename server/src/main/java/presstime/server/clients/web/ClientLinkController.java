package presstime.server.clients.web;

import static presstime.server.identity.Permission.CONTENT_APPROVE;
import static presstime.server.identity.Permission.CONTENT_READ;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.clients.ClientLink;
import presstime.server.clients.ClientLinks;
import presstime.server.clients.ClientVisit;
import presstime.server.clients.LinkRights;
import presstime.server.clients.NewClientLink;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.identity.ShownOnce;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.Page;
import presstime.server.kernel.PublicUrl;

/** Links by which people without an account look at contents, comment and approve. */
@RestController
@RequestMapping("/api/v1/client-links")
@Tag(name = "clients", description = "Links for people without an account, and what they said")
class ClientLinkController {

  /**
   * Whom it is for.
   *
   * @param email only noted
   */
  record Recipient(
      @Schema(example = "Anna Berg") @Nullable String name,
      @Schema(example = "anna@client.example") @Nullable String email) {}

  /**
   * A link to be made.
   *
   * @param name for the list of links
   * @param message shown to the client
   * @param contents numbers, in the order to be shown
   * @param from instead of contents: what is planned from this instant
   * @param to until before this one
   * @param channels whose previews are shown, and whose plan is taken; absent for all
   * @param passcode 6 to 100 characters; absent for none
   * @param expiresAt absent for the workspace's usual time
   */
  record NewLink(
      @Schema(example = "Week 4") @Nullable String name,
      @Schema(example = "Please have a look by Thursday.") @Nullable String message,
      @Nullable Recipient recipient,
      @Schema(allowableValues = {"view", "comment", "approve"}) @Nullable String rights,
      @Schema(example = "[12]") @Nullable List<Long> contents,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable List<Long> channels,
      @Nullable String passcode,
      @Nullable Instant expiresAt) {

    NewClientLink read() {
      if (recipient == null || recipient.name() == null) {
        throw new InvalidField("recipient.name", "Nobody is named.", "Say whom the link is for.");
      }
      return new NewClientLink(
          name,
          Objects.requireNonNullElse(message, ""),
          recipient.name(),
          recipient.email(),
          rights == null ? LinkRights.APPROVE : LinkRights.of(rights),
          Objects.requireNonNullElse(contents, List.of()),
          from,
          to,
          Objects.requireNonNullElse(channels, List.of()),
          passcode,
          expiresAt);
    }

    @Override
    public String toString() {
      return "NewLink[" + name + "]";
    }
  }

  /**
   * How to renew.
   *
   * @param passcode absent to keep it, empty for none
   */
  record Renewal(@Nullable Instant expiresAt, @Nullable String passcode) {
    @Override
    public String toString() {
      return "Renewal[" + expiresAt + "]";
    }
  }

  /**
   * A link that opens.
   *
   * @param url what to give to the client, this one time
   */
  record MadeLink(ClientLink link, String url) {
    @Override
    public String toString() {
      return "MadeLink[" + link.id() + "]";
    }
  }

  private final ClientLinks links;
  private final PublicUrl address;

  ClientLinkController(ClientLinks links, PublicUrl address) {
    this.links = links;
    this.address = address;
  }

  @GetMapping
  @Requires(CONTENT_READ)
  @Operation(summary = "List links for clients", description = "Newest first; never their tokens.")
  Page<ClientLink> list(
      @Parameter(description = "only links that show this content") @RequestParam(required = false)
          @Nullable Long content,
      @Parameter(description = "open, expired or revoked") @RequestParam(required = false)
          @Nullable String state,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    return links.page(caller, content, state, Page.limit(limit), Cursor.parse(cursor));
  }

  @PostMapping
  @Requires(CONTENT_APPROVE)
  @ShownOnce
  @Operation(
      summary = "Make a link for a client",
      description =
          "For contents by number, or for what is planned in a time. Its address is in this answer"
              + " and nowhere else; only a hash of its token is kept.")
  ResponseEntity<MadeLink> create(
      @RequestBody NewLink request, Caller caller, HttpServletRequest http) {
    MadeLink made = made(links.create(caller, request.read()), http);
    return ResponseEntity.created(URI.create("/api/v1/client-links/" + made.link().id()))
        .body(made);
  }

  @GetMapping("/{id}")
  @Requires(CONTENT_READ)
  @Operation(summary = "Read a link")
  ClientLink get(@PathVariable long id, Caller caller) {
    return links.get(caller, id);
  }

  @GetMapping("/{id}/visits")
  @Requires(CONTENT_READ)
  @Operation(
      summary = "Who opened a link",
      description =
          "Newest first: when, with what, how many pages. Addresses are not kept; the visitor's"
              + " number tells devices apart within a day.")
  Page<ClientVisit> visits(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    return links.visits(caller, id, Page.limit(limit), Cursor.parse(cursor));
  }

  @PostMapping("/{id}/revoke")
  @Requires(CONTENT_APPROVE)
  @Operation(
      summary = "Revoke a link",
      description = "It opens nothing from now on; what was said by it stays.")
  ClientLink revoke(@PathVariable long id, Caller caller) {
    return links.revoke(caller, id);
  }

  @PostMapping("/{id}/renew")
  @Requires(CONTENT_APPROVE)
  @ShownOnce
  @Operation(
      summary = "Renew a link",
      description =
          "A new address and a new end; the address before opens nothing any more. From now on it"
              + " speaks for whoever renewed it.")
  MadeLink renew(
      @PathVariable long id,
      @RequestBody(required = false) @Nullable Renewal request,
      Caller caller,
      HttpServletRequest http) {
    Renewal asked = request == null ? new Renewal(null, null) : request;
    return made(links.renew(caller, id, asked.expiresAt(), asked.passcode()), http);
  }

  private MadeLink made(ClientLinks.Made made, HttpServletRequest http) {
    return new MadeLink(made.link(), address.seenBy(http) + "/review/" + made.token());
  }
}
