package presstime.server.content;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import presstime.platform.Article;
import presstime.platform.Seo;

/**
 * Placeholders for addresses that are not known before something else is published: {@code
 * {{link:12}}}, a content by its number, or {@code {{link:article}}}, what the content calls one it
 * depends on; {@code {{link:article@7}}} says on which channel.
 *
 * <p>While a body is rendered a placeholder is an address that leads nowhere, so that it may stand
 * wherever an address may, and survives Markdown and the sanitiser.
 */
public final class LinkMarks {

  private static final Pattern WRITTEN =
      Pattern.compile("\\{\\{\\s*link\\b:?\\s*([^{}]{0,200}?)\\s*}}");
  private static final Pattern WELL_FORMED =
      Pattern.compile("(?:[0-9]{1,18}|[a-z][a-z0-9-]{0,39})(?:@[0-9]{1,18})?");

  /** A domain that nobody can have (RFC 6761). */
  private static final String NOWHERE = "https://link.presstime.invalid/";

  private static final Pattern HIDDEN = Pattern.compile(Pattern.quote(NOWHERE) + "([0-9a-f]*)/-/");

  private LinkMarks() {}

  /** The placeholders in what was written, without their braces, in order of name. */
  public static Set<String> in(String... texts) {
    Set<String> found = new TreeSet<>();
    for (String text : texts) {
      if (text.contains("{{")) {
        WRITTEN.matcher(text).results().forEach(mark -> found.add(mark.group(1)));
      }
    }
    return found;
  }

  /** Whether a placeholder can mean anything. */
  public static boolean isWellFormed(String mark) {
    return WELL_FORMED.matcher(mark).matches();
  }

  /** A body in which placeholders are addresses. */
  public static String hidden(String body) {
    return body.contains("{{")
        ? WRITTEN.matcher(body).replaceAll(mark -> Matcher.quoteReplacement(token(mark.group(1))))
        : body;
  }

  /** The placeholders in an article; empty for nearly all, and then found out fast. */
  public static Set<String> in(Article article) {
    boolean hidden = article.html().contains(NOWHERE);
    Set<String> found =
        in(article.title(), article.excerpt(), article.seo().title(), article.seo().description());
    if (hidden) {
      HIDDEN.matcher(article.html()).results().forEach(mark -> found.add(name(mark)));
    }
    return found;
  }

  /** The article with its placeholders filled; one that has no address stays. */
  public static Article fill(Article article, Map<String, String> urls) {
    return with(article, urls);
  }

  private static Article with(Article article, Map<String, String> urls) {
    Seo seo = article.seo();
    return new Article(
        article.contentId(),
        written(article.title(), urls),
        hidden(article.html(), urls, true),
        hidden(article.text(), urls, false),
        written(article.excerpt(), urls),
        article.slug(),
        article.categories(),
        article.tags(),
        article.media(),
        article.cover(),
        new Seo(written(seo.title(), urls), written(seo.description(), urls), seo.focusKeyword()),
        article.author());
  }

  private static String written(String text, Map<String, String> urls) {
    return WRITTEN
        .matcher(text)
        .replaceAll(mark -> Matcher.quoteReplacement(orElse(urls, mark.group(1), mark.group())));
  }

  private static String hidden(String text, Map<String, String> urls, boolean escaped) {
    return HIDDEN
        .matcher(text)
        .replaceAll(mark -> {
          String found = orElse(urls, name(mark), mark.group());
          return Matcher.quoteReplacement(
              escaped
                  ? found.replace("&", "&amp;").replace("\"", "&#34;").replace("<", "&lt;")
                  : found);
        });
  }

  private static String orElse(Map<String, String> urls, String mark, String otherwise) {
    String found = urls.get(mark);
    return found == null ? otherwise : found;
  }

  private static String token(String mark) {
    return NOWHERE + HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_8)) + "/-/";
  }

  private static String name(MatchResult hidden) {
    String hex = hidden.group(1);
    return hex.length() % 2 == 0
        ? new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8)
        : hex;
  }
}
