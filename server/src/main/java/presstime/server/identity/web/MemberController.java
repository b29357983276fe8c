package presstime.server.identity.web;

import static presstime.server.identity.Permission.CONTENT_READ;
import static presstime.server.identity.Permission.MEMBER_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Belongings.Belonging;
import presstime.server.identity.Caller;
import presstime.server.identity.Memberships;
import presstime.server.identity.Memberships.Membership;
import presstime.server.identity.Requires;
import presstime.server.kernel.Page;
import presstime.server.kernel.Version;

/** Who works in the workspace. */
@RestController
@RequestMapping("/api/v1/members")
@Tag(name = "members", description = "Who works in the workspace, and who is invited to")
class MemberController {

  /**
   * Another role for a member.
   *
   * @param role what they may do from now on
   */
  record RoleRequest(
      @Schema(
              example = "editor",
              allowableValues = {"owner", "editor", "author", "viewer"})
          @Nullable String role) {}

  /**
   * What a removal did, or would do.
   *
   * @param ended went with the membership, by kind
   * @param stays goes on without the member, by kind
   */
  record Removal(Map<String, Long> ended, Map<String, Long> stays) {

    static Removal of(List<Belonging> had) {
      return new Removal(counts(had, false), counts(had, true));
    }

    private static Map<String, Long> counts(List<Belonging> had, boolean stays) {
      Map<String, Long> counts = new java.util.TreeMap<>();
      had.stream()
          .filter(one -> one.stays() == stays)
          .forEach(one -> counts.put(one.what(), one.count()));
      return counts;
    }
  }

  private final Memberships members;

  MemberController(Memberships members) {
    this.members = members;
  }

  @GetMapping
  @Requires(CONTENT_READ)
  @Operation(
      summary = "List members",
      description =
          "Names, numbers and roles for everybody, by name; e-mails for those with member.read.")
  Page<MemberView> list(Caller caller) {
    return new Page<>(
        members.list(caller).stream().map(member -> MemberView.of(member, caller)).toList(), null);
  }

  @GetMapping("/{id}")
  @Requires(CONTENT_READ)
  @Operation(summary = "Read a member")
  ResponseEntity<MemberView> get(@PathVariable long id, Caller caller) {
    return answer(members.get(caller, id), caller);
  }

  @PatchMapping("/{id}")
  @Requires(MEMBER_WRITE)
  @Operation(
      summary = "Give a member another role",
      description =
          "Holds from the next request on, for their keys too. The last owner stays owner. Needs"
              + " If-Match.")
  ResponseEntity<MemberView> changeRole(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody RoleRequest request,
      Caller caller) {
    members.changeRole(caller, id, Version.fromIfMatch(ifMatch), Roles.read(request.role()));
    return answer(members.get(caller, id), caller);
  }

  @GetMapping("/{id}/removal")
  @Requires(MEMBER_WRITE)
  @Operation(
      summary = "What a removal would end",
      description = "By kind, and what would go on without the member. Nothing is changed.")
  Removal removal(@PathVariable long id, Caller caller) {
    return Removal.of(members.belongings(caller, id));
  }

  @DeleteMapping("/{id}")
  @Requires(MEMBER_WRITE)
  @Operation(
      summary = "Remove a member",
      description =
          "No session and no key of theirs opens this workspace from now on. Their assignments and"
              + " mentions end; contents, comments, plans, series and clients' links stay. The last"
              + " owner cannot be removed.")
  Removal remove(@PathVariable long id, Caller caller) {
    return Removal.of(members.remove(caller, id));
  }

  @DeleteMapping("/me")
  @Requires(CONTENT_READ)
  @Operation(
      summary = "Leave the workspace",
      description = "As a removal, by oneself; with a session, not with a key.")
  Removal leave(Caller caller) {
    return Removal.of(members.leave(caller));
  }

  private static ResponseEntity<MemberView> answer(Membership member, Caller caller) {
    return ResponseEntity.ok()
        .eTag(Version.etag(member.version()))
        .body(MemberView.of(member, caller));
  }
}
