package presstime.server.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import presstime.server.kernel.Fault;
import presstime.server.kernel.PublicUrl;
import presstime.server.web.problem.Problem.FieldError;

/** Makes problems, and answers of them: JSON for programs, a page for a person's browser. */
@Component
public class Problems {

  private final PublicUrl url;
  private final ProblemTypes types;
  private final ProblemPage page;

  Problems(PublicUrl url, ProblemTypes types, ProblemPage page) {
    this.url = url;
    this.types = types;
    this.page = page;
  }

  /** A fault as an answer. */
  public ResponseEntity<Object> of(Fault fault, HttpServletRequest request) {
    HttpStatus status = status(fault.category());
    String field = fault.field();
    Problem problem =
        new Problem(
            address(fault.type(), request),
            fault.title(),
            status.value(),
            String.valueOf(fault.getMessage()),
            instance(request),
            fault.solution(),
            field == null
                ? null
                : List.of(new FieldError(field, fault.getMessage() + " " + fault.solution())),
            fault.facts());
    HttpHeaders headers = new HttpHeaders();
    if (fault.category() == Fault.Category.UNAUTHENTICATED) {
      headers.add(HttpHeaders.WWW_AUTHENTICATE, "Api-Key realm=\"presstime\"");
      headers.add(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"presstime\"");
    }
    if (fault.facts().get("retryAfterSeconds") instanceof Number seconds) {
      headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
    }
    return answer(problem, headers, request);
  }

  /** One of the web module's own types; what it means is taken from its line. */
  public ResponseEntity<Object> of(
      String type,
      int status,
      String detail,
      @Nullable List<FieldError> errors,
      Map<String, Object> facts,
      HttpHeaders headers,
      HttpServletRequest request) {
    ProblemTypes.Explanation explained = types.get(type);
    return answer(
        new Problem(
            address(type, request),
            explained.title(),
            status,
            detail,
            instance(request),
            explained.solution(),
            errors,
            facts),
        headers,
        request);
  }

  private ResponseEntity<Object> answer(
      Problem problem, HttpHeaders headers, HttpServletRequest request) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status()).headers(headers);
    return forPerson(request)
        ? answer.contentType(ProblemPage.HTML).body(page.of(problem))
        : answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }

  private String address(String type, HttpServletRequest request) {
    return url.seenBy(request) + "/problems/" + type;
  }

  /** The path asked for, also when the container has come round to its error page. */
  private static String instance(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        ? path
        : request.getRequestURI();
  }

  private static boolean forPerson(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    String path = instance(request);
    return accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE)
        && !path.startsWith("/api/")
        && !path.startsWith("/actuator");
  }

  private static HttpStatus status(Fault.Category category) {
    return switch (category) {
      case MALFORMED -> HttpStatus.BAD_REQUEST;
      case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
      case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case STALE -> HttpStatus.PRECONDITION_FAILED;
      case VERSION_REQUIRED -> HttpStatus.PRECONDITION_REQUIRED;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
      case NO_SPACE -> HttpStatus.INSUFFICIENT_STORAGE;
    };
  }
}
