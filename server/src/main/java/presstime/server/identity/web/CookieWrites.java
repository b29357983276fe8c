package presstime.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;
import presstime.server.identity.Callers;

/**
 * Which requests another site could forge: writes that rely on the session cookie, and HTML forms.
 * A browser never adds an API key by itself, and cannot send JSON across sites without asking.
 */
final class CookieWrites implements RequestMatcher {

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /** They carry their own credential in the body, as JSON. */
  private static final Set<String> WAYS_IN =
      Set.of("POST /api/v1/session", "POST /api/v1/setup", "POST /api/v1/join");

  /**
   * The pages of people without an account rely on no session; their forms carry a proof of their
   * own.
   */
  private static final String CLIENT_PAGES = "/review/";

  @Override
  public boolean matches(HttpServletRequest request) {
    if (READS.contains(request.getMethod())
        || WAYS_IN.contains(request.getMethod() + " " + request.getRequestURI())
        || Callers.apiKey(request).isPresent()) {
      return false;
    }
    String path = request.getRequestURI();
    return !path.startsWith("/api/") && !path.startsWith(CLIENT_PAGES)
        || path.startsWith("/api/") && Callers.session().isPresent();
  }
}
