package presstime.bench.chart;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Lines over sizes that grow tenfold; both axes are logarithmic, so a line that stays level is a
 * cost that does not grow.
 *
 * @param lines by name; all values above 0
 */
public record Curves(String title, String across, String up, Map<String, List<Point>> lines)
    implements Chart {

  /** One measurement. */
  public record Point(double x, double y) {}

  private static final int WIDTH = 720;
  private static final int HEIGHT = 400;
  private static final int LEFT = 70;
  private static final int RIGHT = 190;
  private static final int TOP = 48;
  private static final int BOTTOM = 52;
  private static final String GRID = "#ddd";

  /** From the power of ten at or below the least value to the one at or above the greatest. */
  private record Axis(int from, int to) {
    static Axis of(Collection<List<Point>> lines, ToDoubleFunction<Point> value) {
      double[] logs =
          lines.stream()
              .flatMap(List::stream)
              .mapToDouble(p -> Math.log10(value.applyAsDouble(p)))
              .toArray();
      double least = Arrays.stream(logs).min().orElse(0);
      double greatest = Arrays.stream(logs).max().orElse(1);
      int from = (int) Math.floor(least + 1e-9);
      return new Axis(from, Math.max(from + 1, (int) Math.ceil(greatest - 1e-9)));
    }

    double share(double value) {
      return (Math.log10(value) - from) / (to - from);
    }
  }

  @Override
  public String svg() {
    Svg svg = new Svg(WIDTH, HEIGHT, title);
    Axis x = Axis.of(lines.values(), Point::x);
    Axis y = Axis.of(lines.values(), Point::y);
    for (int power = x.from(); power <= x.to(); power++) {
      double at = across(x, Math.pow(10, power));
      svg.line(at, TOP, at, HEIGHT - BOTTOM, GRID);
      svg.words(at, HEIGHT - BOTTOM + 18, "middle", 12, Numbers.mark(Math.pow(10, power)));
    }
    for (int power = y.from(); power <= y.to(); power++) {
      double at = up(y, Math.pow(10, power));
      svg.line(LEFT, at, WIDTH - RIGHT, at, GRID);
      svg.words(LEFT - 6, at + 4, "end", 12, Numbers.mark(Math.pow(10, power)));
    }
    svg.words((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", 13, across);
    svg.words(LEFT - 58, TOP - 8, "start", 13, up);
    int number = 0;
    for (Map.Entry<String, List<Point>> line : lines.entrySet()) {
      draw(svg, line.getValue(), x, y, Svg.colour(number));
      double beside = WIDTH - RIGHT + 16;
      svg.dot(beside, TOP + 10 + 20 * number, Svg.colour(number));
      svg.words(beside + 10, TOP + 14 + 20 * number, "start", 12, line.getKey());
      number++;
    }
    return svg.toString();
  }

  private static void draw(Svg svg, List<Point> points, Axis x, Axis y, String colour) {
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      svg.dot(across(x, point.x()), up(y, point.y()), colour);
      if (i > 0) {
        Point before = points.get(i - 1);
        svg.line(
            across(x, before.x()),
            up(y, before.y()),
            across(x, point.x()),
            up(y, point.y()),
            colour);
      }
    }
  }

  private static double across(Axis axis, double value) {
    return LEFT + axis.share(value) * (WIDTH - RIGHT - LEFT);
  }

  private static double up(Axis axis, double value) {
    return HEIGHT - BOTTOM - axis.share(value) * (HEIGHT - BOTTOM - TOP);
  }
}
