package presstime.server.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reader of the event stream on a plain socket, which it may leave unread. */
final class Stream implements AutoCloseable {

  private static final int LONGEST_SILENCE = 30_000;

  /** One message; {@code event} is empty for a comment. */
  record Message(String id, String event, String data) {}

  private final Socket socket;
  private final BufferedReader in;
  private final String status;

  private Stream(Socket socket) throws IOException {
    this.socket = socket;
    this.in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 256);
    this.status = in.readLine();
    for (String line = in.readLine(); line != null && !line.isEmpty(); ) {
      line = in.readLine();
    }
  }

  static Stream open(int port, String key, @Nullable String lastEventId) throws IOException {
    return open(new Socket(), port, key, lastEventId);
  }

  /**
   * A reader for whom little waits on the way, so that the server soon notices that it reads not.
   */
  static Stream openSlow(int port, String key) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    return open(socket, port, key, null);
  }

  private static Stream open(Socket socket, int port, String key, @Nullable String lastEventId)
      throws IOException {
    socket.connect(new java.net.InetSocketAddress("127.0.0.1", port));
    socket.setSoTimeout(LONGEST_SILENCE);
    Map<String, String> headers =
        lastEventId == null ? Map.of() : Map.of("Last-Event-ID", lastEventId);
    StringBuilder request =
        new StringBuilder("GET /api/v1/events/stream HTTP/1.0\r\nHost: 127.0.0.1\r\n")
            .append("Accept: text/event-stream\r\nAuthorization: Bearer ")
            .append(key)
            .append("\r\n");
    headers.forEach(
        (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
    socket
        .getOutputStream()
        .write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    return new Stream(socket);
  }

  int status() {
    return Integer.parseInt(status.split(" ")[1]);
  }

  /** The next message or comment; null at the end. */
  @Nullable Message next() throws IOException {
    String id = "";
    String event = "";
    String data = "";
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.isEmpty()) {
        return new Message(id, event, data);
      }
      int colon = line.indexOf(": ");
      String value = colon < 0 ? "" : line.substring(colon + 2);
      if (line.startsWith("id:")) {
        id = value;
      } else if (line.startsWith("event:")) {
        event = value;
      } else if (line.startsWith("data:")) {
        data = value;
      }
    }
    return null;
  }

  /** The next message of that name, past comments and others. */
  Message next(String event) throws IOException {
    for (Message message = next(); message != null; message = next()) {
      if (message.event().equals(event)) {
        return message;
      }
    }
    throw new IOException("the stream ended before a message " + event);
  }

  /** All messages that are still sent, until the server ends the stream. */
  List<Message> rest() throws IOException {
    List<Message> messages = new ArrayList<>();
    try {
      for (Message message = next(); message != null; message = next()) {
        messages.add(message);
      }
    } catch (java.net.SocketException e) {
      // Cut off in the middle.
      return messages;
    }
    return messages;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
