package presstime.server.kernel;

/** Somebody else changed it since the caller read it. */
public final class StaleVersion extends Fault {
  private static final long serialVersionUID = 1L;

  /**
   * @param what the kind: {@code content}, {@code channel}
   * @param sent the version the caller edited
   * @param current the version there is now
   */
  public StaleVersion(String what, int sent, int current) {
    super(
        Category.STALE,
        "stale-version",
        "Changed by somebody else",
        "This "
            + what
            + " is at version "
            + current
            + "; the edit was made on version "
            + sent
            + ".",
        "Read it again, put your change on top, and send it with the new ETag.",
        null);
    fact("sentVersion", sent);
    fact("currentVersion", current);
  }
}
