package presstime.bench.chart;

import java.util.List;
import java.util.Locale;

/** Draws on a white sheet; coordinates in pixels from the upper left. */
final class Svg {

  /** Told apart by readers who see no red or no green, too. */
  private static final List<String> COLOURS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#555555");

  private final StringBuilder text = new StringBuilder();
  private final int width;
  private final int height;

  Svg(int width, int height, String title) {
    this.width = width;
    this.height = height;
    words(12, 24, "start", 15, title);
  }

  static String colour(int number) {
    return COLOURS.get(number % COLOURS.size());
  }

  /** Words that begin at, end at or surround a point. */
  Svg words(double x, double y, String anchor, int size, String words) {
    return add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%d\">%s</text>",
        x, y, anchor, size, escaped(words));
  }

  Svg line(double x1, double y1, double x2, double y2, String colour) {
    return add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
        x1, y1, x2, y2, colour);
  }

  Svg box(double x, double y, double width, double height, String colour) {
    return add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
        x, y, width, height, colour);
  }

  Svg dot(double x, double y, String colour) {
    return add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>", x, y, colour);
  }

  private Svg add(String form, Object... values) {
    text.append("  ").append(String.format(Locale.ROOT, form, values)).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
        font-family="sans-serif" fill="#222">
          <rect width="%1$d" height="%2$d" fill="#fff"/>
        %3$s</svg>
        """,
        width,
        height,
        text);
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
