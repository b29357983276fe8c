package presstime.bench.herd;

import java.sql.SQLException;
import java.time.Instant;

/** A scheduler with a database of its own. Each item it carries out is one POST to the sink. */
interface Contender extends AutoCloseable {

  String name();

  /** Schema, and a backlog of items that are due some other day. */
  void prepare(int backlog) throws SQLException;

  /** Schedules items for one instant; answers the number of the first, the others follow it. */
  long schedule(int count, Instant due) throws SQLException;

  /** Starts working; what is returned stops it. */
  AutoCloseable start();

  /** How many due items are not recorded as done. */
  int open() throws SQLException;

  @Override
  void close();
}
