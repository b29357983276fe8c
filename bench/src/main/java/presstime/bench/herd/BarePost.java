package presstime.bench.herd;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Bytes on a kept connection, as little as can be: shows the scheduler's own cost. */
final class BarePost implements Work {

  private static final String BODY = "{\"title\":\"The old bridge\"}";

  private final URI address;
  private final int atOnce;
  private final ConcurrentLinkedDeque<Line> idle = new ConcurrentLinkedDeque<>();

  private record Line(Socket socket, byte[] buffer) {}

  BarePost(URI address, int atOnce) {
    this.address = address;
    this.atOnce = atOnce;
  }

  @Override
  public String client() {
    return "bare";
  }

  @Override
  public int atOnce() {
    return atOnce;
  }

  @Override
  public void post(long item) throws IOException {
    Line line = idle.pollFirst();
    if (line == null) {
      Socket socket = new Socket(address.getHost(), address.getPort());
      socket.setTcpNoDelay(true);
      line = new Line(socket, new byte[1_024]);
    }
    String request =
        "POST "
            + address.getPath()
            + item
            + " HTTP/1.1\r\nHost: sink\r\nContent-Type: application/json\r\nContent-Length: "
            + BODY.length()
            + "\r\n\r\n"
            + BODY;
    line.socket().getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    readAnswer(line);
    idle.addFirst(line);
  }

  private static void readAnswer(Line line) throws IOException {
    int length = 0;
    while (!isWhole(line.buffer(), length)) {
      int read = line.socket().getInputStream().read(line.buffer(), length, 1_024 - length);
      if (read < 0) {
        throw new EOFException();
      }
      length += read;
    }
    if (line.buffer()[9] != '2') {
      throw new IOException("the sink refused it");
    }
  }

  private static boolean isWhole(byte[] bytes, int length) {
    return length > 12
        && bytes[length - 1] == '\n'
        && bytes[length - 2] == '\r'
        && bytes[length - 3] == '\n';
  }

  @Override
  public void close() {
    for (Line line = idle.poll(); line != null; line = idle.poll()) {
      try {
        line.socket().close();
      } catch (IOException e) {
        // It is gone either way.
      }
    }
  }
}
