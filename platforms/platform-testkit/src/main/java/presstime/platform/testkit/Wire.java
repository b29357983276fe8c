package presstime.platform.testkit;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a fault may do with the client of one request. */
public final class Wire {

  private final Connection connection;
  private final SeenRequest request;
  private final CountDownLatch closing;

  Wire(Connection connection, SeenRequest request, CountDownLatch closing) {
    this.connection = connection;
    this.request = request;
    this.closing = closing;
  }

  /** Answers. */
  public void answer(Answer answer) throws IOException {
    connection.write(request, answer);
  }

  /** Says nothing until the client hangs up. */
  public void hang() {
    connection.awaitHangUp();
  }

  /** Ends the connection in order. */
  public void drop() {
    connection.close();
  }

  /** Ends the connection with a reset. */
  public void reset() {
    connection.reset();
  }

  /** Promises the whole answer, sends this part of its body, and hangs up. */
  public void cutOff(Answer answer, byte[] part) throws IOException {
    connection.head(answer, Math.max(answer.body().length, part.length + 1));
    connection.raw(part);
    connection.close();
  }

  /** Sends a body of so many spaces, without saying how long it is, until the client hangs up. */
  public void flood(Answer answer, long bytes) throws IOException {
    connection.head(answer, -1);
    byte[] block = new byte[8192];
    Arrays.fill(block, (byte) ' ');
    for (long left = bytes; left > 0; left -= block.length) {
      connection.raw(left >= block.length ? block : Arrays.copyOf(block, (int) left));
    }
    connection.close();
  }

  /** Sends a byte per interval, without an end, until the client hangs up. */
  public void drip(Answer answer, Duration interval) throws IOException, InterruptedException {
    connection.head(answer, -1);
    while (!pause(interval)) {
      connection.raw(new byte[] {' '});
    }
    connection.close();
  }

  /** Lets time pass; true at once when the server closes. */
  public boolean pause(Duration by) throws InterruptedException {
    return closing.await(by.toNanos(), TimeUnit.NANOSECONDS);
  }
}
