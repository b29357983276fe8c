package presstime.server.identity;

import java.util.Set;

/**
 * Who is asking, in which workspace. A controller method takes it as a parameter; every query is
 * scoped to its {@code workspaceId}.
 *
 * @param accountId the person, or the person on whose behalf the API key acts
 * @param actor for history: {@code account/1} or {@code api-key/2}
 */
public record Caller(long workspaceId, long accountId, String actor, Set<Permission> permissions) {

  public Caller {
    permissions = Set.copyOf(permissions);
  }

  /** True when the caller may do this. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
