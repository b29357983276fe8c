package presstime.cli.api;

/** Exit codes of the program; documented in docs/cli.md. */
public final class Exit {
  public static final int OK = 0;

  /** The server understood and refused, or failed. */
  public static final int FAILED = 1;

  /** The command line is wrong. */
  public static final int USAGE = 2;

  /** No credential, or one that is not good. */
  public static final int NOT_SIGNED_IN = 3;

  public static final int NOT_FOUND = 4;

  /** At odds with the present state, or changed by somebody else. */
  public static final int CONFLICT = 5;

  public static final int UNREACHABLE = 6;

  /** What was waited for ended in another state than published. */
  public static final int DELIVERY_FAILED = 7;

  private Exit() {}
}
