package presstime.cli.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import presstime.cli.api.Documents;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks an export without the server that wrote it: each entry and seal against its hash, each
 * seal against the one before and against its entries. A line at a time, however long the file is.
 */
final class ExportedHistory {

  private final @Nullable String expected;
  private long entries;
  private long omitted;
  private long seals;
  private long sealNumber = -1;
  private String sealHash = "";
  private long through = -1;
  private long runFirst;
  private long run;
  private MessageDigest digest = sha256();
  private boolean expectedSeen;
  private boolean ended;
  private final ObjectNode head = Documents.object();

  private ExportedHistory(@Nullable String expected) {
    this.expected = expected;
  }

  /** What the check found, in the words of the server's own. */
  static ObjectNode check(Path file, @Nullable String expected) throws IOException {
    ExportedHistory check = new ExportedHistory(expected);
    Optional<ObjectNode> broken;
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
      broken = check.walk(csv ? new CsvRecords(in) : new JsonRecords(in));
    } catch (JacksonException | IllegalArgumentException e) {
      broken = check.broken("unreadable", null, "A line cannot be read: " + e.getMessage());
    }
    return check.report(broken.orElse(null));
  }

  private ObjectNode report(@Nullable ObjectNode broken) {
    ObjectNode report = Documents.object().put("intact", broken == null);
    report.put("entries", entries).put("omitted", omitted).put("seals", seals);
    report.put("unsealed", run);
    report.set("head", head.isEmpty() ? Documents.object().nullNode() : head);
    report.set("broken", broken == null ? Documents.object().nullNode() : broken);
    return report;
  }

  private Optional<ObjectNode> walk(Records records) throws IOException {
    for (Records.Line line = records.next(); line != null; line = records.next()) {
      Optional<ObjectNode> broken =
          switch (line.record()) {
            case "head" -> Optional.empty();
            case "entry" -> entry(line);
            case "omitted" -> omitted(line);
            case "seal" -> seal(line);
            case "end" -> end(line);
            default -> broken("unreadable", null, "A line is of no known kind.");
          };
      if (broken.isPresent()) {
        return broken;
      }
    }
    if (!ended) {
      return broken("end-missing", null, "The file was cut off: it has no last line.");
    }
    return expected == null || expectedSeen
        ? Optional.empty()
        : broken("head-unknown", null, "No seal in the file has the hash " + expected + ".");
  }

  private Optional<ObjectNode> entry(Records.Line line) {
    JsonNode entry = Documents.read(line.canonical());
    long position = entry.path("position").asLong();
    if (!hash(line.canonical()).equals(line.hash()) || !line.shows(entry)) {
      return broken("entry-changed", position, "Entry " + position + " was changed.");
    }
    entries++;
    return next(position, line.hash());
  }

  private Optional<ObjectNode> omitted(Records.Line line) {
    omitted++;
    return next(line.position(), line.hash());
  }

  private Optional<ObjectNode> next(long position, String hash) {
    long wanted = run > 0 ? runFirst + run : through < 0 ? position : through + 1;
    if (position != wanted) {
      return broken("entry-missing", wanted, "Entry " + wanted + " is not there.");
    }
    if (run == 0) {
      runFirst = position;
    }
    digest.update(HexFormat.of().parseHex(hash));
    run++;
    return Optional.empty();
  }

  private Optional<ObjectNode> seal(Records.Line line) {
    JsonNode seal = Documents.read(line.canonical());
    long number = seal.path("number").asLong();
    long first = seal.path("first").asLong();
    long last = seal.path("last").asLong();
    if (!hash(line.canonical()).equals(line.hash())) {
      return broken("seal-changed", first, "Seal " + number + " was changed.");
    }
    boolean follows =
        sealNumber < 0
            || number == sealNumber + 1
                && seal.path("previous").asString("").equals(sealHash)
                && first == through + 1;
    if (!follows) {
      return broken("seal-unlinked", first, "Seal " + number + " does not follow the one before.");
    }
    if (run > 0) {
      if (runFirst != first || run != last - first + 1) {
        return broken(
            "entry-missing", runFirst + run, "Entries of seal " + number + " are missing.");
      }
      String found = HexFormat.of().formatHex(digest.digest());
      if (!found.equals(seal.path("entries").asString(""))) {
        return broken(
            "entry-replaced", first, "Entries " + first + " to " + last + " are not those sealed.");
      }
    }
    run = 0;
    digest = sha256();
    seals++;
    sealNumber = number;
    sealHash = line.hash();
    through = last;
    expectedSeen |= line.hash().equalsIgnoreCase(expected);
    head.put("seal", number).put("hash", line.hash());
    head.put("sealedAt", seal.path("sealedAt").asString(""));
    return Optional.empty();
  }

  private Optional<ObjectNode> end(Records.Line line) {
    ended = true;
    JsonNode end = Documents.read(line.canonical());
    return end.path("entries").asLong() == entries && end.path("seals").asLong() == seals
        ? Optional.empty()
        : broken("end-missing", null, "The last line counts other entries or seals.");
  }

  private Optional<ObjectNode> broken(String code, @Nullable Long position, String cause) {
    return Optional.of(
        Documents.object()
            .put("code", code)
            .put("position", position)
            .put("cause", cause)
            .put("solution", "Export again, and compare; or ask who has changed the file."));
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** The readable columns of a CSV; none elsewhere. */
  static boolean shows(List<String> columns, List<String> cells, JsonNode entry) {
    for (int i = 1; i < columns.size() - 2; i++) {
      JsonNode value = entry.path(columns.get(i));
      String told = value.isNull() ? "" : value.asString("");
      String cell = cells.get(i);
      if (!cell.equals(told) && !cell.equals("'" + told)) {
        return false;
      }
    }
    return true;
  }
}
