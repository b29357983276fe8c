package presstime.platform.site.view;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML and XML. Text and attribute values are escaped always; only {@link #trusted} passes
 * as it is. Element and attribute names come from this package alone.
 */
final class Markup {

  private final StringBuilder out = new StringBuilder(8192);
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element. {@code attributes} are names and values in turn; a null value leaves it out.
   */
  Markup open(String element, @Nullable String... attributes) {
    tag(element, attributes).append('>');
    open.push(element);
    return this;
  }

  /** Closes the element opened last. */
  Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element with text in it. */
  Markup element(String element, String text, @Nullable String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** An element with text in it, or nothing at all where the text is blank. */
  Markup elementUnlessBlank(String element, String text, @Nullable String... attributes) {
    return text.isBlank() ? this : element(element, text, attributes);
  }

  /** An element that holds nothing. */
  Markup empty(String element, @Nullable String... attributes) {
    tag(element, attributes).append("/>");
    return this;
  }

  Markup text(String text) {
    escape(text);
    return this;
  }

  /** Markup from a source that has made it safe. */
  Markup trusted(String markup) {
    out.append(markup);
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private StringBuilder tag(String element, @Nullable String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(value);
        out.append('"');
      }
    }
    return out;
  }

  private void escape(String text) {
    text.codePoints().forEach(this::escape);
  }

  private void escape(int character) {
    switch (character) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> {
        if (isXml(character)) {
          out.appendCodePoint(character);
        }
      }
    }
  }

  /**
   * The characters of XML 1.0, section 2.2. A parser refuses a feed with any other, even escaped.
   */
  private static boolean isXml(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
