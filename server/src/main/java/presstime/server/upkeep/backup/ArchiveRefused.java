package presstime.server.upkeep.backup;

/** An archive cannot be restored as asked. Nothing has been written. */
public final class ArchiveRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String solution;

  ArchiveRefused(String detail, String solution) {
    super(detail);
    this.solution = solution;
  }

  static ArchiveRefused damaged(String how) {
    return new ArchiveRefused(
        "The archive is damaged or not whole: " + how + ".", "Take another backup's archive.");
  }

  /** What to do about it. */
  public String solution() {
    return solution;
  }
}
