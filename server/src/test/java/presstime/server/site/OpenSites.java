package presstime.server.site;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Opens the sites to everybody, and nothing else. */
@TestConfiguration(proxyBeanMethods = false)
class OpenSites {

  @Bean
  @Order(-100)
  SecurityFilterChain sitesAreOpen(HttpSecurity http) throws Exception {
    return http.securityMatcher("/sites/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(headers -> headers.disable())
        .build();
  }
}
