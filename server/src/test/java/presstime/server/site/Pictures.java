package presstime.server.site;

import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ByteArrayResource;

/** One picture for every site of a test. */
@TestConfiguration(proxyBeanMethods = false)
class Pictures {

  @Bean
  @Primary
  SiteMediaSource onePicture() {
    return (workspaceId, sha256) ->
        sha256.equals(Newsroom.IMAGE)
            ? Optional.of(new ByteArrayResource(new byte[] {1, 2, 3}))
            : Optional.empty();
  }
}
