package presstime.platform.http;

import java.time.Duration;

/**
 * Bounds of one exchange.
 *
 * @param connect longest wait for a free connection, for the name's addresses, for each connection
 *     and for its TLS handshake
 * @param answer longest silence of the other side: until its answer's headers are there, then until
 *     more of the body is
 * @param total longest time for everything together; a server that drips is cut off here
 * @param bodyBytes most bytes of an answer's body, as declared and as counted after decompression
 * @param headerLineBytes most bytes of one header line of an answer
 */
public record HttpLimits(
    Duration connect, Duration answer, Duration total, long bodyBytes, int headerLineBytes) {

  /** For an API call: 10 s, 30 s, 60 s, 8 MiB, 16 KiB. */
  public static final HttpLimits DEFAULT =
      new HttpLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          8L * 1024 * 1024,
          16 * 1024);

  public HttpLimits {
    for (Duration limit : new Duration[] {connect, answer, total}) {
      if (limit.toMillis() < 1) {
        throw new IllegalArgumentException("a time limit must be at least one millisecond");
      }
    }
    if (bodyBytes < 0 || bodyBytes > Integer.MAX_VALUE - 8 || headerLineBytes < 1) {
      throw new IllegalArgumentException("a size limit is out of range");
    }
  }

  /** The same limits with another time for everything; never more than now. */
  public HttpLimits within(Duration most) {
    return most.compareTo(total) >= 0
        ? this
        : new HttpLimits(connect, answer, most, bodyBytes, headerLineBytes);
  }

  /** The same limits with another connect time. */
  public HttpLimits withConnect(Duration longest) {
    return new HttpLimits(longest, answer, total, bodyBytes, headerLineBytes);
  }

  /** The same limits with another longest silence. */
  public HttpLimits withAnswer(Duration longest) {
    return new HttpLimits(connect, longest, total, bodyBytes, headerLineBytes);
  }

  /** The same limits with another body size. */
  public HttpLimits withBodyBytes(long most) {
    return new HttpLimits(connect, answer, total, most, headerLineBytes);
  }
}
