package presstime.server.recurrence.language;

/** Where an expression stops making sense; caught before anybody outside sees it. */
final class Misunderstanding extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int start;
  private final int end;

  Misunderstanding(int start, int end, String detail) {
    super(detail, null, false, false);
    this.start = start;
    this.end = end;
  }

  Understanding.NotUnderstood told() {
    return new Understanding.NotUnderstood(start, end - start, String.valueOf(getMessage()));
  }
}
