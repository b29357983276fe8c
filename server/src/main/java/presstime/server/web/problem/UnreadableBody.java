package presstime.server.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import presstime.server.kernel.Fault;
import presstime.server.web.problem.Problem.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a body cannot be read: line, column, field. Never repeats the value. */
@Component
class UnreadableBody {

  private final Problems problems;

  UnreadableBody(Problems problems) {
    this.problems = problems;
  }

  ResponseEntity<Object> answer(
      HttpMessageNotReadableException e, HttpHeaders headers, HttpServletRequest request) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Fault fault) {
        return problems.of(fault, request);
      }
      if (cause instanceof UnrecognizedPropertyException unknown) {
        return unknown(unknown, headers, request);
      }
      if (cause instanceof DatabindException wrong) {
        return wrongKind(wrong, headers, request);
      }
      if (cause instanceof JacksonException broken) {
        Map<String, Object> where = where(broken);
        String detail = "The JSON is broken at line " + where.get("line") + ".";
        return problems.of("unreadable-body", 400, detail, null, where, headers, request);
      }
    }
    return problems.of(
        "missing-body", 400, "The body is missing.", null, Map.of(), headers, request);
  }

  private ResponseEntity<Object> unknown(
      UnrecognizedPropertyException e, HttpHeaders headers, HttpServletRequest request) {
    String field = path(e);
    Map<String, Object> facts = where(e);
    if (e.getKnownPropertyIds() != null) {
      TreeSet<String> known = new TreeSet<>();
      e.getKnownPropertyIds().forEach(id -> known.add(String.valueOf(id)));
      facts.put("known", known);
    }
    String detail = "There is no property " + field + ".";
    return problems.of(
        "unknown-property",
        422,
        detail,
        List.of(new FieldError(field, detail)),
        facts,
        headers,
        request);
  }

  private ResponseEntity<Object> wrongKind(
      DatabindException e, HttpHeaders headers, HttpServletRequest request) {
    String field = path(e);
    Class<?> wanted = e instanceof MismatchedInputException wrong ? wrong.getTargetType() : null;
    String detail = Kinds.of(wanted) + " is expected.";
    String where = field.isEmpty() ? "the body" : field;
    return problems.of(
        "unreadable-body",
        400,
        where + ": " + detail,
        List.of(new FieldError(field, detail)),
        where(e),
        headers,
        request);
  }

  private static Map<String, Object> where(JacksonException e) {
    Map<String, Object> facts = new LinkedHashMap<>();
    TokenStreamLocation location = e.getLocation();
    if (location != null) {
      facts.put("line", location.getLineNr());
      facts.put("column", location.getColumnNr());
    }
    return facts;
  }

  private static String path(JacksonException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }
}
