package presstime.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;

/**
 * Takes a session's cookie that names no session for none. With the character U+0000 in it, which
 * PostgreSQL cannot even look for, every request failed.
 */
@Component
class SessionCookies implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof CookieSerializer cookies ? new Checked(cookies) : bean;
  }

  private record Checked(CookieSerializer cookies) implements CookieSerializer {

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
      return cookies.readCookieValues(request).stream().filter(id -> !Unkept.isIn(id)).toList();
    }

    @Override
    public void writeCookieValue(CookieValue value) {
      cookies.writeCookieValue(value);
    }
  }
}
