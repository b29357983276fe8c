package presstime.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Files are taken at three addresses, and nowhere else is a form with files even read: the
 * container would keep them on the disk before anybody asked who sends them. At these three nothing
 * is read until it is known that the caller may ({@code spring.servlet.multipart.resolve-lazily}).
 */
@Component
@Order(UploadPlaces.BEFORE_SECURITY)
class UploadPlaces extends OncePerRequestFilter {

  /** Whose search for a token would read the form. */
  static final int BEFORE_SECURITY = -110;

  private static final Set<String> TAKEN_BY =
      Set.of("/api/v1/media", "/api/v1/imports", "/api/v1/imports/sheet");

  private final HandlerExceptionResolver faults;

  UploadPlaces(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver faults) {
    this.faults = faults;
  }

  static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.strip().regionMatches(true, 0, "multipart/", 0, 10);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !isForm(request)
        || request.getMethod().equals("POST") && TAKEN_BY.contains(request.getRequestURI());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    faults.resolveException(
        request,
        response,
        null,
        new HttpMediaTypeNotSupportedException(MediaType.MULTIPART_FORM_DATA, List.of()));
  }
}
