package presstime.chaos.agent;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import presstime.server.delivery.engine.Checkpoints;

/**
 * Dies by SIGKILL at a named point when told to: by an order, or, at a process's start, the nth
 * time the point is reached ({@code -Dpresstime.chaos.kill=before-send:7}).
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
  }
}
