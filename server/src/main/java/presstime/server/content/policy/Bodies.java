package presstime.server.content.policy;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import presstime.server.content.LinkMarks;

/** Turns what was written, Markdown (CommonMark with GFM tables) or HTML, into what is shown. */
public final class Bodies {

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());
  private static final Parser MARKDOWN = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(EXTENSIONS).build();

  private final MediaLinks links;

  public Bodies(MediaLinks links) {
    this.links = links;
  }

  /**
   * A body ready to be shown.
   *
   * @param html sanitised; our files are written {@code presstime-media:SHA256}
   * @param text the same as plain text
   * @param media our files in it, SHA-256, in order
   * @param uselessImages sources that nobody could load
   */
  public record Rendered(String html, String text, List<String> media, Set<String> uselessImages) {}

  /**
   * Renders.
   *
   * @param format {@code markdown} or {@code html}
   */
  public Rendered render(String format, String body) {
    String whole = LinkMarks.hidden(body);
    String raw = format.equals("markdown") ? HTML.render(MARKDOWN.parse(whole)) : whole;
    Document document = Jsoup.parseBodyFragment(raw);
    document.outputSettings().prettyPrint(false);
    Element content = document.body();
    MediaLinks.Found found = links.rewrite(content);
    // Sanitised last: nothing may touch the markup after this.
    String html = Sanitizer.sanitize(content.html());
    return new Rendered(
        html, PlainText.of(html), List.copyOf(found.sha256s()), Set.copyOf(found.useless()));
  }
}
