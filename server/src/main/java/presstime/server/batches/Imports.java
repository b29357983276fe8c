package presstime.server.batches;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.server.batches.BatchRuns.Manner;
import presstime.server.batches.Plan.Item;
import presstime.server.batches.policy.Headings;
import presstime.server.batches.policy.ImportRow;
import presstime.server.batches.policy.RowFault;
import presstime.server.batches.policy.RowReader;
import presstime.server.batches.sheet.Sheet;
import presstime.server.batches.sheet.SheetFiles;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;

/** Contents and their schedules out of files. */
@Component
public class Imports {

  private final Channels channels;
  private final ImportPlans plans;
  private final BatchRuns runs;

  Imports(Channels channels, ImportPlans plans, BatchRuns runs) {
    this.channels = channels;
    this.plans = plans;
    this.runs = runs;
  }

  /**
   * How a file is to be read.
   *
   * @param mapping names of columns by what stands in the file's heading
   * @param status of contents whose row does not say: {@code draft}, {@code review} or {@code
   *     approved}
   * @param zone of times whose row does not say; null for each channel's own
   */
  public record Reading(Map<String, String> mapping, String status, @Nullable ZoneId zone) {}

  /**
   * Reads a CSV or XLSX file and makes a content of each row, scheduled where it says when. The
   * whole file is checked before anything of it stays; a row that was imported before is left as it
   * is. It is a batch, and can be undone.
   *
   * @param name of the file, for people
   * @throws presstime.server.kernel.Fault when the file cannot be read; of type {@code
   *     batch-refused} when it is all or nothing and a row cannot be used
   */
  public BatchReport run(
      Caller caller, byte[] file, String name, Reading reading, boolean partial, boolean dryRun) {
    Batches.need(caller, Permission.CONTENT_WRITE);
    Sheet sheet = SheetFiles.read(file, Chosen.MOST);
    RowReader reader =
        new RowReader(
            Headings.read(sheet.header(), reading.mapping()),
            new RowReader.Defaults(reading.status(), reading.zone()),
            byName(caller));
    List<RowReader.Read> rows = sheet.rows().stream().map(reader::read).toList();
    List<RowReader.Read> checked = rows.stream().map(row -> permitted(caller, row)).toList();
    return runs.run(
        caller,
        new Manner("import", "Import " + name, partial, dryRun),
        leftOut -> plan(caller, sheet, checked, leftOut));
  }

  /**
   * What stands in a CSV or XLSX file, and what its headings are taken for. Nothing is made.
   *
   * @throws presstime.server.kernel.Fault when the file cannot be read
   */
  public ImportSheet look(Caller caller, byte[] file) {
    Batches.need(caller, Permission.CONTENT_WRITE);
    return ImportSheet.of(SheetFiles.read(file, Chosen.MOST));
  }

  private Plan plan(Caller caller, Sheet sheet, List<RowReader.Read> rows, Set<Integer> leftOut) {
    List<Item> refused = new ArrayList<>();
    Map<Integer, ImportRow> good = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      int number = i + 1;
      ImportRow row = rows.get(i).row();
      if (leftOut.contains(number)) {
        continue;
      }
      if (row == null) {
        refused.add(
            Item.refused(
                number,
                null,
                null,
                "row " + sheet.rows().get(i).number(),
                new RowRefused(rows.get(i).faults())));
      } else {
        good.put(number, row);
      }
    }
    Plan plan = plans.plan(caller, good);
    refused.forEach(plan::add);
    plan.items().sort(Comparator.comparingInt(Item::number));
    return plan;
  }

  /** What the caller may not do is refused row by row, before anything is made. */
  private static RowReader.Read permitted(Caller caller, RowReader.Read read) {
    ImportRow row = read.row();
    if (row == null) {
      return read;
    }
    List<RowFault> faults = new ArrayList<>();
    if (row.status().equals("approved") && !caller.may(Permission.CONTENT_APPROVE)) {
      faults.add(
          new RowFault(
              row.row(),
              "status",
              row.status(),
              "You may not approve content.",
              "Write review, and ask somebody to approve it."));
    }
    if (row.when() != null && !caller.may(Permission.SCHEDULE_WRITE)) {
      faults.add(
          new RowFault(
              row.row(),
              "date",
              "",
              "You may not schedule content.",
              "Leave the date empty, and ask somebody to schedule it."));
    }
    return faults.isEmpty() ? read : new RowReader.Read(null, faults);
  }

  private Map<String, List<Long>> byName(Caller caller) {
    Map<String, List<Long>> byName = new HashMap<>();
    Set<String> numbers = new HashSet<>();
    for (ChannelSummary channel : channels.list(caller.workspaceId())) {
      numbers.add(String.valueOf(channel.id()));
      byName.put(String.valueOf(channel.id()), List.of(channel.id()));
    }
    for (ChannelSummary channel : channels.list(caller.workspaceId())) {
      String name = channel.name().strip().toLowerCase(Locale.ROOT);
      if (!numbers.contains(name)) {
        List<Long> same = new ArrayList<>(byName.getOrDefault(name, List.of()));
        same.add(channel.id());
        byName.put(name, same);
      }
    }
    return byName;
  }
}
