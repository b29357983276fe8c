package presstime.server.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.server.identity.Caller;
import presstime.server.identity.Memberships.Membership;
import presstime.server.identity.Permission;

/**
 * A member in JSON.
 *
 * @param id of the account, as assignments and mentions take it
 * @param email null for those who may not read members
 * @param since null for those who may not read members
 * @param version for {@code If-Match}
 */
record MemberView(
    @Schema(example = "3") long id,
    @Schema(example = "Ada Lovelace") String name,
    @Schema(example = "ada@example.com") @Nullable String email,
    @Schema(allowableValues = {"owner", "editor", "author", "viewer"}) String role,
    @Nullable Instant since,
    int version) {

  /** As the caller may see it. */
  static MemberView of(Membership member, Caller caller) {
    boolean whole = caller.may(Permission.MEMBER_READ) || member.accountId() == caller.accountId();
    return new MemberView(
        member.accountId(),
        member.name(),
        whole ? member.email() : null,
        member.role().id(),
        whole ? member.since() : null,
        member.version());
  }
}
