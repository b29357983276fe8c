package presstime.bench.chart;

import java.util.Locale;

/** Numbers as a reader of a chart wants them. */
final class Numbers {

  private Numbers() {}

  /** Three figures that count: {@code 0.0123}, {@code 1.23}, {@code 12.3}, {@code 12,345}. */
  static String of(double value) {
    double size = Math.abs(value);
    if (size >= 100 || size == 0) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    int places = Math.max(0, 2 - (int) Math.floor(Math.log10(size)));
    String text = String.format(Locale.ROOT, "%." + places + "f", value);
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }

  /** A mark of a logarithmic axis: {@code 10k}, {@code 1M}. */
  static String mark(double value) {
    if (value >= 1_000_000) {
      return of(value / 1_000_000) + "M";
    }
    return value >= 10_000 ? of(value / 1_000) + "k" : of(value);
  }
}
