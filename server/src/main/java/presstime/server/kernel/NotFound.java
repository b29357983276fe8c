package presstime.server.kernel;

/** There is no such thing in the caller's workspace. */
public final class NotFound extends Fault {
  private static final long serialVersionUID = 1L;

  /**
   * @param what the kind: {@code content}, {@code channel}
   * @param id as asked for
   */
  public NotFound(String what, Object id) {
    super(
        Category.NOT_FOUND,
        "not-found",
        "Not found",
        "There is no " + what + " " + id + " in this workspace.",
        "Check the number; what was deleted cannot be found any more.",
        null);
    fact("resource", what);
  }
}
