package presstime.chaos.agent;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import presstime.platform.ChannelAccess;
import presstime.platform.Http;

/**
 * Writes on each request when it left, by the machine's true clock. The sink does nothing for one
 * that is older than the platform's declared time to settle: that is what the declaration promises,
 * and a machine under load, or a process stopped in the middle of a write, would break it.
 *
 * <p>All servers know a channel by one address; each gets there on a way of its own, which can be
 * disturbed alone.
 */
final class Stamped implements Http {

  /**
   * The system property with the address and port that lead to the sink, for this process alone.
   */
  static final String ROUTE = "presstime.chaos.route";

  /** The same for a real WordPress. */
  static final String WORDPRESS_ROUTE = "presstime.chaos.wordpress-route";

  static final String HEADER = "X-Chaos-Sent";

  private final Http http;
  private final String route;

  private Stamped(Http http, String route) {
    this.http = http;
    this.route = route;
  }

  static ChannelAccess access(ChannelAccess channel) {
    return access(channel, ROUTE);
  }

  /**
   * @param route the system property with the address and port to go by
   */
  static ChannelAccess access(ChannelAccess channel, String route) {
    return new ChannelAccess(
        channel.channelId(),
        channel.settings(),
        channel.secrets(),
        new Stamped(channel.http(), route),
        channel.time());
  }

  @Override
  public Response send(Request request) throws Failure {
    Map<String, String> headers = new HashMap<>(request.headers());
    headers.put(HEADER, Long.toString(InstantSource.system().millis()));
    byte[] body = request.body();
    return http.send(
        body == null
            ? Request.bare(request.method(), routed(request.uri()), headers)
            : new Request(request.method(), routed(request.uri()), headers, body));
  }

  private URI routed(URI uri) {
    String way = System.getProperty(route);
    try {
      return way == null
          ? uri
          : new URI(
              uri.toString().replaceFirst("//" + Pattern.quote(uri.getAuthority()), "//" + way));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
