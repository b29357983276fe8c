package presstime.server.identity.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the permission check before every endpoint under {@code /api}. */
@Configuration(proxyBeanMethods = false)
class CallerConfiguration implements WebMvcConfigurer {

  /** Generated, and the same for everybody: what the API looks like. */
  private static final List<String> DESCRIPTION =
      List.of("/api/v1/openapi.json", "/api/v1/openapi.json/**", "/api/v1/openapi.json.yaml");

  private final PermissionCheck check;
  private final CallerArgument argument;

  CallerConfiguration(PermissionCheck check, CallerArgument argument) {
    this.check = check;
    this.argument = argument;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(check).addPathPatterns("/api/**").excludePathPatterns(DESCRIPTION);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(argument);
  }
}
