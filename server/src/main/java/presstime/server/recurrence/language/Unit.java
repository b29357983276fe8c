package presstime.server.recurrence.language;

/** A rhythm that sentences can say. */
public enum Unit {
  DAY("DAILY"),
  WEEK("WEEKLY"),
  MONTH("MONTHLY"),
  YEAR("YEARLY");

  private final String freq;

  Unit(String freq) {
    this.freq = freq;
  }

  /** {@code FREQ} of RFC 5545. */
  String freq() {
    return freq;
  }
}
