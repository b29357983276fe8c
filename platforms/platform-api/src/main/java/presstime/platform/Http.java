package presstime.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The only way out for a platform. It bounds time and size, refuses addresses the operator has not
 * allowed, never follows a redirect, and records what was asked and answered with credentials
 * struck out.
 */
public interface Http {

  /**
   * Sends one request and reads the whole answer.
   *
   * @throws Failure when there is no whole answer; it says whether the request may have arrived
   */
  Response send(Request request) throws Failure;

  /**
   * One request.
   *
   * @param headers by name; credentials in {@code Authorization} or any name ending in {@code -Key}
   *     are struck out of the record
   * @param body null for none
   */
  record Request(String method, URI uri, Map<String, String> headers, byte @Nullable [] body) {
    public Request {
      headers = Map.copyOf(headers);
    }

    /** A request without a body. */
    public static Request bare(String method, URI uri, Map<String, String> headers) {
      return new Request(method, uri, headers, null);
    }

    /** A GET without a body. */
    public static Request get(URI uri, Map<String, String> headers) {
      return bare("GET", uri, headers);
    }

    /** Method, host and path: headers, query and body may hold credentials. */
    @Override
    public String toString() {
      return method + " " + uri.getScheme() + "://" + uri.getHost() + uri.getPath();
    }

    /** A request with a JSON body. */
    public static Request json(String method, URI uri, Map<String, String> headers, String json) {
      Map<String, String> all = new TreeMap<>(headers);
      all.put("Content-Type", "application/json; charset=utf-8");
      return new Request(method, uri, all, json.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * A whole answer.
   *
   * @param headers by lower-case name
   */
  record Response(int status, Map<String, List<String>> headers, byte[] body) {

    /** The first value of a header, whatever its case. */
    public Optional<String> header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }

    /** The body as UTF-8 text. */
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * How long the other side wants us to wait ({@code Retry-After}, RFC 9110 §10.2.3): never
     * negative, at most 24 hours; empty when it does not say, or says nothing that can be read.
     */
    public Optional<Duration> retryAfter(InstantSource time) {
      return header("retry-after").flatMap(value -> RetryAfter.parse(value, time.instant()));
    }

    /** Status and size: headers and body may hold credentials. */
    @Override
    public String toString() {
      return status + " (" + body.length + " bytes)";
    }

    /** True for 200 to 299. */
    public boolean ok() {
      return status >= 200 && status < 300;
    }
  }

  /** There is no whole answer. */
  final class Failure extends IOException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, for telling apart causes. */
    public enum Kind {
      /** The operator's settings forbid the address. Nothing was sent. */
      FORBIDDEN_ADDRESS(false),
      /** The host name has no address. Nothing was sent. */
      NAME_NOT_FOUND(false),
      /** No connection: refused, no route, or not accepted in time. Nothing was sent. */
      NOT_CONNECTED(false),
      /** TLS failed before a request could be sent. */
      TLS(false),
      /** No answer in time. */
      TIMED_OUT(true),
      /** The connection broke before the whole answer came. */
      CONNECTION_LOST(true),
      /** The answer was larger than allowed, or not HTTP. */
      UNREADABLE_ANSWER(true);

      private final boolean mayHaveArrived;

      Kind(boolean mayHaveArrived) {
        this.mayHaveArrived = mayHaveArrived;
      }
    }

    private final Kind kind;

    public Failure(Kind kind, String message, @Nullable Throwable cause) {
      super(message, cause);
      this.kind = kind;
    }

    public Kind kind() {
      return kind;
    }

    /** True when the other side may have acted on the request. */
    public boolean mayHaveArrived() {
      return kind.mayHaveArrived;
    }
  }
}
