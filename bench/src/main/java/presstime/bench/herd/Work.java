package presstime.bench.herd;

import java.io.IOException;

/** What every contender does for each item: one small POST to the sink. Blocks; thread-safe. */
public interface Work extends AutoCloseable {

  /** The client's name in tables. */
  String client();

  /** How many items a contender may work on at a time: as many as the client has connections. */
  int atOnce();

  /**
   * Posts an item and waits for its answer.
   *
   * @throws IOException when there is no good answer
   */
  void post(long item) throws IOException;

  @Override
  void close();
}
