package presstime.platform.http;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import presstime.platform.Http;
import presstime.platform.Http.Failure.Kind;

/**
 * The way out for every platform: bounded in time and size, only to addresses the {@link
 * AddressPolicy} permits, no redirect followed, nothing repeated, no cookie, no proxy of the
 * environment. Safe for use from many threads; calls block, so let virtual threads make them.
 *
 * <p>{@link #within} and {@link #recording} give views that share the connections of the one they
 * were asked of; close the one that was opened, once.
 */
public final class GuardedHttp implements Http, AutoCloseable {

  private static final Set<String> OURS =
      Set.of("host", "content-length", "transfer-encoding", "connection", "expect", "upgrade");

  private final Exchanger exchanger;
  private final HttpLimits limits;
  private final @Nullable Recorder recorder;
  private final Redaction redaction;

  private GuardedHttp(
      Exchanger exchanger, HttpLimits limits, @Nullable Recorder recorder, Redaction redaction) {
    this.exchanger = exchanger;
    this.limits = limits;
    this.recorder = recorder;
    this.redaction = redaction;
  }

  /** Opens a way out with connections of its own. */
  public static GuardedHttp open(HttpLimits limits, AddressPolicy policy) {
    return open(limits, policy, InetAddress::getAllByName);
  }

  static GuardedHttp open(HttpLimits limits, AddressPolicy policy, GuardedResolver.Lookup lookup) {
    GuardedResolver resolver = new GuardedResolver(lookup, policy, limits.connect());
    Exchanger exchanger = new Exchanger(Client.build(limits, resolver, userAgent()));
    return new GuardedHttp(exchanger, limits, null, new Redaction(List.of()));
  }

  /** A view that gives each exchange at most this long in all. */
  public GuardedHttp within(Duration total) {
    return new GuardedHttp(exchanger, limits.within(total), recorder, redaction);
  }

  /** A view that tells the recorder of each exchange. */
  public GuardedHttp recording(Recorder to) {
    return recording(to, List.of());
  }

  /**
   * A view that tells the recorder of each exchange, with these values struck out wherever they
   * appear in it.
   */
  public GuardedHttp recording(Recorder to, Collection<String> secrets) {
    return new GuardedHttp(exchanger, limits, to, new Redaction(secrets));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException for a header that would change how the message is framed
   */
  @Override
  public Response send(Request request) throws Failure {
    checkAddress(request.uri());
    request.headers().forEach(GuardedHttp::checkHeader);
    long began = System.nanoTime();
    Response response = null;
    Failure failure = null;
    try {
      response = exchanger.exchange(request, limits);
      return response;
    } catch (Failure e) {
      failure = e;
      throw e;
    } finally {
      if (recorder != null) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        recorder.record(exchange(request, response, failure, took));
      }
    }
  }

  private Exchange exchange(
      Request request, @Nullable Response response, @Nullable Failure failure, Duration took) {
    Redaction redacted = redaction.of(request.headers());
    byte[] asked = Objects.requireNonNullElse(request.body(), new byte[0]);
    byte[] answered = response == null ? new byte[0] : response.body();
    return new Exchange(
        request.method(),
        redacted.uri(request.uri()),
        response == null ? 0 : response.status(),
        failure == null ? null : failure.kind(),
        took,
        redacted.headers(request.headers()),
        redacted.body(contentType(request.headers()), asked),
        redacted.headers(response == null ? Map.of() : response.headers()),
        response == null
            ? ""
            : redacted.body(response.header("content-type").orElse(""), answered));
  }

  private static String contentType(Map<String, String> headers) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static void checkAddress(URI uri) throws Failure {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null;
    if (!plain || !Set.of("http", "https").contains(scheme)) {
      throw Failures.failure(Kind.FORBIDDEN_ADDRESS, uri, null);
    }
  }

  private static void checkHeader(String name, String value) {
    boolean splits = (name + value).chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0);
    if (splits || OURS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("a platform must not set this header: " + name.strip());
    }
  }

  private static String userAgent() {
    String version = GuardedHttp.class.getPackage().getImplementationVersion();
    return "Presstime/" + (version == null ? "dev" : version);
  }

  /** Closes all connections, those in use too. */
  @Override
  public void close() {
    exchanger.close();
  }
}
