package presstime.bench.lateness;

import java.time.Instant;
import java.util.Map;

/** Somebody who is not the engine, and sees articles become public. */
interface Outside extends AutoCloseable {

  /** What the row of the table says. */
  String label();

  /** When each content was seen first, by its number. */
  Map<Long, Instant> seen();

  /** How many were seen again, which must not be. */
  int repeated();
}
