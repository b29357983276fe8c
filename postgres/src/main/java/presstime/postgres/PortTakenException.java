package presstime.postgres;

/** PostgreSQL did not start because another program listens on the chosen port. */
final class PortTakenException extends Exception {
  private static final long serialVersionUID = 1L;

  PortTakenException(int port) {
    super("Port " + port + " on 127.0.0.1 is taken");
  }
}
