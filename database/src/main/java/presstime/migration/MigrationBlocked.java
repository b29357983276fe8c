package presstime.migration;

import org.flywaydb.core.api.FlywayException;

/** Somebody had a table in hand for longer than a migration waits. Nothing of it stays. */
public final class MigrationBlocked extends FlywayException {
  private static final long serialVersionUID = 1L;

  MigrationBlocked(String holders, FlywayException cause) {
    super(
        "The database could not be brought to this program's schema: a table that changes is in"
            + " use by "
            + holders
            + ". Nothing of the change stays; servers that run go on.",
        cause);
  }

  /** What to do about it. */
  public String solution() {
    return "Wait until it ends, as a backup does, or end it in the database with SELECT"
        + " pg_terminate_backend(PROCESS), and start again.";
  }
}
