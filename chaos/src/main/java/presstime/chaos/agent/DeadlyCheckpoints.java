package presstime.chaos.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import presstime.server.delivery.engine.Checkpoints;

/**
 * Dies by SIGKILL at a named point when told to: by an order, or, at a process's start, the nth
 * time the point is reached ({@code -Dpresstime.chaos.kill=before-send:7}). Or runs out of memory
 * there, by an order.
 */
public final class DeadlyCheckpoints implements Checkpoints {

  /** The system property that names a point and a count. */
  public static final String PROPERTY = "presstime.chaos.kill";

  private final Orders orders;
  private final String point;
  private final int times;
  private final Map<String, AtomicInteger> reached = new ConcurrentHashMap<>();

  /** With the orders of this process. */
  public DeadlyCheckpoints(Orders orders) {
    this.orders = orders;
    String[] told = System.getProperty(PROPERTY, "none:0").split(":", 2);
    this.point = told[0];
    this.times = Integer.parseInt(told[1]);
  }

  @Override
  public void reach(String checkpoint) {
    int count = reached.computeIfAbsent(checkpoint, name -> new AtomicInteger()).incrementAndGet();
    if (checkpoint.equals(point) && count == times || orders.killsHere(checkpoint)) {
      Signals.killThisProcess();
    }
    if (orders.exhaustsHere(checkpoint)) {
      exhaust();
    }
  }

  /** Ends with an {@link OutOfMemoryError}, which a server does not live to see. */
  private static void exhaust() {
    List<byte[]> kept = new ArrayList<>();
    while (true) {
      kept.add(new byte[1 << 20]);
    }
  }
}
