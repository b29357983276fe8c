package presstime.server.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import presstime.server.identity.Caller;
import presstime.server.identity.Callers;
import presstime.server.identity.ShownOnce;
import presstime.server.kernel.Fault;
import presstime.server.kernel.InvalidField;

/**
 * Carries a write with an {@code Idempotency-Key} out once, however often it is sent
 * (draft-ietf-httpapi-idempotency-key-header). Answers are kept for 24 hours. A key is free again
 * when the request was turned away before it could do anything, or failed by a fault of ours.
 */
@Component
@Order(IdempotencyFilter.AFTER_SECURITY)
class IdempotencyFilter extends OncePerRequestFilter {

  static final int AFTER_SECURITY = 0;

  private static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
  private static final Set<Integer> NOT_DONE = Set.of(401, 403, 429);

  /** Changes nothing, and its answer is too large to be kept. */
  private static final String BACKUP = "/api/v1/operations/backup";

  private static final List<String> KEPT_HEADERS =
      List.of("Content-Type", "ETag", "Location", "Link");

  private final KeptAnswers answers;
  private final Callers callers;
  private final HandlerExceptionResolver faults;

  private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);

  IdempotencyFilter(
      KeptAnswers answers,
      Callers callers,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver faults) {
    this.answers = answers;
    this.callers = callers;
    this.faults = faults;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(HEADER) == null
        || !request.getRequestURI().startsWith("/api/")
        || request.getRequestURI().equals(BACKUP)
        || !WRITES.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      Optional<Caller> caller = callers.find(request);
      if (caller.isEmpty() || request.getRequestURI().equals("/api/v1/session")) {
        chain.doFilter(request, response); // nobody's key; the endpoint says what is wrong
      } else {
        once(request, response, chain, caller.get());
      }
    } catch (Fault fault) {
      faults.resolveException(request, response, null, fault);
    }
  }

  private void once(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, Caller caller)
      throws ServletException, IOException {
    String key = request.getHeader(HEADER);
    if (!KEY.matcher(key).matches()) {
      throw new InvalidField(
          HEADER, "The key is not usable.", "Use 1 to 255 visible ASCII characters.");
    }
    boolean multipart = RequestHash.isMultipart(request);
    byte[] body = multipart ? new byte[0] : request.getInputStream().readAllBytes();
    HttpServletRequest again = multipart ? request : new ReadAgain(request, body);
    switch (answers.claim(caller.workspaceId(), key, RequestHash.of(request, caller, body))) {
      case KeptAnswers.First first -> carryOut(first, again, response, chain);
      case KeptAnswers.Running running -> throw IdempotencyFault.inProgress();
      case KeptAnswers.Other other -> throw IdempotencyFault.reused();
      case KeptAnswers.Kept kept -> replay(kept, response);
    }
  }

  private void carryOut(
      KeptAnswers.First claim,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    boolean done = false;
    try {
      chain.doFilter(request, answer);
      int status = answer.getStatus();
      done = status < 500 && !NOT_DONE.contains(status);
    } finally {
      if (!done) {
        answers.free(claim);
      }
    }
    if (done) {
      keep(claim, answer(request, answer));
    }
    answer.copyBodyToResponse();
  }

  /**
   * What was carried out stays so when the database fails then: the key is not free for another.
   */
  private void keep(KeptAnswers.First claim, KeptAnswers.Kept answer) {
    try {
      answers.keep(claim, answer);
    } catch (RuntimeException e) {
      LOG.error("the answer to a request with an Idempotency-Key could not be kept", e);
    }
  }

  private static KeptAnswers.Kept answer(
      HttpServletRequest request, ContentCachingResponseWrapper answer) {
    if (answer.getStatus() < 300
        && request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
            instanceof HandlerMethod endpoint
        && endpoint.hasMethodAnnotation(ShownOnce.class)) {
      return new KeptAnswers.Kept(SHOWN_ONCE, Map.of(), new byte[0]);
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : KEPT_HEADERS) {
      String value = "Content-Type".equals(name) ? answer.getContentType() : answer.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return new KeptAnswers.Kept(answer.getStatus(), headers, answer.getContentAsByteArray());
  }

  /** In place of a status: the answer itself is not kept. */
  private static final int SHOWN_ONCE = 0;

  private static void replay(KeptAnswers.Kept kept, HttpServletResponse response)
      throws IOException {
    response.setHeader("Idempotency-Replayed", "true");
    if (kept.status() == SHOWN_ONCE) {
      throw IdempotencyFault.shownOnce();
    }
    response.setStatus(kept.status());
    kept.headers().forEach(response::setHeader);
    response.setContentLength(kept.body().length);
    response.getOutputStream().write(kept.body());
  }
}
