package presstime.bench.sink;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One client's connection: requests one after the other, each read to its end. */
final class SinkConnection {

  /** No whole request has arrived. */
  static final long NOTHING_YET = -1;

  private static final byte[] ANSWER =
      "HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final String LENGTH = "\r\ncontent-length:";

  private final SocketChannel channel;
  private ByteBuffer in = ByteBuffer.allocate(16 * 1024);

  SinkConnection(SocketChannel channel) {
    this.channel = channel;
  }

  /** Reads what is there; answers the number of the item once its request is whole. */
  long read() throws IOException {
    if (channel.read(in) < 0) {
      throw new EOFException();
    }
    int head = endOfHead();
    if (head < 0) {
      makeRoom();
      return NOTHING_YET;
    }
    String text = new String(in.array(), 0, head, StandardCharsets.ISO_8859_1);
    if (in.position() < head + 4 + bodyLength(text)) {
      makeRoom();
      return NOTHING_YET;
    }
    in.clear();
    return item(text);
  }

  void answer() throws IOException {
    channel.write(ByteBuffer.wrap(ANSWER));
  }

  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }

  private void makeRoom() {
    if (!in.hasRemaining()) {
      byte[] more = Arrays.copyOf(in.array(), in.capacity() * 2);
      int position = in.position();
      in = ByteBuffer.wrap(more);
      in.position(position);
    }
  }

  private int endOfHead() {
    byte[] bytes = in.array();
    for (int i = 3; i < in.position(); i++) {
      if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
        return i - 3;
      }
    }
    return -1;
  }

  private static int bodyLength(String head) {
    int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
    if (at < 0) {
      return 0;
    }
    int from = at + LENGTH.length();
    int end = head.indexOf('\r', from);
    return Integer.parseInt(head.substring(from, end < 0 ? head.length() : end).strip());
  }

  private static long item(String head) {
    int end = head.indexOf(' ', head.indexOf(' ') + 1);
    return Long.parseLong(head.substring(head.lastIndexOf('/', end) + 1, end));
  }
}
