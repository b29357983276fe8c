package presstime.server.clients.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import presstime.server.clients.ClientFaults;
import presstime.server.kernel.Fault;

/**
 * Answers with pages of links: kept by nobody, found by no search engine, telling no other site
 * where the reader comes from.
 */
@Component
class PageAnswers {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  /** No script and no style but our file; images as articles have them. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' https: http: data:; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private final Door door;

  PageAnswers(Door door) {
    this.door = door;
  }

  /** The work's answer, or a page in the reader's language that says why there is none. */
  ResponseEntity<?> guarded(HttpServletRequest request, Supplier<ResponseEntity<?>> work) {
    try {
      return work.get();
    } catch (Fault fault) {
      return refusal(request, fault);
    }
  }

  private ResponseEntity<?> refusal(HttpServletRequest request, Fault fault) {
    return switch (fault) {
      case ClientFaults.Unknown unknown -> notice(request, HttpStatus.NOT_FOUND, "unknown", "");
      case ClientFaults.Expired expired -> notice(request, HttpStatus.GONE, "expired", "");
      case ClientFaults.Revoked revoked -> notice(request, HttpStatus.GONE, "revoked", "");
      case ClientFaults.Shut shut -> notice(request, HttpStatus.FORBIDDEN, "shut", "");
      case ClientFaults.TooMany busy -> busy(request, busy);
      case ClientFaults.NotByThisLink rights -> notice(request, HttpStatus.FORBIDDEN, "rights", "");
      default -> other(request, fault);
    };
  }

  private ResponseEntity<String> busy(HttpServletRequest request, ClientFaults.TooMany busy) {
    ResponseEntity<String> page = notice(request, HttpStatus.TOO_MANY_REQUESTS, "busy", "");
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header("Retry-After", String.valueOf(busy.facts().get("retryAfterSeconds")))
        .body(page.getBody());
  }

  private ResponseEntity<String> other(HttpServletRequest request, Fault fault) {
    return fault.category() == Fault.Category.NOT_FOUND
        ? notice(request, HttpStatus.NOT_FOUND, "gone", "")
        : notice(request, HttpStatus.CONFLICT, "other", "");
  }

  /**
   * A page that tells something.
   *
   * @param back address to go on with; empty for none
   */
  ResponseEntity<String> notice(
      HttpServletRequest request, HttpStatus status, String fault, String back) {
    return page(
        status,
        ReviewPage.notice(door.phrases(request), door.prefix(request), "Presstime", fault, back));
  }

  ResponseEntity<String> page(HttpStatus status, String html) {
    return headers(ResponseEntity.status(status)).contentType(HTML).body(html);
  }

  /** Sends the browser to a page, so that reading it again says nothing twice. */
  ResponseEntity<String> seeOther(Reader reader, String path, @Nullable Long channel, String done) {
    StringBuilder query = new StringBuilder();
    if (reader.zone() != null) {
      query.append("&zone=").append(UriUtils.encode(reader.zone().getId(), "UTF-8"));
    }
    if (channel != null) {
      query.append("&channel=").append(channel);
    }
    if (!done.isEmpty()) {
      query.append("&done=").append(done);
    }
    String to = reader.base() + path + (query.isEmpty() ? "" : "?" + query.substring(1));
    return headers(ResponseEntity.status(HttpStatus.SEE_OTHER)).location(URI.create(to)).build();
  }

  private static ResponseEntity.BodyBuilder headers(ResponseEntity.BodyBuilder answer) {
    return answer
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex, nofollow, noarchive")
        .header("X-Content-Type-Options", "nosniff")
        .header("Vary", "Accept-Language, Cookie");
  }
}
