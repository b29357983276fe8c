package presstime.server.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items at most {@code limit} of them, in the list's order
 * @param nextCursor sent back as {@code cursor} it gives the next part; null at the end
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  private static final int USUAL = 50;
  private static final int LARGEST = 200;

  public Page {
    items = List.copyOf(items);
  }

  /**
   * The request's {@code limit}: 50 when null.
   *
   * @throws InvalidField unless it is 1 to 200
   */
  public static int limit(@Nullable Integer asked) {
    if (asked == null) {
      return USUAL;
    }
    if (asked < 1 || asked > LARGEST) {
      throw new InvalidField(
          "limit", "limit is " + asked + ".", "Ask for 1 to " + LARGEST + " items.");
    }
    return asked;
  }

  /**
   * @param rows what a query for {@code limit + 1} rows found; the one too many only tells that
   *     there is more
   * @param position where a row stands in the order
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> position) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, limit);
    return new Page<>(items, position.apply(items.getLast()).text());
  }

  /** The same part with each item changed. */
  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return new Page<>(items.stream().<R>map(change).toList(), nextCursor);
  }
}
