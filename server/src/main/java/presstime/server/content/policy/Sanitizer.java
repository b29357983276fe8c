package presstime.server.content.policy;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What an article may consist of: text, headings, lists, tables, figures, images, links, code and
 * quotations. Nothing that runs, frames, styles or submits passes, for our own pages and for those
 * the article goes to.
 */
public final class Sanitizer {

  private static final Pattern IMAGE =
      Pattern.compile("(?i)https?://\\S+|" + MediaLinks.SCHEME + ":[0-9a-f]{64}");
  private static final Pattern RELATIONS =
      Pattern.compile(
          "(?:nofollow|noopener|noreferrer|sponsored|ugc|external|author|license)"
              + "(?: (?:nofollow|noopener|noreferrer|sponsored|ugc|external|author|license))*");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*");

  private static final PolicyFactory POLICY = policy();

  private Sanitizer() {}

  /** The HTML with everything removed that is not allowed. */
  public static String sanitize(String html) {
    return POLICY.sanitize(html);
  }

  private static PolicyFactory policy() {
    return new HtmlPolicyBuilder()
        .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "section")
        .allowElements("strong", "b", "em", "i", "u", "s", "del", "ins", "sub", "sup", "small")
        .allowElements("mark", "abbr", "cite", "q", "kbd", "samp", "var", "time", "span")
        .allowElements("blockquote", "pre", "code", "details", "summary")
        .allowElements("ul", "ol", "li", "dl", "dt", "dd")
        .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
        .allowElements("figure", "figcaption", "img", "a")
        .allowUrlProtocols("http", "https", "mailto", "tel", MediaLinks.SCHEME)
        .allowAttributes("href")
        .matching(notOurMedia())
        .onElements("a")
        .allowAttributes("rel")
        .matching(RELATIONS)
        .onElements("a")
        .allowAttributes("target")
        .matching(true, "_blank")
        .onElements("a")
        .allowAttributes("src")
        .matching(IMAGE)
        .onElements("img")
        .allowAttributes("alt", "title")
        .onElements("img")
        .allowAttributes("title")
        .onElements("a", "abbr")
        .allowAttributes("width", "height")
        .matching(NUMBER)
        .onElements("img")
        .allowAttributes("loading")
        .matching(true, "lazy", "eager")
        .onElements("img")
        .allowAttributes("colspan", "rowspan")
        .matching(NUMBER)
        .onElements("th", "td")
        .allowAttributes("align")
        .matching(true, "left", "center", "right")
        .onElements("th", "td")
        .allowAttributes("scope")
        .matching(true, "row", "col", "rowgroup", "colgroup")
        .onElements("th")
        .allowAttributes("start")
        .matching(NUMBER)
        .onElements("ol")
        .allowAttributes("datetime")
        .matching(Pattern.compile("[0-9TZPW:.+-]{1,40}"))
        .onElements("time")
        .allowAttributes("class")
        .matching(Pattern.compile("language-[A-Za-z0-9_+#-]{1,40}"))
        .onElements("code", "pre")
        .allowAttributes("lang")
        .matching(LANGUAGE)
        .globally()
        .allowAttributes("dir")
        .matching(true, "ltr", "rtl", "auto")
        .globally()
        .toFactory();
  }

  private static AttributePolicy notOurMedia() {
    return new AttributePolicy() {
      @Override
      public @Nullable String apply(String element, String attribute, String value) {
        boolean ours = value.strip().toLowerCase(Locale.ROOT).startsWith(MediaLinks.SCHEME + ":");
        return ours ? null : value;
      }
    };
  }
}
