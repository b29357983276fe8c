package presstime.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import presstime.server.identity.Caller;
import presstime.server.identity.Callers;
import presstime.server.identity.NotAllowed;
import presstime.server.identity.NotSignedIn;
import presstime.server.identity.Open;
import presstime.server.identity.Requires;

/**
 * The one permission check of everything under {@code /api}. An endpoint that says neither {@link
 * Requires} nor {@link Open} is closed to all.
 */
@Component
class PermissionCheck implements HandlerInterceptor {

  private final Callers callers;

  PermissionCheck(Callers callers) {
    this.callers = callers;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(Open.class)) {
      return true;
    }
    Requires requires = method.getMethodAnnotation(Requires.class);
    if (requires == null) {
      throw new IllegalStateException(method + " says neither @Requires nor @Open");
    }
    Caller caller = callers.find(request).orElseThrow(NotSignedIn::new);
    if (!caller.may(requires.value())) {
      throw new NotAllowed(requires.value());
    }
    return true;
  }
}
