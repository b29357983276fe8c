package presstime.server.site;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import presstime.server.kernel.PublicUrl;

/**
 * Where the public reaches this server. {@code presstime.public-url} says so; without it a
 * request's own address is taken, and outside of a request the address the server listens on.
 */
@Component
public class SiteAddress {

  private final Environment settings;
  private final PublicUrl address;

  SiteAddress(Environment settings, PublicUrl address) {
    this.settings = settings;
    this.address = address;
  }

  /** Where nobody has asked: for what is stored or sent. */
  public URI server() {
    return URI.create(address.ofServer());
  }

  /**
   * @param asked the address a request came to
   */
  public URI configuredOr(URI asked) {
    String configured = settings.getProperty("presstime.public-url", "").strip();
    return configured.isEmpty() ? asked : URI.create(configured);
  }
}
