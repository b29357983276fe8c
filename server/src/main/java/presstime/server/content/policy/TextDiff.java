package presstime.server.content.policy;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What changed between two texts, word by word: lines are compared first, and then the words of the
 * lines that differ. Put together, the parts that are not {@code INSERT} are the older text and
 * those that are not {@code DELETE} the newer one, character for character.
 */
public final class TextDiff {

  /** Beyond this, time and memory grow with the square: such parts count as replaced as a whole. */
  private static final long MOST_COMPARISONS = 25_000_000;

  private TextDiff() {}

  /** What became of a part of a text. */
  public enum Op {
    EQUAL,
    INSERT,
    DELETE
  }

  /**
   * A part of a text.
   *
   * @param text never empty
   */
  public record Part(Op op, String text) {}

  /** The parts in reading order; what was deleted comes before what took its place. */
  public static List<Part> between(String older, String newer) {
    return refined(
        lines(older),
        lines(newer),
        (before, after) -> refined(words(before), words(after), TextDiff::replaced));
  }

  private interface Replacement {
    List<Part> between(String before, String after);
  }

  private static List<Part> refined(
      List<String> older, List<String> newer, Replacement replacement) {
    int head = 0;
    int shorter = Math.min(older.size(), newer.size());
    while (head < shorter && older.get(head).equals(newer.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && older.get(older.size() - 1 - tail).equals(newer.get(newer.size() - 1 - tail))) {
      tail++;
    }
    List<Part> parts = new ArrayList<>();
    add(parts, Op.EQUAL, join(older.subList(0, head)));
    middle(
        older.subList(head, older.size() - tail),
        newer.subList(head, newer.size() - tail),
        replacement,
        parts);
    add(parts, Op.EQUAL, join(older.subList(older.size() - tail, older.size())));
    return parts;
  }

  private static void middle(
      List<String> older, List<String> newer, Replacement replacement, List<Part> parts) {
    if ((long) older.size() * newer.size() > MOST_COMPARISONS) {
      addAll(parts, replaced(join(older), join(newer)));
      return;
    }
    for (AbstractDelta<String> delta : DiffUtils.diff(older, newer, true).getDeltas()) {
      String before = join(delta.getSource().getLines());
      String after = join(delta.getTarget().getLines());
      if (delta.getType() == DeltaType.EQUAL) {
        add(parts, Op.EQUAL, before);
      } else if (before.isEmpty() || after.isEmpty()) {
        addAll(parts, replaced(before, after));
      } else {
        addAll(parts, replacement.between(before, after));
      }
    }
  }

  private static List<Part> replaced(String before, String after) {
    List<Part> parts = new ArrayList<>();
    add(parts, Op.DELETE, before);
    add(parts, Op.INSERT, after);
    return parts;
  }

  private static void addAll(List<Part> parts, List<Part> more) {
    more.forEach(part -> add(parts, part.op(), part.text()));
  }

  /** Neighbours of one kind become one part. */
  private static void add(List<Part> parts, Op op, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (!parts.isEmpty() && parts.getLast().op() == op) {
      parts.set(parts.size() - 1, new Part(op, parts.getLast().text() + text));
    } else {
      parts.add(new Part(op, text));
    }
  }

  /** Each with its line end. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end + 1));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  /** Words, and what stands between them, as Unicode breaks them (UAX 29). */
  private static List<String> words(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      words.add(text.substring(start, end));
      start = end;
    }
    return words;
  }

  private static String join(List<String> pieces) {
    return String.join("", pieces);
  }
}
