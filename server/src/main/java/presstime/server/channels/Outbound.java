package presstime.server.channels;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import presstime.platform.http.AddressPolicy;
import presstime.platform.http.GuardedHttp;
import presstime.platform.http.HttpLimits;

/** The server's one way out, and where it may lead. */
@Configuration(proxyBeanMethods = false)
class Outbound {

  /**
   * @param allowed {@code presstime.outbound.allow}: hosts, addresses and blocks that may be
   *     reached although they are not public
   * @param answer {@code presstime.outbound.answer-timeout}: longest silence of the other side
   */
  @Bean(destroyMethod = "close")
  GuardedHttp outboundHttp(
      @Value("${presstime.outbound.allow:}") List<String> allowed,
      @Value("${presstime.outbound.answer-timeout:PT30S}") Duration answer) {
    return GuardedHttp.open(HttpLimits.DEFAULT.withAnswer(answer), AddressPolicy.allowing(allowed));
  }
}
