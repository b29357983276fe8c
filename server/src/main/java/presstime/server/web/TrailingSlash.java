package presstime.server.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.UrlHandlerFilter;

/** {@code /api/v1/channels/} is {@code /api/v1/channels}, for everything that comes after. */
@Configuration(proxyBeanMethods = false)
class TrailingSlash {

  @Bean
  FilterRegistrationBean<UrlHandlerFilter> trailingSlashUnderApi() {
    FilterRegistrationBean<UrlHandlerFilter> filter =
        new FilterRegistrationBean<>(
            UrlHandlerFilter.trailingSlashHandler("/api/**").wrapRequest().build());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return filter;
  }
}
