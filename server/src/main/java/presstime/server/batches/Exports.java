package presstime.server.batches;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.batches.policy.Column;
import presstime.server.batches.policy.Names;
import presstime.server.batches.sheet.SheetFiles;
import presstime.server.batches.store.ImportRows;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.content.Reading;
import presstime.server.content.Written;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.DeliveryFilter;
import presstime.server.delivery.DeliveryLists;
import presstime.server.delivery.DeliveryState;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;

/** Contents and what is planned for them as files that {@link Imports} takes back. */
@Component
public class Exports {

  /** Contents in one file. */
  private static final int MOST = 1_000;

  /** Planned deliveries looked at; contents have few each. */
  private static final int MOST_DELIVERIES = 20_000;

  private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Reading reading;
  private final DeliveryLists lists;
  private final Channels channels;
  private final ImportRows imported;

  Exports(Reading reading, DeliveryLists lists, Channels channels, ImportRows imported) {
    this.reading = reading;
    this.lists = lists;
    this.channels = channels;
    this.imported = imported;
  }

  /** The kinds of files. */
  public enum Format {
    CSV,
    XLSX;

    /** A file of these rows. */
    public byte[] write(List<List<String>> rows) {
      return this == CSV ? SheetFiles.csv(rows) : SheetFiles.xlsx(rows);
    }
  }

  /** A heading with an example below it. */
  public byte[] template(Caller caller, Format format) {
    String channel =
        channels.list(caller.workspaceId()).stream()
            .findFirst()
            .map(ChannelSummary::name)
            .orElse("");
    Map<Column, String> example = new TreeMap<>();
    example.put(Column.KEY, "spring-1");
    example.put(Column.TITLE, "The garden in March");
    example.put(Column.BODY, "The text, in *Markdown*.");
    example.put(Column.CATEGORIES, "Garden; Spring");
    example.put(Column.STATUS, "draft");
    example.put(Column.CHANNELS, Names.joined(channel.isEmpty() ? List.of() : List.of(channel)));
    return format.write(List.of(header(), line(example)));
  }

  /**
   * The workspace's contents with what waits for them: a row for each, and a further one for each
   * further time. Who may not see what is scheduled for when gets the contents alone.
   *
   * @param status null for any
   * @param query to be found in title or slug; null for all
   */
  @Transactional(readOnly = true)
  public byte[] contents(
      Caller caller, Format format, @Nullable String status, @Nullable String query) {
    List<Written> contents = new ArrayList<>(reading.written(caller, status, query, MOST));
    contents.sort(Comparator.comparingLong(Written::id));
    Map<Long, List<Delivery>> planned = planned(caller);
    Map<Long, String> keys =
        imported.keys(caller.workspaceId(), contents.stream().map(Written::id).toList());
    Map<Long, String> names = names(caller);
    List<List<String>> rows = new ArrayList<>();
    rows.add(header());
    for (Written content : contents) {
      String key =
          keys.getOrDefault(content.id(), ImportRows.exportKey(content.id(), content.createdAt()));
      rows.addAll(rows(content, key, planned.getOrDefault(content.id(), List.of()), names));
    }
    return format.write(rows);
  }

  private Map<Long, List<Delivery>> planned(Caller caller) {
    if (!caller.may(Permission.SCHEDULE_READ)) {
      return Map.of();
    }
    return lists
        .all(
            caller,
            DeliveryFilter.ALL.in(List.of(DeliveryState.SCHEDULED, DeliveryState.HELD)),
            MOST_DELIVERIES)
        .stream()
        .collect(Collectors.groupingBy(Delivery::contentId));
  }

  /** What goes out at the same time stands in one row. */
  private static List<List<String>> rows(
      Written content, String key, List<Delivery> planned, Map<Long, String> names) {
    Map<String, List<Delivery>> byTime = new LinkedHashMap<>();
    for (Delivery delivery : planned) {
      byTime
          .computeIfAbsent(
              delivery.wallTime() + " " + delivery.timeZone() + " " + delivery.action(),
              time -> new ArrayList<>())
          .add(delivery);
    }
    List<List<String>> rows = new ArrayList<>();
    Map<Column, String> first = text(content, key);
    if (byTime.isEmpty()) {
      first.put(Column.CHANNELS, named(content.channels(), names));
      return List.of(line(first));
    }
    for (List<Delivery> together : byTime.values()) {
      Map<Column, String> row = rows.isEmpty() ? first : new TreeMap<>(Map.of(Column.KEY, key));
      Delivery one = together.getFirst();
      LocalDateTime wall = one.wallTime();
      row.put(Column.CHANNELS, named(together.stream().map(Delivery::channelId).toList(), names));
      row.put(Column.DATE, wall.toLocalDate().toString());
      row.put(Column.TIME, (wall.getSecond() == 0 ? TO_THE_MINUTE : TO_THE_SECOND).format(wall));
      row.put(Column.TIME_ZONE, one.timeZone());
      row.put(Column.ACTION, one.action());
      rows.add(line(row));
    }
    return rows;
  }

  private static Map<Column, String> text(Written content, String key) {
    Map<Column, String> row = new TreeMap<>();
    row.put(Column.KEY, key);
    row.put(Column.TITLE, content.title());
    row.put(Column.BODY, content.body());
    row.put(Column.BODY_FORMAT, content.bodyFormat());
    row.put(Column.EXCERPT, content.excerpt());
    row.put(Column.SLUG, content.slug());
    row.put(Column.TYPE, content.type());
    row.put(Column.CATEGORIES, Names.joined(content.categories()));
    row.put(Column.TAGS, Names.joined(content.tags()));
    row.put(Column.AUTHOR, content.author() == null ? "" : content.author());
    row.put(Column.COVER, content.cover() == null ? "" : content.cover());
    row.put(Column.SEO_TITLE, content.seoTitle());
    row.put(Column.SEO_DESCRIPTION, content.seoDescription());
    row.put(Column.FOCUS_KEYWORD, content.focusKeyword());
    row.put(Column.STATUS, content.status());
    return row;
  }

  private static List<String> header() {
    return Arrays.stream(Column.values()).map(Column::word).toList();
  }

  private static List<String> line(Map<Column, String> cells) {
    return Arrays.stream(Column.values()).map(column -> cells.getOrDefault(column, "")).toList();
  }

  private static String named(List<Long> ids, Map<Long, String> names) {
    return Names.joined(
        ids.stream().distinct().sorted().map(id -> names.getOrDefault(id, "" + id)).toList());
  }

  /** By name where that belongs to one channel only, else by number. */
  private Map<Long, String> names(Caller caller) {
    List<ChannelSummary> all = channels.list(caller.workspaceId());
    Map<Long, String> names = new LinkedHashMap<>();
    for (ChannelSummary channel : all) {
      boolean clear =
          all.stream().filter(other -> other.name().equalsIgnoreCase(channel.name())).count() == 1
              && !channel.name().matches("\\d+|.*[;\\n].*");
      names.put(channel.id(), clear ? channel.name() : String.valueOf(channel.id()));
    }
    return names;
  }
}
