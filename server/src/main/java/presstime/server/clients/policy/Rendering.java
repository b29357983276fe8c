package presstime.server.clients.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bodies as a client's browser may load them. */
public final class Rendering {

  private static final Pattern OURS = Pattern.compile("src=\"presstime-media:([0-9a-f]{64})\"");
  private static final Pattern IMAGE = Pattern.compile("<img (?![^>]*\\balt=)");

  private Rendering() {}

  /**
   * The sanitised HTML of an article with our files at their address under the link, and every
   * image with a description, if an empty one.
   *
   * @param media address of the folder of files, with a slash at its end
   */
  public static String shown(String html, String media) {
    String here =
        OURS.matcher(html).replaceAll("src=\"" + Matcher.quoteReplacement(media) + "$1\"");
    return IMAGE.matcher(here).replaceAll("<img alt=\"\" ");
  }
}
