package presstime.server.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Row versions as entity tags (RFC 9110, 8.8.3 and 13.1.1). A thing's answer carries {@code ETag:
 * "7"}; an edit names the version it edits by {@code If-Match: "7"}, so that nobody overwrites what
 * they have not seen. Compare with the row and throw {@link StaleVersion} when it has moved on.
 */
public final class Version {

  /**
   * The weak form is taken too: proxies that compress weaken tags, and a version is exact anyhow.
   */
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

  private Version() {}

  /** The {@code ETag} header's value: {@code "7"}, quotes included. */
  public static String etag(int version) {
    return "\"" + version + "\"";
  }

  /**
   * The version an edit was made on.
   *
   * @param header the request's {@code If-Match}, null when there is none
   * @throws VersionRequired when there is none, or when it is {@code *}, which names no version
   * @throws InvalidVersion when it is not one entity tag of ours
   */
  public static int fromIfMatch(@Nullable String header) {
    if (header == null || header.isBlank() || header.strip().equals("*")) {
      throw new VersionRequired();
    }
    Matcher tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw new InvalidVersion(header);
    }
    return Integer.parseInt(tag.group(1));
  }

  /** The same where an edit need not name one: null then. */
  public static @Nullable Integer ifSent(@Nullable String header) {
    return header == null ? null : (Integer) fromIfMatch(header);
  }
}
