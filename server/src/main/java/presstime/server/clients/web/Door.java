package presstime.server.clients.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import presstime.server.clients.ClientAccess;
import presstime.server.clients.OpenLink;
import presstime.server.clients.policy.LinkTokens;
import presstime.server.kernel.PublicUrl;

/**
 * Who stands at a link's door: the token of the address, the visitor's cookie that its forms are
 * bound to, and the pass that shows that the passcode was given. No session is needed.
 */
@Component
class Door {

  private static final String VISITOR = "presstime_review";

  private final ClientAccess access;
  private final PublicUrl address;

  Door(ClientAccess access, PublicUrl address) {
    this.access = access;
    this.address = address;
  }

  /** The link, whether its passcode was given or not, and the page's reader. */
  Reader reader(HttpServletRequest request, HttpServletResponse response) {
    String token = token(request);
    OpenLink link = access.open(token, request.getRemoteAddr());
    String visitor = visitor(request);
    if (!LinkTokens.isToken(visitor)) {
      visitor = LinkTokens.random();
      keep(request, response, VISITOR, visitor);
    }
    return new Reader(
        link,
        phrases(request),
        prefix(request) + "/review/" + token,
        prefix(request),
        LinkTokens.formProof(link.key(), visitor),
        Reader.zone(request.getParameter("zone")));
  }

  /** True when the passcode was given, or none is needed. */
  boolean passes(OpenLink link, HttpServletRequest request) {
    return access.passes(link, visitor(request), cookie(request, passOf(link)));
  }

  /** Takes the passcode; from then on {@link #passes}. */
  void unlock(
      OpenLink link, String passcode, HttpServletRequest request, HttpServletResponse response) {
    keep(request, response, passOf(link), access.unlock(link, visitor(request), passcode));
  }

  /**
   * True when a form was sent from a page of this link, by this visitor. A page elsewhere can
   * neither read the cookie nor make the proof, and browsers say where a form comes from.
   */
  boolean isOwnForm(OpenLink link, HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String visitor = visitor(request);
    return (site == null || site.equals("same-origin") || site.equals("none"))
        && LinkTokens.isToken(visitor)
        && LinkTokens.same(
            LinkTokens.formProof(link.key(), visitor), request.getParameter("proof"));
  }

  Phrases phrases(HttpServletRequest request) {
    return Phrases.accepted(request.getHeader("Accept-Language"));
  }

  /** The path before ours, where the server is reached below one. */
  String prefix(HttpServletRequest request) {
    String path = URI.create(address.seenBy(request)).getPath();
    return path == null ? "" : path.replaceAll("/+$", "");
  }

  static String token(HttpServletRequest request) {
    return Objects.requireNonNullElse((String) request.getAttribute(HiddenToken.TOKEN), "");
  }

  private static String passOf(OpenLink link) {
    return VISITOR + "_" + link.id();
  }

  private static String visitor(HttpServletRequest request) {
    return Objects.requireNonNullElse(cookie(request, VISITOR), "");
  }

  private static @Nullable String cookie(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name)) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  private void keep(
      HttpServletRequest request, HttpServletResponse response, String name, String value) {
    response.addHeader(
        "Set-Cookie",
        ResponseCookie.from(name, value)
            .path(prefix(request) + "/review")
            .httpOnly(true)
            .secure(request.isSecure() || address.isHttps())
            .sameSite("Lax")
            .build()
            .toString());
  }
}
