package presstime.server.kernel;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the sort key of its last row, opaque to clients. Rows are sorted by {@code
 * id}, or by {@code (position, id)} with a position that need not be unique.
 *
 * @param position the leading sort key; of an instant, microseconds since 1970; 0 when rows are
 *     sorted by id alone
 * @param id the tie-breaker, unique
 */
public record Cursor(long position, long id) {

  /** Of rows sorted by id. */
  public static Cursor of(long id) {
    return new Cursor(0, id);
  }

  /** Of rows sorted by an instant, then id. */
  public static Cursor of(Instant at, long id) {
    return new Cursor(ChronoUnit.MICROS.between(Instant.EPOCH, at), id);
  }

  /**
   * Reads the request's {@code cursor}.
   *
   * @return null for null: the first page
   * @throws InvalidField when the text was not made by {@link #text()}
   */
  public static @Nullable Cursor parse(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() == 2 * Long.BYTES) {
        return new Cursor(bytes.getLong(), bytes.getLong());
      }
    } catch (IllegalArgumentException e) {
      // not base64url: told below
    }
    throw new InvalidField(
        "cursor",
        "The cursor was not made by this server.",
        "Send nextCursor of the page before, unchanged, or leave it out for the first page.");
  }

  /** The position as an instant. */
  public Instant instant() {
    return Instant.EPOCH.plus(position, ChronoUnit.MICROS);
  }

  /** As it appears in {@code nextCursor}: base64url without padding. */
  public String text() {
    byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(position).putLong(id).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
