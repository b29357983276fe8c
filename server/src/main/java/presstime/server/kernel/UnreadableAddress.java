package presstime.server.kernel;

/** What was given as the address of a database is none. Never shows it: a password is in it. */
public final class UnreadableAddress extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableAddress(String why) {
    super("The database's address cannot be read: " + why + ".");
  }

  /** What to do about it. */
  public String solution() {
    return "Write postgres://user:password@host:5432/name, in user and password % as %25, @ as %40,"
        + " : as %3A, / as %2F, ? as %3F and # as %23; or give them apart, as they are, in"
        + " PRESSTIME_DATABASE_USER and PRESSTIME_DATABASE_PASSWORD.";
  }
}
