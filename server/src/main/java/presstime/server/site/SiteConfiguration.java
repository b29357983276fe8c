package presstime.server.site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import presstime.platform.site.Site;
import presstime.platform.site.SiteStore;

/** Makes the built-in site one of the platforms. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

  @Bean
  Site site(SiteStore store) {
    return new Site(store);
  }
}
