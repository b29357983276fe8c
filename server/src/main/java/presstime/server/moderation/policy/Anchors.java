package presstime.server.moderation.policy;

import java.util.Optional;

/**
 * Where a quote stands in a text: W3C Web Annotation's TextQuoteSelector and TextPositionSelector
 * together. Positions count Unicode code points, the end is exclusive.
 */
public final class Anchors {

  private Anchors() {}

  /** A part of a text, in code points. */
  public record Range(int start, int end) {}

  /**
   * A quote with what stood around it.
   *
   * @param exact not empty
   * @param prefix just before it; may be empty
   * @param suffix just after it; may be empty
   */
  public record Quote(String exact, String prefix, String suffix) {}

  /**
   * Finds a quote. Where it stands more than once, the place counts with most of what stood around
   * it; of equal ones the nearest to where it was.
   *
   * @param near where it was, in code points
   * @return empty when it is not there any more
   */
  public static Optional<Range> find(String text, Quote quote, int near) {
    int best = -1;
    int bestContext = -1;
    int bestDistance = Integer.MAX_VALUE;
    int codePoints = 0;
    int counted = 0;
    for (int at = text.indexOf(quote.exact()); at >= 0; at = text.indexOf(quote.exact(), at + 1)) {
      if (splits(text, at) || splits(text, at + quote.exact().length())) {
        continue;
      }
      codePoints += text.codePointCount(counted, at);
      counted = at;
      int context =
          before(text, at, quote.prefix())
              + after(text, at + quote.exact().length(), quote.suffix());
      int distance = Math.abs(codePoints - near);
      if (context > bestContext || context == bestContext && distance < bestDistance) {
        best = codePoints;
        bestContext = context;
        bestDistance = distance;
      }
    }
    int length = quote.exact().codePointCount(0, quote.exact().length());
    return best < 0 ? Optional.empty() : Optional.of(new Range(best, best + length));
  }

  /** True when a range of code points of a text is exactly this. */
  public static boolean stands(String text, Range range, String exact) {
    int length = text.codePointCount(0, text.length());
    if (range.start() < 0 || range.end() > length || range.start() >= range.end()) {
      return false;
    }
    int from = text.offsetByCodePoints(0, range.start());
    int to = text.offsetByCodePoints(from, range.end() - range.start());
    return text.substring(from, to).equals(exact);
  }

  /** A range of a text as a quote, with so many characters of what stands around it. */
  public static Quote around(String text, Range range, int context) {
    int from = text.offsetByCodePoints(0, range.start());
    int to = text.offsetByCodePoints(from, range.end() - range.start());
    int before = Math.max(0, from - context);
    int after = Math.min(text.length(), to + context);
    return new Quote(
        text.substring(from, to),
        text.substring(splits(text, before) ? before + 1 : before, from),
        text.substring(to, splits(text, after) ? after - 1 : after));
  }

  /** True in the middle of a character outside the basic plane. */
  private static boolean splits(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static int before(String text, int at, String prefix) {
    int same = 0;
    while (same < prefix.length()
        && same < at
        && text.charAt(at - 1 - same) == prefix.charAt(prefix.length() - 1 - same)) {
      same++;
    }
    return same;
  }

  private static int after(String text, int at, String suffix) {
    int same = 0;
    while (same < suffix.length()
        && at + same < text.length()
        && text.charAt(at + same) == suffix.charAt(same)) {
      same++;
    }
    return same;
  }
}
