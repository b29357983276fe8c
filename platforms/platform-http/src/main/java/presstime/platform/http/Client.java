package presstime.platform.http;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.entity.GZIPInputStreamFactory;
import org.apache.hc.client5.http.entity.InputStreamFactory;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HeaderElement;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Builds the HTTP client: one that does only what it is told. It follows nothing, remembers no
 * cookie and no credential, repeats nothing and goes through no proxy of the environment.
 */
final class Client {

  /**
   * A connection idle for longer is looked at before it is used. A server closes idle connections
   * after seconds; what it closes within this time is found out only by writing to it.
   */
  private static final TimeValue TRUSTED_WHEN_IDLE = TimeValue.ofMilliseconds(100);

  /** Less than the five seconds after which common servers hang up without saying so. */
  private static final Duration KEEP = Duration.ofSeconds(4);

  private static final int PER_HOST = 64;
  private static final int ALL = 1024;
  private static final int HEADER_LINES = 200;

  private Client() {}

  static CloseableHttpClient build(HttpLimits limits, GuardedResolver resolver, String userAgent) {
    LinkedHashMap<String, InputStreamFactory> decoders =
        new LinkedHashMap<>(Map.of("gzip", GZIPInputStreamFactory.getInstance()));
    return HttpClients.custom()
        .setConnectionManager(pool(limits, resolver))
        .setRequestExecutor(new SendingExecutor())
        .setRoutePlanner(new DefaultRoutePlanner(null))
        .setKeepAliveStrategy((response, context) -> TimeValue.of(keep(response)))
        .setContentDecoderRegistry(decoders)
        .setUserAgent(userAgent)
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableConnectionState()
        .build();
  }

  private static PoolingHttpClientConnectionManager pool(
      HttpLimits limits, GuardedResolver resolver) {
    Timeout connect = Timeout.of(limits.connect());
    Http1Config http1 =
        Http1Config.custom()
            .setMaxLineLength(limits.headerLineBytes())
            .setMaxHeaderCount(HEADER_LINES)
            .build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(resolver)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(http1)
                // Strict: what is not HTTP is an unreadable answer, not noise before one.
                .responseParserFactory(new DefaultHttpResponseParserFactory(http1))
                .build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(connect)
                .setSocketTimeout(Timeout.of(limits.answer()))
                .setValidateAfterInactivity(TRUSTED_WHEN_IDLE)
                .setTimeToLive(TimeValue.ofMinutes(5))
                .build())
        .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
        .setMaxConnPerRoute(PER_HOST)
        .setMaxConnTotal(ALL)
        .build();
  }

  /** How long to keep a connection: a second less than the server says, and never long. */
  private static Duration keep(HttpResponse response) {
    Iterator<HeaderElement> elements = MessageSupport.iterate(response, HttpHeaders.KEEP_ALIVE);
    while (elements.hasNext()) {
      HeaderElement element = elements.next();
      if (element.getName().equalsIgnoreCase("timeout") && element.getValue() != null) {
        return shorter(element.getValue());
      }
    }
    return KEEP;
  }

  private static Duration shorter(String seconds) {
    try {
      long said = Long.parseLong(seconds.strip());
      return Duration.ofSeconds(Math.clamp(said - 1, 0, 30));
    } catch (NumberFormatException e) {
      return KEEP;
    }
  }
}
