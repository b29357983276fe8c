package presstime.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses the character U+0000, which PostgreSQL cannot keep, in everything of a request that is a
 * text and no body: parameters, fields of forms, parts of the path, names of files. The bytes of
 * files are nobody's business here.
 */
@Component
class ParameterCheck implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    request.getParameterMap().forEach(ParameterCheck::check);
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
        instanceof Map<?, ?> variables) {
      variables.forEach((name, value) -> check(String.valueOf(name), String.valueOf(value)));
    }
    if (request instanceof MultipartHttpServletRequest form) {
      form.getMultiFileMap().forEach(ParameterCheck::check);
    }
    return true;
  }

  private static void check(String name, List<MultipartFile> files) {
    for (MultipartFile file : files) {
      String called = file.getOriginalFilename();
      check(name, called == null ? "" : called);
    }
  }

  private static void check(String name, String... values) {
    if (Unkept.isIn(name)) {
      throw Unkept.at(name);
    }
    for (String value : values) {
      if (Unkept.isIn(value)) {
        throw Unkept.at(name);
      }
    }
  }
}
