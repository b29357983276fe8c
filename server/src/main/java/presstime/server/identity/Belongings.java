package presstime.server.identity;

import java.util.List;

/**
 * What a member has in hand, for those who remove them. Modules downstream have one each; identity
 * asks them all.
 */
public interface Belongings {

  /**
   * Some of it.
   *
   * @param what kind, in the plural: {@code assignments}
   * @param stays true when it goes on without them; false when it ends with the membership
   */
  record Belonging(String what, long count, boolean stays) {}

  /** What there is now. */
  List<Belonging> of(long workspaceId, long accountId);

  /** The member goes: ends what does not stay, and tells of it. In the removal's transaction. */
  default void end(Caller by, long accountId) {}
}
