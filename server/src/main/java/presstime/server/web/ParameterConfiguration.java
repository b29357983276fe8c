package presstime.server.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the check of parameters before every endpoint and page, after the check of permissions. */
@Configuration(proxyBeanMethods = false)
class ParameterConfiguration implements WebMvcConfigurer {

  private static final int AFTER_PERMISSIONS = 100;

  private final ParameterCheck check;

  ParameterConfiguration(ParameterCheck check) {
    this.check = check;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(check).order(AFTER_PERMISSIONS);
  }
}
