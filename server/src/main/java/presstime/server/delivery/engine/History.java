package presstime.server.delivery.engine;

import java.time.Instant;

/**
 * What earlier attempts left behind; looked up only when there were any.
 *
 * @param sends requests begun that carried content
 * @param asksInARow questions since the last of those
 * @param lastSign when the last of those requests ended or was given up
 * @param lastFault what was wrong with the last of them that told; may be empty
 */
record History(int sends, int asksInARow, Instant lastSign, String lastFault) {
  static final History NONE = new History(0, 0, Instant.EPOCH, "");

  /** The same after one more request. */
  History afterSend() {
    return new History(sends + 1, 0, lastSign, lastFault);
  }
}
