package presstime.bench.herd;

import java.sql.SQLException;
import java.time.InstantSource;
import presstime.bench.Meter;
import presstime.bench.postgres.Db;
import presstime.bench.sink.RemoteSink;

/** What all contenders share: the sink, the database server and its meters, the clock. */
record Arena(RemoteSink sink, Db main, Meter meter, InstantSource clock) {

  void checkpoint() throws SQLException {
    main.execute("CHECKPOINT");
  }
}
