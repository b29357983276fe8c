package presstime.server.content.policy;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds our own files among the images of a body and writes them all one way: {@code
 * presstime-media:SHA256}. People may write {@code media:SHA256} or the file's address in our API.
 */
public final class MediaLinks {

  /** The scheme of our own files in rendered articles. */
  public static final String SCHEME = "presstime-media";

  private static final String PATH = "/api/v1/media/";
  private static final String SHA256 = "([0-9a-fA-F]{64})";
  private static final Pattern OURS =
      Pattern.compile("(?:" + SCHEME + ":|media:|" + PATH + ")" + SHA256 + "/?");
  private static final Pattern RENDERED = Pattern.compile("src=\"" + SCHEME + ":([0-9a-f]{64})\"");
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)https?://\\S+");

  private final String publicUrl;

  /**
   * @param publicUrl where people reach this server; empty when that is not known
   */
  public MediaLinks(String publicUrl) {
    this.publicUrl = publicUrl.strip().replaceAll("/+$", "");
  }

  /**
   * Our files, in the order of the body, and the images that could not be shown anywhere.
   *
   * @param sha256s of ours
   * @param useless sources that are neither ours nor a whole http or https address, shortened
   */
  record Found(Set<String> sha256s, Set<String> useless) {}

  /** Rewrites the images inside. */
  Found rewrite(Element body) {
    Set<String> ours = new LinkedHashSet<>();
    Set<String> useless = new LinkedHashSet<>();
    for (Element image : body.select("img")) {
      String source = image.attr("src").strip();
      Optional<String> sha256 = sha256(source);
      sha256.ifPresent(sha -> {
        ours.add(sha);
        image.attr("src", SCHEME + ":" + sha);
      });
      if (sha256.isEmpty() && !ELSEWHERE.matcher(source).matches()) {
        useless.add(source.length() <= 60 ? source : source.substring(0, 60) + "…");
      }
    }
    return new Found(ours, useless);
  }

  private Optional<String> sha256(String source) {
    String local =
        !publicUrl.isEmpty() && source.startsWith(publicUrl + "/")
            ? source.substring(publicUrl.length())
            : source;
    Matcher matcher = OURS.matcher(local);
    return matcher.matches()
        ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Rendered HTML with our files at their address in the API, for showing it on our own pages. */
  public static String shown(String html) {
    return RENDERED.matcher(html).replaceAll("src=\"" + PATH + "$1\"");
  }
}
