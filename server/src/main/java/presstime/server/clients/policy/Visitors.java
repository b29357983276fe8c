package presstime.server.clients.policy;

import java.util.List;
import java.util.Locale;

/** What is told of a visitor, and what is not. */
public final class Visitors {

  private record Name(String mark, String name) {}

  /** The first that is found: each also says the names of those below it. */
  private static final List<Name> BROWSERS =
      List.of(
          new Name("edg", "Edge"),
          new Name("opr/", "Opera"),
          new Name("samsungbrowser", "Samsung Internet"),
          new Name("firefox", "Firefox"),
          new Name("fxios", "Firefox"),
          new Name("crios", "Chrome"),
          new Name("chrome", "Chrome"),
          new Name("safari", "Safari"),
          new Name("curl", "curl"));

  private static final List<Name> SYSTEMS =
      List.of(
          new Name("iphone", "iPhone"),
          new Name("ipad", "iPad"),
          new Name("android", "Android"),
          new Name("windows", "Windows"),
          new Name("mac os", "macOS"),
          new Name("cros", "ChromeOS"),
          new Name("linux", "Linux"));

  private Visitors() {}

  /** Such as {@code Firefox on Android}; nothing of the header itself. */
  public static String device(String userAgent) {
    String browser = first(BROWSERS, userAgent);
    String system = first(SYSTEMS, userAgent);
    if (browser.isEmpty() && system.isEmpty()) {
      return "unknown";
    }
    return system.isEmpty()
        ? browser
        : (browser.isEmpty() ? "A browser" : browser) + " on " + system;
  }

  private static String first(List<Name> names, String userAgent) {
    String lower = userAgent.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(name -> lower.contains(name.mark()))
        .map(Name::name)
        .findFirst()
        .orElse("");
  }
}
