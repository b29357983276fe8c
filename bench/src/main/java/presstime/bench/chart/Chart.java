package presstime.bench.chart;

/** A picture of figures. */
public sealed interface Chart permits Bars, Curves, Courses {

  /** The whole picture as one SVG document. */
  String svg();
}
