package presstime.server.content.policy;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** HTML as a reader without markup sees it: paragraphs apart, list items with a dash. */
final class PlainText {

  private static final Set<String> APART =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "dl",
          "blockquote",
          "pre",
          "table",
          "figure",
          "hr",
          "section",
          "details");
  private static final Set<String> OWN_LINE =
      Set.of("li", "tr", "dt", "dd", "div", "figcaption", "caption", "summary", "br");

  private PlainText() {}

  static String of(String html) {
    StringBuilder text = new StringBuilder();
    Jsoup.parseBodyFragment(html).body().traverse(new Writer(text));
    return text.toString().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip();
  }

  private record Writer(StringBuilder text) implements NodeVisitor {

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode part) {
        boolean verbatim = part.parent() instanceof Element e && e.closest("pre") != null;
        add(verbatim ? part.getWholeText() : part.getWholeText().replaceAll("\\s+", " "), verbatim);
      } else {
        around(node.nodeName());
        if (node.nodeName().equals("li")) {
          text.append("- ");
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node.nodeName().matches("td|th")) {
        text.append(' ');
      }
      if (!node.nodeName().equals("br")) {
        around(node.nodeName());
      }
    }

    private void add(String part, boolean verbatim) {
      boolean atStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
      text.append(atStart && !verbatim ? part.stripLeading() : part);
    }

    private void around(String name) {
      if (APART.contains(name)) {
        newLine();
        text.append('\n');
      } else if (name.equals("br")) {
        text.append('\n');
      } else if (OWN_LINE.contains(name)) {
        newLine();
      }
    }

    private void newLine() {
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }
  }
}
