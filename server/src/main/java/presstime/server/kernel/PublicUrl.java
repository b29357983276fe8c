package presstime.server.kernel;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address under which people reach this server: {@code presstime.public-url}. */
@Component
public final class PublicUrl {

  private final Environment settings;
  private final String configured;

  PublicUrl(Environment settings) {
    this.settings = settings;
    this.configured =
        settings.getProperty("presstime.public-url", "").strip().replaceAll("/+$", "");
  }

  /** True when one is configured: then a proxy stands before this server. */
  public boolean isConfigured() {
    return !configured.isEmpty();
  }

  /** True when people reach this server by HTTPS alone, whatever a proxy says of a request. */
  public boolean isHttps() {
    return configured.regionMatches(true, 0, "https://", 0, 8);
  }

  /** The configured address, else where the server listens; for what is stored, sent or printed. */
  public String ofServer() {
    if (!configured.isEmpty()) {
      return configured;
    }
    String address = settings.getProperty("server.address", "127.0.0.1");
    boolean everywhere = address.equals("0.0.0.0") || address.equals("::");
    String port =
        settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"));
    return "http://" + (everywhere ? "localhost" : address) + ":" + port;
  }

  /** The configured address, else the one this request came to; without a final slash. */
  public String seenBy(HttpServletRequest request) {
    return configured.isEmpty()
        ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
        : configured;
  }
}
