package presstime.server.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import presstime.server.identity.store.WorkspaceStore;

/** Who belongs to a workspace; disabled accounts are left out. */
@Service
public class Members {

  private final WorkspaceStore workspaces;

  Members(WorkspaceStore workspaces) {
    this.workspaces = workspaces;
  }

  /** The members of a workspace, by name. */
  public List<Member> list(long workspaceId) {
    return workspaces.members(workspaceId);
  }

  /** One member. */
  public Optional<Member> find(long workspaceId, long accountId) {
    return list(workspaceId).stream().filter(member -> member.accountId() == accountId).findFirst();
  }

  /** The role of an account in a workspace. */
  public Optional<Role> role(long workspaceId, long accountId) {
    return workspaces.role(workspaceId, accountId);
  }
}
