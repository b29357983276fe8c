package presstime.bench.engine;

import java.io.IOException;
import java.util.UUID;

/** What a delivery does. Called from many threads at once. */
public interface Sending {

  /**
   * Sends one.
   *
   * @param id the delivery's
   * @param key its idempotency key
   * @throws IOException when there is no good answer
   */
  void send(long id, UUID key) throws IOException;
}
