package presstime.server.kernel;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Collects what start-up left behind, once, before the engine starts. It is most of the heap, and
 * an idle server would keep it for days: nothing else makes it collect. Little space is left free
 * this once; a server that has work takes more, and keeps as much as it was told to. The launcher
 * asks for it.
 */
@Component
@ConditionalOnBooleanProperty("presstime.collect-at-start")
class StartUpGarbage implements SmartLifecycle {

  /** In percent of what is in use, the least and the most. */
  private static final String LEAST = "MinHeapFreeRatio";

  private static final String MOST = "MaxHeapFreeRatio";

  private boolean collected;

  @Override
  public void start() {
    HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    String least = machine.getVMOption(LEAST).getValue();
    String most = machine.getVMOption(MOST).getValue();
    // The least is never above the most, not even between two lines.
    machine.setVMOption(LEAST, "5");
    machine.setVMOption(MOST, "10");
    System.gc();
    machine.setVMOption(MOST, most);
    machine.setVMOption(LEAST, least);
    collected = true;
  }

  @Override
  public void stop() {
    collected = false;
  }

  @Override
  public boolean isRunning() {
    return collected;
  }

  /** Before everything that does the server's work. */
  @Override
  public int getPhase() {
    return 0;
  }
}
