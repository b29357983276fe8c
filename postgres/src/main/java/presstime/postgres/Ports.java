package presstime.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds a free TCP port on the loopback interface. */
final class Ports {
  /** Linux takes the local ports of outgoing connections from 32768 up. */
  private static final int FIRST = 20_000;

  private static final int END = 32_768;
  private static final int TRIES = 50;

  private Ports() {}

  /**
   * A port free at this moment, below those the kernel hands to outgoing connections, so that none
   * of them sits on it when PostgreSQL must come back on the same port.
   */
  static int free() {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, END);
      try (ServerSocket socket = listen(port)) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // Taken; the next one.
      }
    }
    try (ServerSocket socket = listen(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new PostgresStartException("No free TCP port on 127.0.0.1 for PostgreSQL", e);
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }
}
