package presstime.bench.lateness;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import presstime.bench.sink.Sink;

/** Sees articles arrive at an HTTP server. */
record SinkWatch(Sink sink) implements Outside {

  @Override
  public String label() {
    return "arrived at the HTTP sink";
  }

  @Override
  public Map<Long, Instant> seen() {
    return sink.arrivals();
  }

  @Override
  public int repeated() {
    return sink.repeated();
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }
}
