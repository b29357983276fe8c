package presstime.server.clients.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the token out of the address before anybody sees it: {@code /review/TOKEN/contents/1} goes
 * on as {@code /review/-/contents/1}, so that no log, metric, trace or problem can hold it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HiddenToken extends OncePerRequestFilter {

  /** The request's attribute that holds the token. */
  static final String TOKEN = "presstime.client-link";

  private static final Pattern PAGE = Pattern.compile("/review/([^/;]+)(/.*)?");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String context = request.getContextPath();
    Matcher page = PAGE.matcher(request.getRequestURI().substring(context.length()));
    if (!page.matches()) {
      chain.doFilter(request, response);
      return;
    }
    request.setAttribute(TOKEN, page.group(1));
    String rest = page.group(2) == null ? "" : page.group(2);
    chain.doFilter(new Hidden(request, "/review/-" + rest), response);
  }

  private static final class Hidden extends HttpServletRequestWrapper {
    private final String path;

    Hidden(HttpServletRequest request, String path) {
      super(request);
      this.path = path;
    }

    @Override
    public String getRequestURI() {
      return getContextPath() + path;
    }

    @Override
    public StringBuffer getRequestURL() {
      StringBuffer url = super.getRequestURL();
      int start = url.indexOf(super.getRequestURI());
      return start < 0 ? url : url.replace(start, url.length(), getRequestURI());
    }

    @Override
    public String getServletPath() {
      return path;
    }
  }
}
