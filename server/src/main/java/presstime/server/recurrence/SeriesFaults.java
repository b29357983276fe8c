package presstime.server.recurrence;

import java.time.LocalDateTime;
import presstime.server.kernel.Fault;

/** What cannot be done with a series, and what can be done instead. */
final class SeriesFaults {

  private SeriesFaults() {}

  /** The series has no such date. */
  static final class NoSuchOccurrence extends Fault {
    private static final long serialVersionUID = 1L;

    NoSuchOccurrence(long series, LocalDateTime recurrenceId) {
      super(
          Category.NOT_FOUND,
          "no-such-occurrence",
          "The series has no such occurrence",
          "Series " + series + " has no occurrence named " + recurrenceId + ".",
          "Name it by its recurrenceId, as the series' occurrences show it.",
          null);
    }
  }

  /** It cannot be changed any more. */
  static final class OccurrenceOver extends Fault {
    private static final long serialVersionUID = 1L;

    OccurrenceOver(LocalDateTime recurrenceId) {
      super(
          Category.CONFLICT,
          "occurrence-over",
          "The occurrence is over",
          "Occurrence " + recurrenceId + " has gone out, is going out right now, or has passed.",
          "Look at its deliveries: they say what is possible with each.",
          null);
    }
  }

  /** The series stands otherwise. */
  static final class WrongSeriesState extends Fault {
    private static final long serialVersionUID = 1L;

    WrongSeriesState(long series, SeriesState state, String wanted, String solution) {
      super(
          Category.CONFLICT,
          "wrong-series-state",
          "Not possible for this series now",
          "Series " + series + " is " + state.word() + "; it cannot be " + wanted + ".",
          solution,
          null);
      fact("state", state.word());
    }
  }
}
