package presstime.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import presstime.bench.chart.Chart;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a benchmark found.
 *
 * @param name the benchmark's
 * @param at when it began
 * @param title what was measured, in one line
 * @param machine what it was measured on
 * @param table for people
 * @param figures for programs, as they stand in the JSON object
 * @param wrong what was not as it must be; empty when all was right
 * @param charts the same for the eye, in the order to be shown
 */
public record Report(
    String name,
    Instant at,
    String title,
    Map<String, String> machine,
    Table table,
    Map<String, Object> figures,
    List<String> wrong,
    List<Chart> charts) {

  private static final JsonMapper JSON = new JsonMapper();

  /** One without charts. */
  public Report(
      String name,
      Instant at,
      String title,
      Map<String, String> machine,
      Table table,
      Map<String, Object> figures,
      List<String> wrong) {
    this(name, at, title, machine, table, figures, wrong, List.of());
  }

  /** True when the figures are those of a product that did what it must. */
  public boolean right() {
    return wrong.isEmpty();
  }

  String text() {
    StringBuilder text = new StringBuilder("\n" + title + "\n\n" + table + "\n");
    machine.forEach((fact, value) -> text.append(String.format("  %-11s %s%n", fact, value)));
    wrong.forEach(what -> text.append("\n  WRONG: ").append(what).append('\n'));
    return text.toString();
  }

  String json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("bench", name);
    all.put("at", second());
    all.putAll(figures);
    all.put("right", right());
    all.put("wrong", wrong);
    all.put("machine", machine);
    return JSON.writeValueAsString(all);
  }

  /** In the place of {@link #json} when there is no report, because nothing could be measured. */
  static String failure(String name, String why) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("bench", name);
    all.put("right", false);
    all.put("wrong", List.of(why));
    return JSON.writeValueAsString(all);
  }

  /** The table as the page of figures has it, with where and when it was measured. */
  String markdown() {
    StringBuilder text = new StringBuilder("Measured " + second() + ": " + title + ".\n\n");
    text.append(table.markdown()).append('\n');
    machine.forEach(
        (fact, value) -> text.append("- ").append(fact).append(": ").append(value).append('\n'));
    wrong.forEach(what -> text.append("- **wrong**: ").append(what).append('\n'));
    return text.toString();
  }

  /** What files of this report are called, without the dot and what comes after it. */
  String stem() {
    return name + "-" + second().replace(":", "");
  }

  /** Writes {@code NAME-DATE.json}, {@code .md} and the charts into a folder. */
  List<Path> save(Path folder) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(stem() + ".json", json() + "\n");
    files.put(stem() + ".md", markdown());
    for (int number = 1; number <= charts.size(); number++) {
      String which = charts.size() == 1 ? "" : "-" + number;
      files.put(stem() + which + ".svg", charts.get(number - 1).svg());
    }
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return files.keySet().stream().map(folder::resolve).toList();
  }

  private String second() {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
