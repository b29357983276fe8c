package presstime.server.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import presstime.server.history.HistoryExport.Format;
import presstime.server.history.chain.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of an export. What a hash is of stands in each line as it was hashed, so that any
 * program with SHA-256 can check it.
 */
abstract sealed class ExportLines {

  /** Of an entry, for people; the last column holds what the hash is of. */
  static final List<String> COLUMNS =
      List.of(
          "position",
          "at",
          "kind",
          "subject",
          "actor",
          "origin",
          "originId",
          "contentId",
          "channelId",
          "deliveryId",
          "revisionNumber",
          "scheduledAt",
          "startedAt",
          "fromState",
          "toState",
          "outcome",
          "attempts",
          "externalId",
          "externalUrl");

  private final Appendable out;

  private ExportLines(Appendable out) {
    this.out = out;
  }

  static ExportLines of(Format format, Appendable out) {
    return format == Format.CSV ? new Csv(out) : new Jsonl(out);
  }

  abstract void head(String canonical) throws IOException;

  abstract void entry(Entry entry, String hash) throws IOException;

  abstract void omitted(long position, String hash) throws IOException;

  abstract void seal(String canonical, String hash) throws IOException;

  abstract void end(String canonical) throws IOException;

  final void line(String text) throws IOException {
    out.append(text).append('\n');
  }

  /** One JSON document a line. */
  static final class Jsonl extends ExportLines {
    Jsonl(Appendable out) {
      super(out);
    }

    @Override
    void head(String canonical) throws IOException {
      line("{\"head\":" + canonical + "}");
    }

    @Override
    void entry(Entry entry, String hash) throws IOException {
      line("{\"entry\":" + entry.canonical() + ",\"hash\":\"" + hash + "\"}");
    }

    @Override
    void omitted(long position, String hash) throws IOException {
      line("{\"omitted\":" + position + ",\"hash\":\"" + hash + "\"}");
    }

    @Override
    void seal(String canonical, String hash) throws IOException {
      line("{\"seal\":" + canonical + ",\"hash\":\"" + hash + "\"}");
    }

    @Override
    void end(String canonical) throws IOException {
      line("{\"end\":" + canonical + "}");
    }
  }

  /** For spreadsheets. */
  static final class Csv extends ExportLines {
    private static final JsonMapper JSON = JsonMapper.shared();

    Csv(Appendable out) {
      super(out);
    }

    @Override
    void head(String canonical) throws IOException {
      line("record," + String.join(",", COLUMNS) + ",hash,canonical");
      row("head", List.of(), "", canonical);
    }

    @Override
    void entry(Entry entry, String hash) throws IOException {
      String canonical = entry.canonical();
      JsonNode all = JSON.readTree(canonical);
      List<String> cells = new ArrayList<>();
      COLUMNS.forEach(column -> cells.add(harmless(text(all.path(column)))));
      row("entry", cells, hash, canonical);
    }

    @Override
    void omitted(long position, String hash) throws IOException {
      row("omitted", List.of(String.valueOf(position)), hash, "");
    }

    @Override
    void seal(String canonical, String hash) throws IOException {
      row("seal", List.of(), hash, canonical);
    }

    @Override
    void end(String canonical) throws IOException {
      row("end", List.of(), "", canonical);
    }

    private void row(String record, List<String> cells, String hash, String canonical)
        throws IOException {
      StringBuilder line = new StringBuilder(record);
      for (int i = 0; i < COLUMNS.size(); i++) {
        line.append(',').append(quoted(i < cells.size() ? cells.get(i) : ""));
      }
      line(line.append(',').append(hash).append(',').append(quoted(canonical)).toString());
    }

    private static String text(JsonNode value) {
      return value.isNull() ? "" : value.asString("");
    }

    /** A spreadsheet would take it for a formula. */
    private static String harmless(String cell) {
      return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
      return cell.isEmpty() || cell.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ')
          ? cell
          : '"' + cell.replace("\"", "\"\"") + '"';
    }
  }
}
