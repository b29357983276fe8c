package presstime.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * CSRF tokens, in sessions. A session begins with the page that shows a token; who writes without
 * ever having been shown one is refused, and leaves no session behind.
 */
final class ShownTokens implements CsrfTokenRepository {

  private final HttpSessionCsrfTokenRepository kept = new HttpSessionCsrfTokenRepository();

  ShownTokens() {
    kept.setHeaderName("X-CSRF-Token");
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return kept.generateToken(request);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (request.getMethod().equals("GET") || request.getSession(false) != null) {
      kept.saveToken(token, request, response);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return kept.loadToken(request);
  }
}
