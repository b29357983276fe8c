package presstime.platform.wordpress;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** An article's HTML made fit for WordPress's classic content. */
final class Body {
  private static final String OURS = "presstime-media:";
  private final Document document;

  private Body(Document document) {
    this.document = document;
  }

  static Body of(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    document.body().traverse(new LineBreaks());
    return new Body(document);
  }

  /** Points our images at the site's copies; one that is not there is left out. */
  Body withImages(Map<String, Upload> uploads) {
    for (Element image : document.select("img[src^=" + OURS + "]")) {
      Upload upload = uploads.get(image.attr("src").substring(OURS.length()));
      if (upload == null) {
        image.remove();
      } else {
        // The class makes WordPress add sizes and lazy loading.
        image.attr("src", upload.url()).addClass("wp-image-" + upload.id());
      }
    }
    return this;
  }

  /** The SHA-256 of every image of ours in the text. */
  Set<String> images() {
    return document.select("img[src^=" + OURS + "]").stream()
        .map(image -> image.attr("src").substring(OURS.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  Body withMarker(Marker marker) {
    Comment comment = new Comment(marker.comment());
    Element last = document.body().select("p, li, h1, h2, h3, h4, h5, h6, td").last();
    // Inside a text element it costs nothing; alone, WordPress would wrap it in an empty paragraph.
    (last == null ? document.body() : last).appendChild(comment);
    return this;
  }

  String html() {
    return document.body().html();
  }

  /** What a reader reads, for comparing: WordPress may change tags and never the words. */
  static String words(String html) {
    return Text.folded(Jsoup.parseBodyFragment(html).body().text());
  }

  static int images(String html) {
    return Jsoup.parseBodyFragment(html).select("img").size();
  }

  /** WordPress turns a line break inside a paragraph into {@code <br>}, so there must be none. */
  private static final class LineBreaks implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text && !keepsWhiteSpace(text.parent())) {
        String whole = text.getWholeText();
        if (whole.indexOf('\n') >= 0) {
          text.text(whole.isBlank() ? "\n" : whole.replaceAll("[ \\t\\r]*\\n\\s*", " "));
        }
      }
    }

    private static boolean keepsWhiteSpace(@Nullable Node node) {
      for (Node at = node; at != null; at = at.parent()) {
        if (at instanceof Element element && element.tag().preserveWhitespace()) {
          return true;
        }
      }
      return false;
    }
  }
}
