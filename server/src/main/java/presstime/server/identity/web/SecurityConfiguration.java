package presstime.server.identity.web;

import static presstime.server.identity.Permission.OPERATE;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;
import presstime.server.identity.CsrfRefused;
import presstime.server.identity.NotAllowed;
import presstime.server.identity.NotSignedIn;
import presstime.server.kernel.Fault;
import presstime.server.kernel.PublicUrl;

/**
 * Sessions, CSRF protection and security headers of every request. Permissions are not checked
 * here: {@link PermissionCheck} does that where the endpoint is known. Faults are rendered by
 * whoever renders the endpoints' faults.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** A page that needs more says so itself; a policy that is already set is left alone. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      SecurityContextRepository contexts,
      CsrfTokenRepository csrfTokens,
      OperatorFilter operators,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver faults) {
    return http.securityContext(context -> context.securityContextRepository(contexts))
        .csrf(csrf ->
            csrf.csrfTokenRepository(csrfTokens).requireCsrfProtectionMatcher(new CookieWrites()))
        .addFilterBefore(operators, AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasRole(OperatorFilter.ROLE)
                .anyRequest()
                .permitAll())
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint((request, response, e) ->
                    faults.resolveException(request, response, null, new NotSignedIn()))
                .accessDeniedHandler((request, response, e) ->
                    faults.resolveException(request, response, null, refusal(e))))
        .headers(headers ->
            headers
                .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  private static Fault refusal(AccessDeniedException refused) {
    return refused instanceof CsrfException ? new CsrfRefused() : new NotAllowed(OPERATE);
  }

  @Bean
  SecurityContextRepository securityContexts() {
    return new HttpSessionSecurityContextRepository();
  }

  @Bean
  CsrfTokenRepository csrfTokens() {
    return new ShownTokens();
  }

  /** Also where the proxy does not say that it speaks HTTPS. */
  @Bean
  DefaultCookieSerializerCustomizer cookiesForHttps(PublicUrl address) {
    return cookies -> {
      if (address.isHttps()) {
        cookies.setUseSecureCookie(true);
      }
    };
  }

  /** Part of the security chain, and of nothing else. */
  @Bean
  FilterRegistrationBean<OperatorFilter> operatorFilterOnlyInTheChain(OperatorFilter filter) {
    FilterRegistrationBean<OperatorFilter> registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }

  /** Keeps Spring Boot from making a user with a printed password: nobody signs in this way. */
  @Bean
  AuthenticationManager noOtherWayIn() {
    return authentication -> {
      throw new AuthenticationException("not used") {
        private static final long serialVersionUID = 1L;
      };
    };
  }
}
