package presstime.server.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import presstime.server.kernel.Fault;
import presstime.server.web.problem.Problem.FieldError;

/** Every exception that leaves an endpoint, or a filter that hands it here, becomes a problem. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final Problems problems;
  private final Collision collision;
  private final DatabaseAway away;
  private final UnreadableBody unreadable;

  ProblemAdvice(
      Problems problems, Collision collision, DatabaseAway away, UnreadableBody unreadable) {
    this.problems = problems;
    this.collision = collision;
    this.away = away;
    this.unreadable = unreadable;
  }

  @ExceptionHandler
  ResponseEntity<Object> fault(Fault fault, HttpServletRequest request) {
    return problems.of(fault, request);
  }

  /** What nobody foresaw. Only the log says what it was. */
  @ExceptionHandler
  ResponseEntity<Object> unforeseen(Exception e, HttpServletRequest request) {
    if (Collision.is(e)) {
      return collision.answer(e, request);
    }
    if (DatabaseAway.is(e)) {
      return away.answer(e, request);
    }
    if (UnreadableForm.is(e)) {
      return UnreadableForm.answer(e, request, problems);
    }
    if (OutOfRange.caused(e)) {
      LOG.warn("{} {} was out of range", request.getMethod(), request.getRequestURI(), e);
      return problems.of(
          "out-of-range",
          422,
          "A value of this request is beyond what can be kept.",
          null,
          Map.of(),
          new HttpHeaders(),
          request);
    }
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
    return internal(request);
  }

  private ResponseEntity<Object> internal(HttpServletRequest request) {
    String id = Objects.requireNonNullElse(MDC.get("requestId"), "unknown");
    return problems.of(
        "internal",
        500,
        "The server failed to carry out this request.",
        null,
        Map.of("requestId", id),
        new HttpHeaders(),
        request);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return unreadable.answer(e, headers, http(request));
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return invalid(
        e.getBindingResult().getFieldErrors().stream()
            .map(error -> new FieldError(error.getField(), sentence(error.getDefaultMessage())))
            .toList(),
        headers,
        request);
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return invalid(
        e.getParameterValidationResults().stream()
            .flatMap(result ->
                result.getResolvableErrors().stream()
                    .map(error ->
                        new FieldError(
                            String.valueOf(result.getMethodParameter().getParameterName()),
                            sentence(error.getDefaultMessage()))))
            .toList(),
        headers,
        request);
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    String name =
        e instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : String.valueOf(e.getPropertyName());
    return invalid(
        List.of(new FieldError(name, Kinds.of(e.getRequiredType()) + " is expected here.")),
        headers,
        request);
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return invalid(
        List.of(new FieldError(e.getParameterName(), "It is required.")), headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestPart(
      MissingServletRequestPartException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return invalid(
        List.of(new FieldError(e.getRequestPartName(), "It is required.")), headers, request);
  }

  private ResponseEntity<Object> invalid(
      List<FieldError> errors, HttpHeaders headers, WebRequest request) {
    String detail =
        errors.size() == 1
            ? errors.getFirst().field() + ": " + errors.getFirst().detail()
            : errors.size() + " fields are not acceptable.";
    return problems.of("invalid-field", 422, detail, errors, Map.of(), headers, http(request));
  }

  @Override
  protected ResponseEntity<Object> handleNoResourceFoundException(
      NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return noSuchRoute(headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleNoHandlerFoundException(
      NoHandlerFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return noSuchRoute(headers, request);
  }

  private ResponseEntity<Object> noSuchRoute(HttpHeaders headers, WebRequest request) {
    return plain("no-such-route", 404, "There is nothing at this address.", headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleHttpRequestMethodNotSupported(
      HttpRequestMethodNotSupportedException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String detail = e.getMethod() + " does not fit here; " + headers.getAllow() + " do.";
    return plain("method-not-allowed", 405, detail, headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
      HttpMediaTypeNotSupportedException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String sent = e.getContentType() == null ? "without a Content-Type" : "of that Content-Type";
    return plain(
        "unsupported-media-type", 415, "A body " + sent + " is not taken.", headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
      HttpMediaTypeNotAcceptableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String detail = "There is " + e.getSupportedMediaTypes() + " and nothing else.";
    return plain("not-acceptable", 406, detail, headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
      MaxUploadSizeExceededException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return plain("too-large", 413, "The upload is larger than allowed.", headers, request);
  }

  /** All the others Spring knows: by status alone. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (status.is5xxServerError() && status.value() != 503) {
      LOG.error("{} failed", http(request).getRequestURI(), e);
      return internal(http(request));
    }
    if (status.value() == 503) {
      return plain("unavailable", 503, "The server cannot answer now.", headers, request);
    }
    return plain("bad-request", status.value(), "The request is not understood.", headers, request);
  }

  private ResponseEntity<Object> plain(
      String type, int status, String detail, HttpHeaders headers, WebRequest request) {
    return problems.of(type, status, detail, null, Map.of(), headers, http(request));
  }

  private static String sentence(@Nullable String message) {
    String text = message == null || message.isBlank() ? "is not acceptable" : message;
    return "It " + text + (text.endsWith(".") ? "" : ".");
  }

  private static HttpServletRequest http(WebRequest request) {
    return ((ServletWebRequest) request).getRequest();
  }
}
