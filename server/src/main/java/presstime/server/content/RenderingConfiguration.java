package presstime.server.content;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import presstime.server.content.policy.Bodies;
import presstime.server.content.policy.MediaLinks;

/** Tells the rendering where this server is reached. */
@Configuration(proxyBeanMethods = false)
class RenderingConfiguration {

  @Bean
  Bodies bodies(@Value("${presstime.public-url:}") String publicUrl) {
    return new Bodies(new MediaLinks(publicUrl));
  }
}
