package presstime.cli.content;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the images a Markdown or HTML text names by a relative path. What stands in code, fenced or
 * between back-ticks, is left as it is.
 */
final class Images {
  private static final Pattern FENCE = Pattern.compile("^ {0,3}(```+|~~~+).*");
  private static final Pattern CODE = Pattern.compile("(`+)(?:(?!\\1).)*\\1");
  private static final Pattern IMAGE =
      Pattern.compile(
          "(?<before>!\\[(?<alt>[^\\]]*)\\]\\(\\s*<?)(?<path>[^\\s)>]+)(?<after>>?[^)]*\\))"
              + "|(?<tag><img\\b[^>]*?\\bsrc\\s*=\\s*[\"'])(?<source>[^\"']+)");

  /** An image as the text names it. */
  interface Upload {
    /** The text to name it by from now on. */
    String address(String path, String alt);
  }

  private final Upload upload;

  Images(Upload upload) {
    this.upload = upload;
  }

  /** The text with every relative image named by its new address. */
  String rewrite(String text) {
    StringBuilder result = new StringBuilder();
    String fence = "";
    for (String line : text.split("(?<=\n)")) {
      Matcher opening = FENCE.matcher(line.stripTrailing());
      if (opening.matches()) {
        String mark = opening.group(1);
        if (fence.isEmpty()) {
          fence = mark;
        } else if (mark.startsWith(fence) && line.strip().equals(mark)) {
          fence = "";
        }
        result.append(line);
      } else {
        result.append(fence.isEmpty() ? outsideCode(line, this::line) : line);
      }
    }
    return result.toString();
  }

  private static String outsideCode(String line, UnaryOperator<String> change) {
    StringBuilder result = new StringBuilder();
    int from = 0;
    for (MatchResult code : CODE.matcher(line).results().toList()) {
      result.append(change.apply(line.substring(from, code.start()))).append(code.group());
      from = code.end();
    }
    return result.append(change.apply(line.substring(from))).toString();
  }

  private String line(String text) {
    return IMAGE
        .matcher(text)
        .replaceAll(image -> Matcher.quoteReplacement(image((Matcher) image)));
  }

  private String image(Matcher image) {
    String source = image.group("source");
    if (source != null) {
      return image.group("tag") + address(source, "");
    }
    return image.group("before")
        + address(image.group("path"), image.group("alt"))
        + image.group("after");
  }

  private String address(String path, String alt) {
    return isRelative(path) ? upload.address(path, alt) : path;
  }

  /** True for a file's name; an address with a scheme, or from the root of a server, is none. */
  static boolean isRelative(String path) {
    return !path.matches("(?i)[a-z][a-z0-9+.-]*:.*")
        && !path.startsWith("/")
        && !path.startsWith("#");
  }
}
