package presstime.server.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import presstime.server.identity.Caller;
import presstime.server.identity.Callers;
import presstime.server.identity.Permission;
import presstime.server.kernel.Fault;
import presstime.server.kernel.PublicUrl;

/**
 * Tells operators from the public under {@code /actuator}: who has {@link Permission#OPERATE}, and
 * for metrics also programs on the same machine, as a scraper is. A request that came through a
 * proxy is nobody on this machine, whatever the proxy's address; and where a proxy is configured
 * ({@code presstime.public-url}) nobody is, for not every proxy says that it is one. {@code
 * presstime.metrics.local} decides otherwise.
 */
@Component
class OperatorFilter extends OncePerRequestFilter {

  static final String ROLE = "OPERATE";

  private static final List<String> PROXY_MARKS =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Via");

  private final Callers callers;
  private final HandlerExceptionResolver faults;
  private final boolean local;

  OperatorFilter(
      Callers callers,
      PublicUrl address,
      Environment settings,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver faults) {
    this.local =
        settings.getProperty("presstime.metrics.local", Boolean.class, !address.isConfigured());
    this.callers = callers;
    this.faults = faults;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/actuator");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Caller> caller;
    try {
      caller = callers.find(request);
    } catch (Fault fault) {
      faults.resolveException(request, response, null, fault);
      return;
    }
    boolean operator = caller.isPresent() && caller.get().may(Permission.OPERATE);
    boolean scraper = local && caller.isEmpty() && isLocalScraper(request);
    if (caller.isPresent() || scraper) {
      SecurityContextHolder.setContext(
          new SecurityContextImpl(
              UsernamePasswordAuthenticationToken.authenticated(
                  caller.map(Caller::actor).orElse("this machine"),
                  null,
                  operator || scraper
                      ? AuthorityUtils.createAuthorityList("ROLE_" + ROLE)
                      : AuthorityUtils.NO_AUTHORITIES)));
    }
    chain.doFilter(request, response);
  }

  private static boolean isLocalScraper(HttpServletRequest request) throws IOException {
    return request.getRequestURI().equals("/actuator/prometheus")
        && PROXY_MARKS.stream().noneMatch(mark -> request.getHeader(mark) != null)
        && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
  }
}
