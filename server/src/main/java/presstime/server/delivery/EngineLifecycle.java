package presstime.server.delivery;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import presstime.server.delivery.engine.Engine;

/**
 * Runs the engine while the server runs. Stops it first of all: what is being sent finishes, and
 * what waits is handed to the other servers.
 */
@Component
class EngineLifecycle implements SmartLifecycle {

  private final Engine engine;
  private final boolean wanted;
  private volatile boolean running;

  EngineLifecycle(Engine engine, @Value("${presstime.engine.running:true}") boolean wanted) {
    this.engine = engine;
    this.wanted = wanted;
  }

  @Override
  public boolean isAutoStartup() {
    return wanted;
  }

  @Override
  public void start() {
    engine.start();
    running = true;
  }

  @Override
  public void stop() {
    engine.close();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
