package presstime.chaos.rig;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was done, to whom and when: the fault schedule of a run. Thread-safe. */
public final class Chronicle {

  /** One fault; it ended when it was healed. */
  public record Entry(Instant from, Instant to, Fault fault, String target, String detail) {

    @Override
    public String toString() {
      return "%s … %s  %s  %s %s".formatted(from, to, fault.word(), target, detail).stripTrailing();
    }
  }

  private final InstantSource clock = InstantSource.system();
  private final List<Entry> entries = new ArrayList<>();

  /** Now, by the machine's true clock. */
  public Instant now() {
    return clock.instant();
  }

  /** Writes down a fault that ends now. */
  public synchronized void add(Instant from, Fault fault, String target, String detail) {
    entries.add(new Entry(from, now(), fault, target, detail));
  }

  /** All so far, by their beginning. */
  public synchronized List<Entry> entries() {
    return entries.stream().sorted(java.util.Comparator.comparing(Entry::from)).toList();
  }

  /** Those that were on at some time between. */
  public List<Entry> between(Instant from, Instant to) {
    return entries().stream()
        .filter(entry -> !entry.from().isAfter(to) && !entry.to().isBefore(from))
        .toList();
  }

  /** How often each fault was done. */
  public synchronized Map<Fault, Integer> counts() {
    Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
    entries.forEach(entry -> counts.merge(entry.fault(), 1, Integer::sum));
    return counts;
  }
}
