package presstime.server.batches.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import presstime.platform.Action;
import presstime.server.batches.sheet.Cell;
import presstime.server.batches.sheet.Sheet;
import presstime.server.content.ContentChange;
import presstime.server.kernel.TimeZones;

/**
 * Reads the rows of a sheet, each with everything that is wrong with it. It remembers the rows
 * before: use a new one for each file.
 */
public final class RowReader {

  private static final int LONGEST_KEY = 200;

  private final Headings headings;
  private final Defaults defaults;
  private final Map<String, List<Long>> channelsByName;
  private final Map<String, Integer> rowOfKey = new HashMap<>();
  private final Map<String, Integer> rowsThatSay = new HashMap<>();

  /**
   * What a row means that does not say.
   *
   * @param status {@code draft}, {@code review} or {@code approved}
   * @param zone null for each channel's own
   */
  public record Defaults(String status, @Nullable ZoneId zone) {}

  /**
   * A row read.
   *
   * @param row null when it cannot be used
   * @param faults why not
   */
  public record Read(@Nullable ImportRow row, List<RowFault> faults) {
    public Read {
      faults = List.copyOf(faults);
    }
  }

  /**
   * @param channelsByName numbers of the workspace's channels by their names in lower case and by
   *     their numbers
   */
  public RowReader(Headings headings, Defaults defaults, Map<String, List<Long>> channelsByName) {
    this.headings = headings;
    this.defaults = defaults;
    this.channelsByName = channelsByName;
  }

  /** Reads the next row. */
  public Read read(Sheet.Row line) {
    List<RowFault> faults = new ArrayList<>();
    Map<Column, Cell> cells = new EnumMap<>(Column.class);
    headings
        .columns()
        .forEach((place, column) -> {
          Cell cell = line.cell(place);
          cells.put(column, cell);
          if (cell.fault() != null) {
            faults.add(
                new RowFault(
                    line.number(),
                    headings.name(column),
                    cell.fault(),
                    "The cell has no value: " + cell.fault() + ".",
                    "Mend the formula, or write the value itself, and save the workbook."));
          }
        });
    Row row = new Row(line.number(), cells, faults);
    ImportRow read = read(row);
    return new Read(faults.isEmpty() ? read : null, faults);
  }

  /** One row while it is read. */
  private final class Row {
    final int number;
    final Map<Column, Cell> cells;
    final List<RowFault> faults;

    Row(int number, Map<Column, Cell> cells, List<RowFault> faults) {
      this.number = number;
      this.cells = cells;
      this.faults = faults;
    }

    String text(Column column) {
      return Cells.text(cells, column).strip();
    }

    boolean isEmpty(Column column) {
      return cells.getOrDefault(column, Cell.EMPTY).isEmpty();
    }

    void refuse(Column column, String cause, String solution) {
      faults.add(new RowFault(number, headings.name(column), text(column), cause, solution));
    }
  }

  private ImportRow read(Row row) {
    String given = row.text(Column.KEY).replaceAll("\\s+", " ");
    if (given.length() > LONGEST_KEY) {
      row.refuse(Column.KEY, "The key is too long.", "Use at most 200 characters.");
    }
    String first = given.isEmpty() ? "row:" + digest(Cells.whole(row.cells)) : given;
    Integer earlier = rowOfKey.putIfAbsent(first, row.number);
    boolean further =
        earlier != null
            && !given.isEmpty()
            && row.isEmpty(Column.TITLE)
            && row.isEmpty(Column.BODY);
    if (earlier != null && !further) {
      row.refuse(
          Column.KEY,
          given.isEmpty()
              ? "The row says the same as row " + earlier + "."
              : "Row " + earlier + " has this key already.",
          "Remove one; for a further time of the same content repeat the key and leave title and"
              + " body empty.");
    }
    if (!further && row.isEmpty(Column.TITLE)) {
      row.refuse(Column.TITLE, "The title is missing.", "Give the content a title.");
    }
    ImportRow.When when = when(row);
    List<Long> channels = channels(row);
    if (further && when == null) {
      row.refuse(Column.DATE, "A further time has no date.", "Write when, or remove the row.");
    }
    return new ImportRow(
        row.number,
        further ? further(first, row) : first,
        first,
        further ? null : content(row, channels),
        row.text(Column.TITLE),
        status(row),
        channels,
        when,
        action(row));
  }

  /** By what it says and not by its place: somebody may put another row before it. */
  private String further(String first, Row row) {
    String key = first + "\n" + digest(Cells.whole(row.cells));
    int times = rowsThatSay.merge(key, 1, Integer::sum);
    return times == 1 ? key : key + "\n" + times;
  }

