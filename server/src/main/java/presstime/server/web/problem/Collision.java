package presstime.server.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Two requests stood in each other's way, and PostgreSQL had one of them give up: its transaction
 * was rolled back, and the same request goes through when it is repeated.
 */
@Component
class Collision {

  private static final Logger LOG = LoggerFactory.getLogger(Collision.class);

  /** serialization_failure and deadlock_detected. */
  private static final Set<String> STATES = Set.of("40001", "40P01");

  private static final int DEEPEST = 20;
  private static final int RETRY_AFTER = 1;

  private final Problems problems;

  Collision(Problems problems) {
    this.problems = problems;
  }

  /** True for what PostgreSQL says of one that gave up, however it was wrapped. */
  static boolean is(@Nullable Throwable thrown) {
    Throwable one = thrown;
    for (int depth = 0; one != null && depth < DEEPEST; depth++) {
      if (one instanceof SQLException sql
          && sql.getSQLState() != null
          && STATES.contains(sql.getSQLState())) {
        return true;
      }
      one = one.getCause();
    }
    return false;
  }

  ResponseEntity<Object> answer(Throwable thrown, HttpServletRequest request) {
    LOG.warn(
        "{} {} gave way to another request", request.getMethod(), request.getRequestURI(), thrown);
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER));
    return problems.of(
        "collision",
        503,
        "Another request was changing the same things; this one gave way and was not carried out.",
        null,
        Map.of("retryAfterSeconds", RETRY_AFTER),
        headers,
        request);
  }
}
