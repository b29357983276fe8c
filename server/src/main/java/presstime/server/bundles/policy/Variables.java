package presstime.server.bundles.policy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts with variables: {@code {{product}}}. Addresses, {@code {{link:article}}}, are no variables.
 */
public final class Variables {

  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\{\\s*([a-z][A-Za-z0-9_]{0,39})\\s*}}");

  private Variables() {}

  /** The names in some texts, in order. */
  public static Set<String> in(Iterable<String> texts) {
    Set<String> names = new TreeSet<>();
    for (String text : texts) {
      VARIABLE.matcher(text).results().forEach(found -> names.add(found.group(1)));
    }
    return names;
  }

  /** Fills plain text; a name without a value stays. */
  public static String fill(String text, Map<String, String> values) {
    return fill(text, values, false);
  }

  /** Fills HTML: a value is text there, never markup. */
  public static String fillHtml(String html, Map<String, String> values) {
    return fill(html, values, true);
  }

  private static String fill(String text, Map<String, String> values, boolean html) {
    return VARIABLE
        .matcher(text)
        .replaceAll(found -> {
          String value = values.get(found.group(1));
          return Matcher.quoteReplacement(
              value == null ? found.group() : html ? escaped(value) : value);
        });
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
