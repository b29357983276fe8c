package presstime.server.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;

/**
 * The database cannot be reached now, or has no connection to spare: more people came at once than
 * it serves, or it is being restarted. Nobody made a mistake, and later the same request goes.
 */
@Component
class DatabaseAway {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);

  /** Class 08 is what fails of a connection; the others: too many of them, shut down, starting. */
  private static final String CONNECTION = "08";

  private static final Set<String> STATES = Set.of("53300", "57P01", "57P02", "57P03");

  private static final int DEEPEST = 20;
  private static final int RETRY_AFTER = 2;

  private final Problems problems;

  DatabaseAway(Problems problems) {
    this.problems = problems;
  }

  /** True for what a pool without a connection, the driver or PostgreSQL says then. */
  static boolean is(@Nullable Throwable thrown) {
    Throwable one = thrown;
    for (int depth = 0; one != null && depth < DEEPEST; depth++) {
      if (one instanceof SQLTransientConnectionException
          || one instanceof SQLException sql && isAway(sql.getSQLState())
          || one instanceof TransactionSystemException end && is(end.getApplicationException())) {
        return true; // a broken connection cannot be rolled back either, and that is what is thrown
      }
      one = one.getCause();
    }
    return false;
  }

  private static boolean isAway(@Nullable String state) {
    return state != null && (state.startsWith(CONNECTION) || STATES.contains(state));
  }

  ResponseEntity<Object> answer(Throwable thrown, HttpServletRequest request) {
    LOG.warn(
        "{} {} found no database to work with: {}",
        request.getMethod(),
        request.getRequestURI(),
        thrown.toString());
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER));
    return problems.of(
        "unavailable",
        503,
        "The database cannot be reached, or too many requests wait for it.",
        null,
        Map.of("retryAfterSeconds", RETRY_AFTER),
        headers,
        request);
  }
}
