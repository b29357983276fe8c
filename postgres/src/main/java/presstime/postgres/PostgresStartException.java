package presstime.postgres;

/** The embedded PostgreSQL cannot run; the message says why and how to mend it. */
public final class PostgresStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PostgresStartException(String message) {
    super(message);
  }

  PostgresStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
