package presstime.platform.testkit;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The server's end of one connection: reads requests, writes answers, or ends it badly. */
final class Connection {

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private boolean open = true;

  Connection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = new BufferedOutputStream(socket.getOutputStream());
    socket.setTcpNoDelay(true);
  }

  boolean isOpen() {
    return open && !socket.isClosed();
  }

  /** The next request; empty when the client is done with this connection. */
  Optional<SeenRequest> read() throws IOException {
    String line = line();
    if (line.isEmpty()) {
      return Optional.empty();
    }
    String[] start = line.split(" ", 3);
    if (start.length < 3) {
      throw new IOException("not a request line: " + line);
    }
    Map<String, List<String>> headers = headers();
    if (headers.getOrDefault("connection", List.of()).contains("close")) {
      open = false;
    }
    return Optional.of(new SeenRequest(start[0], start[1], headers, body(headers)));
  }

  private Map<String, List<String>> headers() throws IOException {
    Map<String, List<String>> headers = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return headers;
  }

  private byte[] body(Map<String, List<String>> headers) throws IOException {
    if (headers.containsKey("transfer-encoding")) {
      return chunks();
    }
    String length = headers.getOrDefault("content-length", List.of("0")).getFirst();
    return exactly(Integer.parseInt(length));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.write(exactly(size));
      line();
    }
    for (String trailer = line(); !trailer.isEmpty(); ) {
      trailer = line();
    }
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the client left in the middle of a request");
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  /** Writes a whole answer. */
  void write(SeenRequest request, Answer answer) throws IOException {
    boolean bodiless =
        request.method().equals("HEAD") || answer.status() == 204 || answer.status() == 304;
    head(answer, bodiless && answer.body().length == 0 ? -1 : answer.body().length);
    if (!bodiless) {
      out.write(answer.body());
    }
    out.flush();
  }

  /** Writes status and headers, promising a body of this length; negative promises none. */
  void head(Answer answer, long length) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " Status\r\n");
    answer.headers().forEach((name, values) -> values.forEach(v -> header(head, name, v)));
    if (length >= 0) {
      header(head, "Content-Length", Long.toString(length));
    }
    if (!open) {
      header(head, "Connection", "close");
    }
    raw(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void header(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }

  /** Writes bytes as they are, at once. */
  void raw(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** Blocks until the client hangs up. */
  void awaitHangUp() {
    try {
      while (in.read() >= 0) {
        continue;
      }
    } catch (IOException alsoHungUp) {
      open = false;
    }
    close();
  }

  /** Ends the connection with a reset (RST): what was written may be lost. */
  void reset() {
    try {
      socket.setSoLinger(true, 0);
    } catch (IOException alreadyGone) {
      open = false;
    }
    close();
  }

  /** Ends the connection in order (FIN). */
  void close() {
    open = false;
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      open = false;
    }
  }
}
