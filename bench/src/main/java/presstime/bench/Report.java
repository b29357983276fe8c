package presstime.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 */
public record Report(
    String name,
    Instant at,
    String title,
    Map<String, String> machine,
    Table table,
    Map<String, Object> figures,
    List<String> wrong) {

  private static final JsonMapper JSON = new JsonMapper();

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
    all.put("at", at.truncatedTo(ChronoUnit.SECONDS).toString());
    all.putAll(figures);
    all.put("right", right());
    all.put("wrong", wrong);
    all.put("machine", machine);
    return JSON.writeValueAsString(all);
  }

  /** Writes {@code NAME-DATE.json} into a folder; answers the file. */
  Path save(Path folder) throws IOException {
    String date = at.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
    Path file = Files.createDirectories(folder).resolve(name + "-" + date + ".json");
    return Files.writeString(file, json() + "\n");
  }
}
