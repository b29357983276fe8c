package presstime.chaos.rig;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Connects to an address and a port, and ends: with 0 when it was let in. */
final class Knock {

  private static final int MILLIS = 10_000;

  private Knock() {}

  /** With the address and the port. */
  public static void main(String[] arguments) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(arguments[0], Integer.parseInt(arguments[1])), MILLIS);
    }
  }
}
