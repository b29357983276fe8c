package presstime.server.kernel;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address under which people reach this server: {@code presstime.public-url}. */
@Component
public final class PublicUrl {

  private final String configured;

  /**
   * @param configured without a path's final slash; empty when the operator set none
   */
  public PublicUrl(@Value("${presstime.public-url:}") String configured) {
    this.configured = configured.strip().replaceAll("/+$", "");
  }

  /** The configured address, else the one this request came to; without a final slash. */
  public String seenBy(HttpServletRequest request) {
    return configured.isEmpty()
        ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
        : configured;
  }
}