  private static ContentChange content(Row row, List<Long> channels) {
    String format = row.text(Column.BODY_FORMAT);
    return new ContentChange(
        row.text(Column.TITLE),
        Cells.text(row.cells, Column.BODY),
        format.isEmpty() ? null : format,
        row.text(Column.EXCERPT),
        row.text(Column.SLUG),
        Names.read(row.text(Column.CATEGORIES)),
        Names.read(row.text(Column.TAGS)),
        Optional.of(row.text(Column.COVER)),
        row.text(Column.SEO_TITLE),
        row.text(Column.SEO_DESCRIPTION),
        row.text(Column.FOCUS_KEYWORD),
        Optional.of(row.text(Column.AUTHOR)),
        channels,
        "Imported",
        row.isEmpty(Column.TYPE) ? null : row.text(Column.TYPE));
  }

  private String status(Row row) {
    String word = row.text(Column.STATUS).toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return defaults.status();
    }
    if (!List.of("draft", "review", "approved").contains(word)) {
      row.refuse(
          Column.STATUS, "'" + word + "' is not a status.", "Write draft, review or approved.");
    }
    return word;
  }

  private static Action action(Row row) {
    String word = row.text(Column.ACTION);
    if (word.isEmpty()) {
      return Action.PUBLISH;
    }
    try {
      return Action.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      row.refuse(
          Column.ACTION,
          "'" + word + "' is not an action.",
          "Write publish, update, unpublish or delete.");
      return Action.PUBLISH;
    }
  }

  private List<Long> channels(Row row) {
    List<Long> found = new ArrayList<>();
    for (String name : Names.read(row.text(Column.CHANNELS))) {
      List<Long> fitting = channelsByName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
      if (fitting.size() == 1) {
        found.add(fitting.getFirst());
      } else {
        row.refuse(
            Column.CHANNELS,
            fitting.isEmpty()
                ? "No channel is called '" + name + "'."
                : "'" + name + "' is the name of the channels " + fitting + ".",
            fitting.isEmpty()
                ? "Write the name or the number of a channel of this workspace."
                : "Write the number.");
      }
    }
    return found.stream().distinct().toList();
  }

  private ImportRow.@Nullable When when(Row row) {
    if (row.isEmpty(Column.DATE)) {
      if (!row.isEmpty(Column.TIME)) {
        row.refuse(Column.DATE, "There is a time and no date.", "Write the date too.");
      }
      return null;
    }
    String zone = zone(row);
    Optional<Cells.When> day = Cells.day(row.cells.getOrDefault(Column.DATE, Cell.EMPTY));
    if (day.isEmpty()) {
      row.refuse(
          Column.DATE,
          "'" + row.text(Column.DATE) + "' is not a date that can mean only one day.",
          "Write it as 2026-03-01.");
      return null;
    }
    if (day.get().instant() != null) {
      return new ImportRow.When(day.get().instant().toString(), null, zone);
    }
    LocalTime time = time(row, day.get().time());
    return time == null || day.get().day() == null
        ? null
        : new ImportRow.When(null, LocalDateTime.of(day.get().day(), time), zone);
  }

  private static @Nullable LocalTime time(Row row, @Nullable LocalTime withDate) {
    if (row.isEmpty(Column.TIME)) {
      if (withDate == null) {
        row.refuse(Column.TIME, "The time of day is missing.", "Write it as 09:00.");
      }
      return withDate;
    }
    Optional<LocalTime> time = Cells.time(row.cells.getOrDefault(Column.TIME, Cell.EMPTY));
    if (time.isEmpty()) {
      row.refuse(
          Column.TIME,
          "'" + row.text(Column.TIME) + "' is not a time of day.",
          "Write hours and minutes of a 24-hour clock: 09:00.");
    } else if (withDate != null && !withDate.equals(time.get())) {
      row.refuse(
          Column.TIME, "The date has another time of day.", "Write the time in one place only.");
    }
    return time.orElse(null);
  }

  private @Nullable String zone(Row row) {
    String name = row.text(Column.TIME_ZONE);
    if (name.isEmpty()) {
      return defaults.zone() == null ? null : defaults.zone().getId();
    }
    try {
      return TimeZones.of(name).getId();
    } catch (DateTimeException e) {
      row.refuse(
          Column.TIME_ZONE,
          "'" + name + "' is not a time zone.",
          "Use an IANA name such as Europe/Paris or America/New_York.");
      return null;
    }
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
