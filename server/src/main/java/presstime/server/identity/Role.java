package presstime.server.identity;

import static presstime.server.identity.Permission.AUDIT_READ;
import static presstime.server.identity.Permission.CHANNEL_READ;
import static presstime.server.identity.Permission.CONTENT_APPROVE;
import static presstime.server.identity.Permission.CONTENT_DELETE;
import static presstime.server.identity.Permission.CONTENT_READ;
import static presstime.server.identity.Permission.CONTENT_WRITE;
import static presstime.server.identity.Permission.KEY_WRITE;
import static presstime.server.identity.Permission.MEMBER_READ;
import static presstime.server.identity.Permission.SCHEDULE_READ;
import static presstime.server.identity.Permission.SCHEDULE_WRITE;
import static presstime.server.identity.Permission.SETTINGS_WRITE;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A member's role in a workspace: a set of permissions, nothing else. */
public enum Role {
  /** Runs the workspace. */
  OWNER(EnumSet.allOf(Permission.class)),
  /** Decides what goes out, and when. */
  EDITOR(
      EnumSet.of(
          CONTENT_READ,
          CONTENT_WRITE,
          CONTENT_APPROVE,
          CONTENT_DELETE,
          SCHEDULE_READ,
          SCHEDULE_WRITE,
          CHANNEL_READ,
          SETTINGS_WRITE,
          MEMBER_READ,
          KEY_WRITE,
          AUDIT_READ)),
  /** Writes, and sees when it goes out. */
  AUTHOR(EnumSet.of(CONTENT_READ, CONTENT_WRITE, SCHEDULE_READ, CHANNEL_READ, KEY_WRITE)),
  /** Looks. */
  VIEWER(EnumSet.of(CONTENT_READ, SCHEDULE_READ, CHANNEL_READ));

  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = Set.copyOf(permissions);
  }

  public Set<Permission> permissions() {
    return permissions;
  }

  /** As in the database and in JSON: {@code owner}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that {@link #id()}. */
  public static Role of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
