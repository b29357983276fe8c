package presstime.server.identity;

import presstime.server.kernel.Fault;

/** A workspace would have no owner any more. */
public final class LastOwner extends Fault {
  private static final long serialVersionUID = 1L;

  /**
   * @param name of the only owner
   */
  public LastOwner(String name) {
    super(
        Category.CONFLICT,
        "last-owner",
        "The last owner stays",
        name + " is the only owner of this workspace.",
        "Make another member an owner first.",
        null);
  }
}
