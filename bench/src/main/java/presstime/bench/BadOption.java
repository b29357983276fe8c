package presstime.bench;

/** What was asked for on the command line cannot be; the message is for the terminal. */
public final class BadOption extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  public BadOption(String message) {
    super(message);
  }
}
