package presstime.bench.herd;

import java.io.IOException;

/** What every contender does for each item: one small POST to the sink. Blocks; thread-safe. */
interface Work extends AutoCloseable {

  /** The client's name in tables. */
  String client();

  /**
   * Posts an item and waits for its answer.
   *
   * @throws IOException when there is no good answer
   */
  void post(long item) throws IOException;

  @Override
  void close();
}
