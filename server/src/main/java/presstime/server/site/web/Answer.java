package presstime.server.site.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Answers to the public, after RFC 9110 and RFC 9111: kept by caches and asked again each time, so
 * that an article is seen in the second it goes live, at the price of a 304 otherwise.
 *
 * <p>Compressed here and not by the container, which leaves whatever has a strong ETag as it is:
 * each encoding is a representation with an ETag of its own.
 */
@Component
class Answer {

  /** No script, nothing from elsewhere but what an article shows. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' https: http: data:;"
          + " media-src 'self' https: http:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'";

  private static final int WORTH_COMPRESSING = 1024;
  private static final Duration LAST_MODIFIED_IS_SURE = Duration.ofSeconds(2);

  private final InstantSource time;

  Answer(InstantSource time) {
    this.time = time;
  }

  /** Something that is there, revalidated each time. */
  ResponseEntity<byte[]> found(
      ServletWebRequest request, String type, String text, Instant changedAt) {
    Encoded body = encode(request, text);
    Instant lastModified = sure(changedAt);
    boolean same =
        lastModified == null
            ? request.checkNotModified(body.etag())
            : request.checkNotModified(body.etag(), lastModified.toEpochMilli());
    if (same) {
      return headers(ResponseEntity.status(HttpStatus.NOT_MODIFIED), revalidated()).build();
    }
    return send(headers(ResponseEntity.ok(), revalidated()), type, body);
  }

  /**
   * A page that says that there is nothing; never taken from a cache, for it may come at any time.
   */
  ResponseEntity<byte[]> nothing(ServletWebRequest request, HttpStatus status, String page) {
    var answer = headers(ResponseEntity.status(status), CacheControl.noCache());
    return send(answer, MediaType.TEXT_HTML_VALUE, encode(request, page));
  }

  /** Something whose name changes with its text. */
  ResponseEntity<byte[]> forEver(ServletWebRequest request, String type, String text) {
    CacheControl year = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    return send(headers(ResponseEntity.ok(), year), type, encode(request, text));
  }

  /** Something old that is asked for by a name that has passed on. */
  ResponseEntity<byte[]> changing(ServletWebRequest request, String type, String text) {
    return send(headers(ResponseEntity.ok(), CacheControl.noCache()), type, encode(request, text));
  }

  private static CacheControl revalidated() {
    return CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate();
  }

  /**
   * The date has whole seconds, so within the second of a change it cannot tell before from after
   * (RFC 9110, 8.8.2.2). Then there is only the ETag.
   */
  private @Nullable Instant sure(Instant changedAt) {
    return changedAt.plus(LAST_MODIFIED_IS_SURE).isBefore(time.instant()) ? changedAt : null;
  }

  private static <B extends ResponseEntity.HeadersBuilder<B>> B headers(
      B answer, CacheControl cache) {
    return answer
        .cacheControl(cache)
        .header("Vary", "Accept-Encoding")
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "strict-origin-when-cross-origin");
  }

  private static ResponseEntity<byte[]> send(
      ResponseEntity.BodyBuilder answer, String type, Encoded body) {
    if (body.compressed()) {
      answer.header("Content-Encoding", "gzip");
    }
    MediaType media = new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8);
    return answer.eTag(body.etag()).contentType(media).body(body.bytes());
  }

  private record Encoded(byte[] bytes, String etag, boolean compressed) {}

  private static Encoded encode(ServletWebRequest request, String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    String hash = hash(plain);
    return plain.length >= WORTH_COMPRESSING && takesGzip(request)
        ? new Encoded(gzip(plain), "\"" + hash + "-gzip\"", true)
        : new Encoded(plain, "\"" + hash + "\"", false);
  }

  private static boolean takesGzip(ServletWebRequest request) {
    String accepted = request.getHeader("Accept-Encoding");
    return accepted != null
        && accepted
            .toLowerCase(Locale.ROOT)
            .matches("(.*,)?\\s*gzip\\s*(,.*|;(?!\\s*q=0(\\.0*)?\\s*(,|$)).*)?");
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String hash(byte[] plain) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
