package presstime.bench.chart;

import java.util.Map;

/**
 * One bar each, from zero, with its number behind it.
 *
 * @param unit what the numbers count
 * @param values from top to bottom
 */
public record Bars(String title, String unit, Map<String, Double> values) implements Chart {

  private static final int WIDTH = 720;
  private static final int LEFT = 200;
  private static final int RIGHT = 90;
  private static final int TOP = 44;
  private static final int STEP = 30;

  @Override
  public String svg() {
    Svg svg = new Svg(WIDTH, TOP + STEP * values.size() + 12, title + " (" + unit + ")");
    double largest = values.values().stream().mapToDouble(value -> value).max().orElse(1);
    double scale = largest > 0 ? (WIDTH - LEFT - RIGHT) / largest : 0;
    double y = TOP;
    for (Map.Entry<String, Double> bar : values.entrySet()) {
      double length = Math.max(1, bar.getValue() * scale);
      svg.words(LEFT - 8, y + 16, "end", 13, bar.getKey());
      svg.box(LEFT, y + 2, length, STEP - 10, Svg.colour(0));
      svg.words(LEFT + length + 6, y + 16, "start", 13, Numbers.of(bar.getValue()));
      y += STEP;
    }
    return svg.toString();
  }
}
