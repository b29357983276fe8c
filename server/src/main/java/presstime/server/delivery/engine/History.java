package presstime.server.delivery.engine;

import java.time.Instant;

/**
 * What earlier attempts left behind; looked up only when there were any.
 *
 * @param sends requests begun that carried content
 * @param asksInARow questions since the last of those
 * @param lastSign when the last of those requests ended or was given up
 */
record History(int sends, int asksInARow, Instant lastSign) {
  static final History NONE = new History(0, 0, Instant.EPOCH);
}
