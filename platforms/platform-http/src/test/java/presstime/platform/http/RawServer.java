package presstime.platform.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that does with each connection exactly what a test says, byte by byte. */
final class RawServer implements Closeable {

  final AtomicInteger connections = new AtomicInteger();
  private final ServerSocket server;

  /** What to do with one connection. */
  @FunctionalInterface
  interface Talk {
    void with(Socket socket) throws Exception;
  }

  RawServer(Talk talk) throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), talk);
  }

  RawServer(ServerSocket server, Talk talk) {
    this.server = server;
    Thread.startVirtualThread(() -> {
      while (!server.isClosed()) {
        try {
          Socket socket = server.accept();
          connections.incrementAndGet();
          Thread.startVirtualThread(() -> talk(talk, socket));
        } catch (IOException closed) {
          return;
        }
      }
    });
  }

  private static void talk(Talk talk, Socket socket) {
    try (socket) {
      talk.with(socket);
    } catch (Exception theOtherSideLeft) {
      return;
    }
  }

  /** Reads up to the blank line after the headers. */
  static String readHead(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("closed");
      }
      head.append((char) b);
    }
    return head.toString();
  }

  static void write(Socket socket, String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  URI uri() {
    return uri("127.0.0.1");
  }

  URI uri(String host) {
    return URI.create("http://" + host + ":" + server.getLocalPort() + "/");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
