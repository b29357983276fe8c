package presstime.server.moderation;

import java.util.List;

/**
 * Whom a text addresses by name.
 *
 * @param members who were told
 * @param others what stayed mere text
 */
public record Addressed(List<Who> members, List<Other> others) {

  /** A member. */
  public record Who(long accountId, String name) {}

  /**
   * An address that reaches nobody.
   *
   * @param reason nobody (no member is called so, or may read this) or several
   */
  public record Other(String text, String reason) {}

  public Addressed {
    members = List.copyOf(members);
    others = List.copyOf(others);
  }
}
