package presstime.server.web.pages;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import presstime.server.identity.Open;

/** What this server hands out for installation elsewhere. */
@RestController
@Hidden
class Downloads {

  static final String BRIDGE = "/downloads/presstime-bridge.zip";

  private final Resource bridge =
      new ClassPathResource("presstime/platforms/wordpress/presstime-bridge.zip");

  @GetMapping(BRIDGE)
  @Open(
      because = "the plugin is free software, and a site's administrator may have no account here")
  ResponseEntity<Resource> bridge() throws NoResourceFoundException {
    if (!bridge.exists()) {
      throw new NoResourceFoundException(HttpMethod.GET, BRIDGE, BRIDGE);
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "zip"))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("presstime-bridge.zip").build().toString())
        .body(bridge);
  }
}
