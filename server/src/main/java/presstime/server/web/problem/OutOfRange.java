package presstime.server.web.problem;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells when something failed because a value of the request lies beyond what can be computed with
 * or kept. Doors say it better, by their field; this is for what none of them foresaw.
 */
final class OutOfRange {

  /**
   * Number, date format, date, interval, zone, and characters of texts and of JSON, as PostgreSQL
   * counts its errors (appendix A).
   */
  private static final Set<String> STATES =
      Set.of("22003", "22007", "22008", "22015", "22009", "22021", "22P05");

  private OutOfRange() {}

  static boolean caused(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DateTimeException
          || cause instanceof ArithmeticException sum && isOverflow(sum)
          || cause instanceof SQLException refused && isOfValue(refused)) {
        return true;
      }
    }
    return false;
  }

  /** A division by zero is ours. */
  private static boolean isOverflow(ArithmeticException sum) {
    String message = sum.getMessage();
    return message == null || !message.contains("zero");
  }

  private static boolean isOfValue(SQLException refused) {
    String state = refused.getSQLState();
    return state != null && STATES.contains(state);
  }
}
