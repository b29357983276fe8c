package presstime.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import presstime.server.kernel.Fault;

/**
 * No body is read beyond ten MiB, whether its length was announced or not. Files have a limit of
 * their own ({@code spring.servlet.multipart}) and {@link UploadPlaces}.
 */
@Component
@Order(-50)
class BodyLimit extends OncePerRequestFilter {

  static final long LARGEST = 10L * 1024 * 1024;

  private final HandlerExceptionResolver faults;

  BodyLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver faults) {
    this.faults = faults;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return UploadPlaces.isForm(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > LARGEST) {
      faults.resolveException(request, response, null, new TooLarge());
    } else {
      chain.doFilter(new Limited(request), response);
    }
  }

  /** The body is larger than the server takes. */
  static final class TooLarge extends Fault {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super(
          Category.TOO_LARGE,
          "too-large",
          "Too large",
          "The body has more than " + LARGEST + " bytes.",
          "Send less at a time; upload pictures and other files as media.",
          null);
      fact("largest", LARGEST);
    }
  }

  private static final class Limited extends HttpServletRequestWrapper {
    Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream());
    }
  }

  private static final class Counted extends ServletInputStream {
    private final ServletInputStream body;
    private long left = LARGEST;

    Counted(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int got = body.read(target, offset, length);
      count(Math.max(0, got));
      return got;
    }

    private void count(int bytes) {
      left -= bytes;
      if (left < 0) {
        throw new TooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
