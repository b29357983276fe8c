package presstime.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins and ends sessions. */
@Component
public class Sessions {

  /** Attribute of a session: what the program that signed in calls itself. */
  static final String AGENT = "presstime.agent";

  /** Attribute of a session: where it was signed in from. */
  static final String ADDRESS = "presstime.address";

  private static final int LONGEST_AGENT = 300;

  private final SecurityContextRepository contexts;
  private final SessionAuthenticationStrategy renewal;

  Sessions(SecurityContextRepository contexts, CsrfTokenRepository csrfTokens) {
    this.contexts = contexts;
    this.renewal =
        new CompositeSessionAuthenticationStrategy(
            List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(csrfTokens)));
  }

  /**
   * From now on the request's session is this account's. It gets a new id and a new CSRF token, so
   * that one planted before is worth nothing.
   */
  public void begin(Account who, HttpServletRequest request, HttpServletResponse response) {
    Authentication account = authentication(new SignedIn(who.id(), who.passwordMark()));
    HttpSession session = request.getSession(true);
    renewal.onAuthentication(account, request, response);
    keep(account, request, response);
    session.setAttribute(ADDRESS, request.getRemoteAddr());
    String agent = request.getHeader("User-Agent");
    if (agent != null) {
      session.setAttribute(AGENT, agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
    }
  }

  /** The request's session goes on with the password that its account has now. */
  public void goOn(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    keep(authentication(who), request, response);
  }

  private void keep(
      Authentication account, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = new SecurityContextImpl(account);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  private static Authentication authentication(SignedIn who) {
    return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
  }

  /** The session, if there is one, is over. */
  public void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }

  /** What the session's writes must carry as {@code X-CSRF-Token}; differs at each call. */
  public static String csrfToken(HttpServletRequest request) {
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      return token.getToken();
    }
    throw new IllegalStateException("outside of the security chain");
  }
}
