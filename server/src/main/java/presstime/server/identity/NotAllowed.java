package presstime.server.identity;

import presstime.server.kernel.Fault;

/** The caller lacks a permission. */
public final class NotAllowed extends Fault {
  private static final long serialVersionUID = 1L;

  /**
   * @param missing what the caller would have to be allowed
   */
  public NotAllowed(Permission missing) {
    super(
        Category.FORBIDDEN,
        "not-allowed",
        "Not allowed",
        "This needs the permission " + missing.scope() + ", which the caller does not have here.",
        "Ask an owner of the workspace for a role that has it, or use an API key with that scope.",
        null);
    fact("permission", missing.scope());
  }
}
