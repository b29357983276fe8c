package presstime.chaos.rig;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * The network between one process and one server it speaks to: every byte goes through here. It can
 * be slow, it can lose its connections, and it can go silent, as a cable that was pulled: nothing
 * arrives, nothing is refused, and once it is back what was under way arrives after all.
 */
public final class Proxy implements AutoCloseable {

  private final ServerSocket socket;
  private final int target;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final List<Proxy> beside = new CopyOnWriteArrayList<>();
  private volatile Duration delay = Duration.ZERO;
  private volatile boolean silent;

  private Proxy(ServerSocket socket, int target) {
    this.socket = socket;
    this.target = target;
  }

  /** Opens a way to a port of the loopback interface, there. */
  public static Proxy to(int target) throws IOException {
    return to(target, InetAddress.getLoopbackAddress());
  }

  /** Opens a way to a port of the loopback interface, at another of this machine's addresses. */
  public static Proxy to(int target, InetAddress here) throws IOException {
    Proxy proxy = new Proxy(new ServerSocket(0, 256, here), target);
    Thread.ofVirtual().name("chaos-proxy").start(proxy::accept);
    return proxy;
  }

  /** A way to another port on which the same happens at the same time. */
  public Proxy beside(int otherTarget) throws IOException {
    Proxy other = to(otherTarget, socket.getInetAddress());
    beside.add(other);
    return other;
  }

  /** Address and port to use instead of the target's. */
  public String address() {
    return socket.getInetAddress().getHostAddress() + ":" + port();
  }

  /** The port to use instead of the target's. */
  public int port() {
    return socket.getLocalPort();
  }

  /** Each packet takes this much longer, each way. */
  public void delay(Duration longer) {
    delay = longer;
    beside.forEach(other -> other.delay(longer));
  }

  /** Nothing arrives any more, or again everything does. */
  public void silent(boolean now) {
    silent = now;
    beside.forEach(other -> other.silent(now));
  }

  /** Resets all connections there are. */
  public void cut() {
    connections.forEach(Proxy::reset);
    beside.forEach(Proxy::cut);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket near = socket.accept();
        Thread.ofVirtual().start(() -> connect(near));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void connect(Socket near) {
    connections.add(near);
    Socket far = null;
    try {
      awaitSound();
      far = new Socket(InetAddress.getLoopbackAddress(), target);
      connections.add(far);
      near.setTcpNoDelay(true);
      far.setTcpNoDelay(true);
      Socket other = far;
      Thread back = Thread.ofVirtual().start(() -> pump(other, near));
      pump(near, far);
      back.join();
    } catch (IOException e) {
      reset(near);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      connections.remove(near);
      reset(near);
      if (far != null) {
        connections.remove(far);
        reset(far);
      }
    }
  }

  /** From one to the other until either ends; then both end. */
  private void pump(Socket from, Socket to) {
    byte[] bytes = new byte[16_384];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        awaitSound();
        LockSupport.parkNanos(delay.toNanos());
        out.write(bytes, 0, count);
      }
      awaitSound();
      to.shutdownOutput();
    } catch (IOException e) {
      reset(from);
      reset(to);
    }
  }

  private void awaitSound() {
    while (silent && !socket.isClosed()) {
      LockSupport.parkNanos(5_000_000);
    }
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      // It is gone already.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Proxy other : beside) {
      other.close();
    }
    cut();
  }
}
