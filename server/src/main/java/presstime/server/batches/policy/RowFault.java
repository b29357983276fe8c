package presstime.server.batches.policy;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one cell, or one row.
 *
 * @param row as the spreadsheet shows it
 * @param column its heading; null for the whole row
 * @param value what stands there, cut short
 * @param solution how to mend it
 */
public record RowFault(
    int row, @Nullable String column, String value, String cause, String solution) {

  private static final int LONGEST_VALUE = 100;

  public RowFault {
    value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
  }
}
