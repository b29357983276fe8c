package presstime.bench.chart;

import java.util.List;
import java.util.Map;
import presstime.bench.chart.Curves.Point;

/**
 * How measures of different units went over time, below one another: each on its own scale, which
 * begins at 0, so that a line that looks level is level.
 *
 * @param across what the points' x is
 * @param lines by name, each with points in the order of time
 */
public record Courses(String title, String across, Map<String, List<Point>> lines)
    implements Chart {

  private static final int WIDTH = 720;
  private static final int LEFT = 70;
  private static final int RIGHT = 190;
  private static final int TOP = 48;
  private static final int STRIP = 70;
  private static final int GAP = 16;
  private static final int BOTTOM = 52;
  private static final String GRID = "#ddd";

  @Override
  public String svg() {
    int height = TOP + lines.size() * (STRIP + GAP) + BOTTOM;
    double last =
        lines.values().stream().flatMap(List::stream).mapToDouble(Point::x).max().orElse(1);
    Svg svg = new Svg(WIDTH, height, title);
    int number = 0;
    for (Map.Entry<String, List<Point>> line : lines.entrySet()) {
      int top = TOP + number * (STRIP + GAP);
      strip(svg, line.getKey(), line.getValue(), last, top, Svg.colour(number));
      number++;
    }
    double foot = height - BOTTOM + 10.0;
    svg.words(LEFT, foot, "middle", 12, "0");
    svg.words(WIDTH - RIGHT, foot, "middle", 12, Numbers.of(last));
    svg.words((LEFT + WIDTH - RIGHT) / 2.0, height - 12.0, "middle", 13, across);
    return svg.toString();
  }

  private static void strip(
      Svg svg, String name, List<Point> points, double last, int top, String colour) {
    double greatest = points.stream().mapToDouble(Point::y).max().orElse(0);
    double most = greatest > 0 ? greatest : 1;
    int foot = top + STRIP;
    svg.line(LEFT, foot, WIDTH - RIGHT, foot, GRID);
    svg.line(LEFT, top, WIDTH - RIGHT, top, GRID);
    svg.words(LEFT - 6, top + 4, "end", 12, Numbers.of(greatest));
    svg.words(LEFT - 6, foot + 4, "end", 12, "0");
    svg.words(WIDTH - RIGHT + 16, top + STRIP / 2.0, "start", 12, name);
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      svg.line(
          across(from.x() / last),
          foot - STRIP * from.y() / most,
          across(to.x() / last),
          foot - STRIP * to.y() / most,
          colour);
    }
  }

  private static double across(double share) {
    return LEFT + share * (WIDTH - RIGHT - LEFT);
  }
}
