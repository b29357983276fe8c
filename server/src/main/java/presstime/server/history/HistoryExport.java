package presstime.server.history;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import presstime.server.history.chain.Canonical;
import presstime.server.history.chain.Hashes;
import presstime.server.history.store.ChainRows;
import presstime.server.history.store.ChainRows.Chain;
import presstime.server.history.store.EntryLists;
import presstime.server.history.store.EntryRows;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a history, or a part of it, so that it can be verified by itself. What a filter leaves out
 * keeps its place by its hash, so the seals can still be computed. Read a seal at a time, however
 * much there is.
 */
@Component
public class HistoryExport {

  private final ChainRows chains;
  private final EntryRows entries;
  private final EntryLists lists;
  private final InstantSource clock;

  HistoryExport(ChainRows chains, EntryRows entries, EntryLists lists, InstantSource clock) {
    this.chains = chains;
    this.entries = entries;
    this.lists = lists;
    this.clock = clock;
  }

  /** How it is written. */
  public enum Format {
    JSONL,
    CSV
  }

  /** Writes it all. */
  public void write(long workspaceId, HistoryFilter filter, Format format, OutputStream to)
      throws IOException {
    BufferedWriter out =
        new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
    new Export(workspaceId, filter, ExportLines.of(format, out)).run();
    out.flush();
  }

  /** One export. */
  private final class Export {
    private final long workspace;
    private final HistoryFilter filter;
    private final ExportLines lines;
    private final Chain end;
    private long written;
    private long seals;
    private long through;

    Export(long workspace, HistoryFilter filter, ExportLines lines) {
      this.workspace = workspace;
      this.filter = filter;
      this.lines = lines;
      this.end = chains.get(workspace);
    }

    void run() throws IOException {
      lines.head(Canonical.text(head()));
      long next = first();
      while (next <= end.lastSeal()) {
        List<ChainRows.Kept> some = chains.seals(workspace, next, 20);
        if (some.isEmpty()) {
          break; // a seal is missing: verifying tells, here and there
        }
        for (ChainRows.Kept kept : some) {
          if (kept.seal().number() <= end.lastSeal()) {
            seal(kept);
          }
        }
        next = some.getLast().seal().number() + 1;
      }
      for (long from = through + 1; from <= end.lastPosition(); from += 1_000) {
        long last = Math.min(end.lastPosition(), from + 999);
        List<byte[]> hashes = entries.hashes(workspace, from, last);
        run(from, hashes, byPosition(from, last));
      }
      ObjectNode tail = JsonNodeFactory.instance.objectNode();
      tail.put("entries", written);
      tail.put("seals", seals);
      lines.end(Canonical.text(tail));
    }

    /** What was sealed before a time has nothing that happened after it. */
    private long first() {
      Instant from = filter.from();
      long number =
          from == null ? 1 : chains.firstSince(workspace, from).orElse(end.lastSeal() + 1);
      List<ChainRows.Kept> before = chains.latest(workspace, number, 1);
      through = before.isEmpty() ? 0 : before.getFirst().seal().last();
      return number;
    }

    private void seal(ChainRows.Kept kept) throws IOException {
      long first = kept.seal().first();
      long last = kept.seal().last();
      Map<Long, EntryRows.Kept> chosen =
          last <= end.prunedThrough() ? Map.of() : byPosition(first, last);
      // Of a seal with nothing of what is asked for, its own line says enough.
      if (!chosen.isEmpty()) {
        List<byte[]> hashes = new ArrayList<>();
        for (int i = 0; i <= last - first; i++) {
          hashes.add(Arrays.copyOfRange(kept.hashes(), 32 * i, 32 * i + 32));
        }
        run(first, hashes, chosen);
      }
      lines.seal(kept.seal().canonical(), Hashes.hex(kept.hash()));
      seals++;
      through = last;
    }

    private void run(long first, List<byte[]> hashes, Map<Long, EntryRows.Kept> chosen)
        throws IOException {
      for (int i = 0; i < hashes.size(); i++) {
        EntryRows.Kept kept = chosen.get(first + i);
        if (kept == null) {
          lines.omitted(first + i, Hashes.hex(hashes.get(i)));
        } else {
          lines.entry(kept.entry(), Hashes.hex(hashes.get(i)));
          written++;
        }
      }
    }

    private Map<Long, EntryRows.Kept> byPosition(long first, long last) {
      Map<Long, EntryRows.Kept> all = new HashMap<>();
      lists
          .range(workspace, filter, first, last)
          .forEach(kept -> all.put(kept.entry().position(), kept));
      return all;
    }

    private ObjectNode head() {
      ObjectNode head = JsonNodeFactory.instance.objectNode();
      head.put("format", "presstime-history/1");
      head.put("workspaceId", workspace);
      head.put("exportedAt", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
      head.put("prunedThrough", end.prunedThrough());
      head.put("filtered", !filter.equals(HistoryFilter.ALL));
      return head;
    }
  }
}
