package presstime.bench.soak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import presstime.bench.Table;
import presstime.bench.chart.Chart;
import presstime.bench.chart.Courses;
import presstime.bench.chart.Curves.Point;

/** What was held over the day, for people, for programs and for the eye. */
record Held(List<Mark> marks) {

  Table table() {
    Table table = new Table("held", "first", "last", "growth in 2nd half", "tolerated", "per day");
    for (Measure measure : Measure.values()) {
      Trend trend = measure.trend(marks);
      table.row(
          measure.words(),
          measure.of(marks.getFirst()),
          measure.of(marks.getLast()),
          trend.growth(),
          measure.tolerated(),
          trend.perDay());
    }
    Mark first = marks.getFirst();
    Mark last = marks.getLast();
    return table
        .row("of them carriers", first.carriers(), last.carriers(), "", "", "")
        .row("tables MB", first.tablesMb(), last.tablesMb(), "", "", "")
        .row("live rows", first.liveRows(), last.liveRows(), "", "", "")
        .row("dead rows", first.deadRows(), last.deadRows(), "", "", "")
        .row("write-ahead log MB", first.walMb(), last.walMb(), "", "", "");
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    for (Measure measure : Measure.values()) {
      figures.put(measure.key(), rounded(measure.trend(marks).perDay()));
    }
    Mark last = marks.getLast();
    figures.put("marks", marks.size());
    figures.put("tables_mb", rounded(last.tablesMb()));
    figures.put("live_rows", last.liveRows());
    figures.put("dead_rows", last.deadRows());
    figures.put("wal_mb", rounded(last.walMb()));
    return figures;
  }

  /** Each measure that grows. */
  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      Trend trend = measure.trend(marks);
      if (trend.grows(measure.tolerated())) {
        wrong.add(
            String.format(
                Locale.ROOT,
                "%s grew by %.1f in the second half, by %.1f ± %.1f a day",
                measure.words(),
                trend.growth(),
                trend.perDay(),
                trend.error() * 24));
      }
    }
    return wrong;
  }

  Chart chart() {
    Map<String, List<Point>> lines = new LinkedHashMap<>();
    for (Measure measure : Measure.values()) {
      lines.put(
          measure.words(),
          marks.stream().map(mark -> new Point(mark.hour(), measure.of(mark))).toList());
    }
    return new Courses("What a desk's day holds on to", "hours of the desk", lines);
  }

  private static double rounded(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }
}
