package presstime.server.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.ServletWebRequest;

/** Sends the desk's page and files, each with the headers that are right for it. */
@Component
class DeskAnswers {

  /**
   * Only scripts that carry the request's nonce run, and what those load; nothing comes from
   * elsewhere. {@code 'self'} is for browsers that do not know {@code 'strict-dynamic'}.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self' 'nonce-%1$s' 'strict-dynamic';"
          + " style-src 'self' 'nonce-%1$s'; img-src 'self' data: blob:; media-src 'self' blob:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none';"
          + " base-uri 'none'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'";

  private static final String NO_DEVICES =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
          + " magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

  private static final int NONCE_BYTES = 18;

  private final SecureRandom random = new SecureRandom();
  private final DeskFiles files;

  DeskAnswers(DeskFiles files) {
    this.files = files;
  }

  /** The page is made anew for each request and kept by nobody: its nonce is good once. */
  HttpRequestHandler page() {
    return (request, response) -> {
      byte[] bytes = new byte[NONCE_BYTES];
      random.nextBytes(bytes);
      String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      response.setContentType("text/html;charset=UTF-8");
      response.setHeader("Content-Security-Policy", POLICY.formatted(nonce));
      response.setHeader("Referrer-Policy", "same-origin");
      response.setHeader("Permissions-Policy", NO_DEVICES);
      response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
      byte[] page = files.page(nonce).getBytes(StandardCharsets.UTF_8);
      response.setContentLength(page.length);
      if (!request.getMethod().equals("HEAD")) {
        response.getOutputStream().write(page);
      }
    };
  }

  /** A file whose name changes with its bytes is kept for ever; any other is asked for again. */
  HttpRequestHandler file(String path, DeskFile file) {
    return (request, response) -> {
      Encoding encoding = Encoding.choose(request.getHeader(HttpHeaders.ACCEPT_ENCODING), file);
      response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
      response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader(
          HttpHeaders.CACHE_CONTROL,
          file.lasting() ? "public, max-age=31536000, immutable" : "no-cache");
      String tag = encoding == Encoding.IDENTITY ? "" : "-" + encoding.word();
      if (new ServletWebRequest(request, response)
          .checkNotModified("\"" + file.hash() + tag + "\"")) {
        return;
      }
      response.setContentType(file.type());
      if (encoding != Encoding.IDENTITY) {
        response.setHeader(HttpHeaders.CONTENT_ENCODING, encoding.word());
      }
      send(path, file, encoding, request, response);
    };
  }

  private void send(
      String path,
      DeskFile file,
      Encoding encoding,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Long size = file.size(encoding);
    response.setContentLengthLong(size == null ? file.size() : size);
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    try (InputStream bytes = files.open(path, encoding)) {
      bytes.transferTo(response.getOutputStream());
    }
  }
}
