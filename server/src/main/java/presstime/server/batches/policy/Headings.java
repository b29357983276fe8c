package presstime.server.batches.policy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import presstime.server.kernel.InvalidField;

/**
 * Which column of a file is which.
 *
 * @param columns by place, from 0; columns that were mapped to nothing are left out
 * @param names as they stand in the file
 */
public record Headings(Map<Integer, Column> columns, Map<Column, String> names) {

  public Headings {
    columns = Map.copyOf(columns);
    names = Map.copyOf(names);
  }

  /**
   * Reads the heading.
   *
   * @param mapping names of columns by what stands in the heading, where that is another word; an
   *     empty name leaves a column out
   * @throws InvalidField when a heading is unknown or comes twice, or there is no title
   */
  public static Headings read(List<String> header, Map<String, String> mapping) {
    Map<String, String> mapped = new LinkedHashMap<>();
    mapping.forEach((from, to) -> mapped.put(from.strip().toLowerCase(Locale.ROOT), to));
    Map<Integer, Column> columns = new LinkedHashMap<>();
    Map<Column, String> names = new EnumMap<>(Column.class);
    for (int place = 0; place < header.size(); place++) {
      String heading = header.get(place);
      String target = mapped.getOrDefault(heading.toLowerCase(Locale.ROOT), heading);
      if (target.isBlank()) {
        continue;
      }
      Optional<Column> column = Column.of(target);
      if (column.isEmpty()) {
        throw new InvalidField(
            "file",
            "The column '" + heading + "' is not known.",
            "Map it to one of "
                + Arrays.stream(Column.values()).map(Column::word).collect(Collectors.joining(", "))
                + ", or to nothing to leave it out.");
      }
      if (names.putIfAbsent(column.get(), heading) != null) {
        throw new InvalidField(
            "file",
            "Two columns are '"
                + column.get().word()
                + "': '"
                + names.get(column.get())
                + "' and '"
                + heading
                + "'.",
            "Remove one, or map it to nothing.");
      }
      columns.put(place, column.get());
    }
    if (!names.containsKey(Column.TITLE)) {
      throw new InvalidField(
          "file", "There is no column 'title'.", "Add it, or map one of yours to title.");
    }
    return new Headings(columns, names);
  }

  /** As the file calls a column. */
  public String name(Column column) {
    return names.getOrDefault(column, column.word());
  }
}
