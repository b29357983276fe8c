package presstime.server.batches;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.server.batches.Plan.Item;
import presstime.server.batches.policy.Column;
import presstime.server.batches.policy.ImportRow;
import presstime.server.batches.policy.Moment;
import presstime.server.batches.policy.RowFault;
import presstime.server.batches.store.ImportRows;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.content.Approval;
import presstime.server.content.Contents;
import presstime.server.content.Editing;
import presstime.server.delivery.Change;
import presstime.server.delivery.Deliveries;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.DeliveryState;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;
import presstime.server.scheduling.ScheduleTime;

/** Plans out of rows that say what they should: the contents are made, and their places follow. */
@Component
class ImportPlans {

  private final ImportRows imported;
  private final Editing editing;
  private final Approval approval;
  private final Contents contents;
  private final Deliveries deliveries;
  private final Channels channels;
  private final ContentPlans contentPlans;
  private final InstantSource clock;

  ImportPlans(
      ImportRows imported,
      Editing editing,
      Approval approval,
      Contents contents,
      Deliveries deliveries,
      Channels channels,
      ContentPlans contentPlans,
      InstantSource clock) {
    this.imported = imported;
    this.editing = editing;
    this.approval = approval;
    this.contents = contents;
    this.deliveries = deliveries;
    this.channels = channels;
    this.contentPlans = contentPlans;
    this.clock = clock;
  }

  /** By the numbers of their items. */
  Plan plan(Caller caller, Map<Integer, ImportRow> rows) {
    imported.lock(caller.workspaceId());
    Map<String, Long> known = new HashMap<>();
    List<String> keys = rows.values().stream().map(ImportRow::key).toList();
    known.putAll(imported.known(caller.workspaceId(), keys));
    List<String> firsts = rows.values().stream().map(ImportRow::first).distinct().toList();
    known.putAll(imported.known(caller.workspaceId(), firsts));
    known.putAll(imported.exported(caller.workspaceId(), firsts));
    Map<String, Long> made = new HashMap<>();
    Plan plan = new Plan();
    new TreeMap<>(rows).forEach((number, row) -> plan.add(item(caller, number, row, known, made)));
    return plan;
  }

  private Item item(
      Caller caller, int number, ImportRow row, Map<String, Long> known, Map<String, Long> made) {
    Long there = known.get(row.first());
    if (there != null && (row.content() != null || known.containsKey(row.key()))) {
      return new Item(
          number,
          null,
          there,
          row.title(),
          List.of(),
          null,
          row.key(),
          null,
          List.of("Imported before: it is content " + there + ", and is left as it is."));
    }
    Long content = there == null ? made.get(row.first()) : there;
    try {
      Long fresh = null;
      if (row.content() != null) {
        fresh = editing.create(caller, row.content());
        content = fresh;
        made.put(row.first(), fresh);
        if (row.status().equals("review")) {
          approval.submit(caller, fresh, null);
        } else if (row.status().equals("approved")) {
          approval.approve(caller, fresh, null, null);
        }
      } else if (content == null) {
        throw new RowRefused(
            List.of(
                new RowFault(
                    row.row(),
                    Column.KEY.word(),
                    row.first(),
                    "The row that makes this content cannot be used.",
                    "Mend that one.")));
      }
      return new Item(
          number,
          null,
          content,
          row.title(),
          changes(caller, row, content, fresh == null),
          fresh,
          row.key(),
          null,
          List.of());
    } catch (RowRefused refused) {
      return Item.refused(number, null, null, row.title(), refused);
    } catch (Fault fault) {
      return Item.refused(number, null, null, row.title(), told(row, fault));
    }
  }

  private List<Change> changes(
      Caller caller, ImportRow row, @Nullable Long content, boolean further) {
    ImportRow.When when = row.when();
    if (when == null || content == null) {
      return List.of();
    }
    List<Delivery> there = further ? deliveries.ofContent(caller, content) : List.of();
    List<Change> changes = new ArrayList<>();
    for (long id :
        contentPlans.channelsOf(row.channels(), contents.get(caller.workspaceId(), content))) {
      ChannelSummary channel = channels.get(caller.workspaceId(), id);
      ScheduleTime time = time(when, channel);
      boolean isThere =
          there.stream()
              .filter(delivery -> delivery.channelId() == id)
              .filter(delivery -> delivery.state() != DeliveryState.CANCELLED)
              .filter(delivery -> DeliveryPlans.action(delivery) == row.action())
              .anyMatch(delivery -> delivery.dueAt().equals(time.instant()));
      if (!isThere) {
        changes.add(
            new Change.Place(
                content, id, row.action(), time, Change.IfWaiting.ADD, "row " + row.row()));
      }
    }
    return changes;
  }

  private ScheduleTime time(ImportRow.When when, ChannelSummary channel) {
    Instant now = clock.instant();
    ZoneId zone = Optional.ofNullable(when.zone()).map(ZoneId::of).orElse(channel.timeZone());
    if (when.instant() != null) {
      return ScheduleTime.read(Column.DATE.word(), when.instant(), null, zone, now);
    }
    return Moment.onWall(
        Column.DATE.word(), java.util.Objects.requireNonNull(when.local()), zone, now);
  }

  /** A fault in the words of files: fields are columns. */
  private static RowRefused told(ImportRow row, Fault fault) {
    String field = fault.field();
    String column =
        field == null
            ? null
            : field
                .replace("seo.", "seo_")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .replaceFirst("\\[.*", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replace("seo_focus_keyword", "focus_keyword");
    return new RowRefused(
        List.of(
            new RowFault(
                row.row(), column, "", String.valueOf(fault.getMessage()), fault.solution())));
  }
}
