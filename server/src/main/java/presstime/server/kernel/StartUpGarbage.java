package presstime.server.kernel;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Collects what start-up left behind, once, before the engine starts. It is most of the heap, and
 * an idle server would keep it for days: nothing else makes it collect. The launcher asks for it.
 */
@Component
@ConditionalOnBooleanProperty("presstime.collect-at-start")
class StartUpGarbage implements SmartLifecycle {

  private boolean collected;

  @Override
  public void start() {
    System.gc();
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
