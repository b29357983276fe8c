package presstime.server.content;

import presstime.server.kernel.Fault;

/** Somebody decided on a revision, and there is a newer one they have not seen. */
public final class RevisionMoved extends Fault {
  private static final long serialVersionUID = 1L;

  private final int current;

  /**
   * @param seen number of the revision they saw
   * @param current number of the one there is now
   */
  public RevisionMoved(int seen, int current) {
    super(
        Category.CONFLICT,
        "revision-moved",
        "There is a newer revision",
        "Revision " + seen + " was seen; the current one is " + current + ".",
        "Look at what changed, and decide on the current revision.",
        null);
    this.current = current;
    fact("seenRevision", seen);
    fact("currentRevision", current);
  }

  /** Number of the revision there is now. */
  public int current() {
    return current;
  }
}
