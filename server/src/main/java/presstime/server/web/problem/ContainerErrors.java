package presstime.server.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.slf4j.MDC;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.kernel.Fault;

/** What goes wrong outside of any endpoint, in a filter or in the container itself. */
@RestController
class ContainerErrors implements ErrorController {

  private final Problems problems;
  private final Collision collision;
  private final DatabaseAway away;

  ContainerErrors(Problems problems, Collision collision, DatabaseAway away) {
    this.problems = problems;
    this.collision = collision;
    this.away = away;
  }

  @RequestMapping("/error")
  ResponseEntity<Object> error(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Fault fault) {
      return problems.of(fault, request);
    }
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
      if (Collision.is(thrown)) {
        return collision.answer(thrown, request);
      }
      if (DatabaseAway.is(thrown)) {
        return away.answer(thrown, request);
      }
    }
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    HttpHeaders headers = new HttpHeaders();
    Map<String, Object> facts = Map.of();
    String type;
    switch (status) {
      case 404 -> type = "no-such-route";
      case 405 -> type = "method-not-allowed";
      case 413 -> type = "too-large";
      case 503 -> type = "unavailable";
      default -> type = status >= 500 ? "internal" : "bad-request";
    }
    if (type.equals("internal")) {
      facts = Map.of("requestId", Objects.requireNonNullElse(MDC.get("requestId"), "unknown"));
    }
    return problems.of(
        type, status, "The request could not be carried out.", null, facts, headers, request);
  }
}
