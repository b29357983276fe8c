package presstime.bench.start;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import presstime.bench.Spread;

/**
 * Several starts of one kind.
 *
 * @param key in the JSON object
 * @param label in the table
 */
record Starts(
    String key, String label, List<Duration> times, List<Long> memory, List<Long> postgres) {

  Starts(String key, String label) {
    this(key, label, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /** Waits for the first answer, then for a while, and looks at the memory. */
  void measure(Server server, Duration idle) throws Exception {
    times.add(server.untilItAnswers());
    LockSupport.parkNanos(idle.toNanos());
    memory.add(server.memory());
    postgres.add(server.postgresMemory());
  }

  Spread spread() {
    return Spread.of(times);
  }

  /** Median of the server's own resident memory, in millions of bytes. */
  double megabytes() {
    return median(memory) / 1e6;
  }

  double postgresMegabytes() {
    return median(postgres) / 1e6;
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>(spread().json());
    json.put("memory_mb", Math.round(megabytes()));
    json.put("postgres_mb", Math.round(postgresMegabytes()));
    return json;
  }

  private static double median(List<Long> values) {
    List<Long> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get((sorted.size() - 1) / 2);
  }
}
