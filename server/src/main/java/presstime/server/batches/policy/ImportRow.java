package presstime.server.batches.policy;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.platform.Action;
import presstime.server.content.ContentChange;

/**
 * A row of a file that says what it should.
 *
 * @param row as the spreadsheet shows it
 * @param key what it is remembered by; the same row again has the same
 * @param first the key of the row that makes its content: its own, or that of an earlier row of
 *     which this is a further schedule
 * @param content what is written; null for a further schedule
 * @param status {@code draft}, {@code review} or {@code approved}
 * @param channels numbers; empty where none is named
 * @param when what is meant; null when nothing is scheduled
 */
public record ImportRow(
    int row,
    String key,
    String first,
    @Nullable ContentChange content,
    String title,
    String status,
    List<Long> channels,
    @Nullable When when,
    Action action) {

  /**
   * A time.
   *
   * @param instant RFC 3339, where the row says one; else null
   * @param local a reading of the clock, where the row says one; else null
   * @param zone null for each channel's own
   */
  public record When(
      @Nullable String instant, @Nullable LocalDateTime local, @Nullable String zone) {}

  public ImportRow {
    channels = List.copyOf(channels);
  }
}
