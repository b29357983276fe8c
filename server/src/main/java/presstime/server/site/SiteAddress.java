package presstime.server.site;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the public reaches this server. {@code presstime.public-url} says so; without it a
 * request's own address is taken, and outside of a request the address the server listens on.
 */
@Component
public class SiteAddress {

  private final Environment settings;

  SiteAddress(Environment settings) {
    this.settings = settings;
  }

  /** Where nobody has asked: for what is stored or sent. */
  public URI server() {
    return configuredOr(URI.create("http://localhost:" + port()));
  }

  /**
   * @param asked the address a request came to
   */
  public URI configuredOr(URI asked) {
    String configured = settings.getProperty("presstime.public-url", "").strip();
    return configured.isEmpty() ? asked : URI.create(configured);
  }

  private String port() {
    String actual = settings.getProperty("local.server.port");
    return actual != null ? actual : settings.getProperty("server.port", "8080");
  }
}
