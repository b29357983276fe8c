package presstime.server.monitor.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import presstime.server.monitor.Figures.Bucket;
import presstime.server.monitor.Figures.Cause;
import presstime.server.monitor.Figures.Lateness;
import presstime.server.monitor.Figures.PlatformFigures;
import presstime.server.monitor.Figures.Throughput;
import presstime.server.monitor.Figures.Today;
import presstime.server.monitor.Figures.Window;
import presstime.server.monitor.Sample;
import presstime.server.monitor.Sample.Miss;

/** Adds up what a window's deliveries came to. */
public final class Figuring {

  private static final Set<String> DONE = Set.of("published", "withdrawn");
  private static final Set<String> NOT_DONE = Set.of("failed", "unconfirmed", "held", "missed");

  /** Windows longer than this are shown by the hour. */
  private static final Duration BY_MINUTE = Duration.ofHours(3);

  private static final int MOST_CAUSES = 20;

  private Figuring() {}

  /** Of what was due since midnight. */
  public static Today today(Instant midnight, List<Sample> samples) {
    List<Sample> of = samples.stream().filter(one -> !one.dueAt().isBefore(midnight)).toList();
    return new Today(
        midnight,
        count(of, "published"),
        count(of, "withdrawn"),
        count(of, "failed"),
        count(of, "unconfirmed"),
        count(of, "held"),
        count(of, "missed"));
  }

  /** The window's sums. */
  public static Window window(
      Instant from, Instant to, boolean complete, List<Sample> samples, List<Miss> misses) {
    return new Window(
        from,
        to,
        complete,
        count(samples, "published"),
        count(samples, "withdrawn"),
        count(samples, "failed"),
        count(samples, "unconfirmed"),
        count(samples, "held"),
        count(samples, "missed"),
        successRate(samples),
        attempts(samples),
        misses.size(),
        lateness(samples));
  }

  /** Which step a window is shown in. */
  public static Duration step(Instant from, Instant to) {
    return Duration.between(from, to).compareTo(BY_MINUTE) > 0
        ? Duration.ofHours(1)
        : Duration.ofMinutes(1);
  }

  /** What ended, step by step; steps begin at whole minutes or hours of UTC. */
  public static Throughput throughput(Instant from, Instant to, List<Sample> samples) {
    long step = step(from, to).toSeconds();
    long first = Math.floorDiv(from.getEpochSecond(), step);
    long last = Math.floorDiv(to.getEpochSecond(), step);
    int[] done = new int[(int) (last - first + 1)];
    int[] failed = new int[done.length];
    for (Sample one : samples) {
      Instant ended = one.finishedAt();
      if (ended == null) {
        continue;
      }
      long place = Math.floorDiv(ended.getEpochSecond(), step) - first;
      if (place >= 0 && place < done.length) {
        if (DONE.contains(one.state())) {
          done[(int) place]++;
        } else if (NOT_DONE.contains(one.state())) {
          failed[(int) place]++;
        }
      }
    }
    List<Bucket> buckets = new ArrayList<>();
    for (int i = 0; i < done.length; i++) {
      buckets.add(new Bucket(Instant.ofEpochSecond((first + i) * step), done[i], failed[i]));
    }
    return new Throughput((int) step, buckets);
  }

  /** By platform, in the order of their names. */
  public static List<PlatformFigures> platforms(List<Sample> samples, List<Miss> misses) {
    Map<String, List<Sample>> by = new TreeMap<>();
    samples.forEach(one -> by.computeIfAbsent(one.platform(), key -> new ArrayList<>()).add(one));
    List<PlatformFigures> all = new ArrayList<>();
    by.forEach((platform, of) -> {
      Set<Long> ids = new HashSet<>();
      of.forEach(one -> ids.add(one.id()));
      all.add(
          new PlatformFigures(
              platform,
              count(of, one -> DONE.contains(one.state())),
              count(of, one -> NOT_DONE.contains(one.state())),
              attempts(of),
              (int) misses.stream().filter(miss -> ids.contains(miss.deliveryId())).count(),
              successRate(of),
              lateness(of)));
    });
    return all;
  }

  /** Why attempts did not succeed, the most frequent first; at most twenty. */
  public static List<Cause> causes(List<Sample> samples, List<Miss> misses) {
    Map<Long, String> platforms = new HashMap<>();
    samples.forEach(one -> platforms.put(one.id(), one.platform()));
    record Key(String platform, String code) {}
    Map<Key, List<Miss>> by = new HashMap<>();
    for (Miss miss : misses) {
      String platform = platforms.getOrDefault(miss.deliveryId(), "");
      by.computeIfAbsent(new Key(platform, miss.fault().code()), key -> new ArrayList<>())
          .add(miss);
    }
    return by.entrySet().stream()
        .map(entry -> {
          Sample.Fault fault = entry.getValue().getFirst().fault();
          return new Cause(
              entry.getKey().platform(),
              fault.code(),
              fault.title(),
              fault.solution(),
              entry.getValue().size(),
              (int) entry.getValue().stream().mapToLong(Miss::deliveryId).distinct().count());
        })
        .sorted(
            Comparator.comparingInt(Cause::attempts)
                .reversed()
                .thenComparing(Cause::platform)
                .thenComparing(Cause::code))
        .limit(MOST_CAUSES)
        .toList();
  }

  /** From the instant asked for to the first request; nearest-rank percentiles. */
  public static Lateness lateness(List<Sample> samples) {
    List<Long> sorted = new ArrayList<>();
    for (Sample one : samples) {
      Instant started = one.startedAt();
      if (started != null) {
        sorted.add(Math.max(0, Duration.between(one.dueAt(), started).toMillis()));
      }
    }
    sorted.sort(null);
    return new Lateness(
        sorted.size(),
        (int) sorted.stream().filter(millis -> millis <= 1_000).count(),
        rank(sorted, 50),
        rank(sorted, 99),
        rank(sorted, 100));
  }

  private static @Nullable Long rank(List<Long> sorted, int percent) {
    if (sorted.isEmpty()) {
      return null;
    }
    return sorted.get(Math.max(0, Math.ceilDiv(sorted.size() * percent, 100) - 1));
  }

  private static @Nullable Double successRate(List<Sample> samples) {
    int done = count(samples, one -> DONE.contains(one.state()));
    int not = count(samples, one -> NOT_DONE.contains(one.state()));
    return done + not == 0 ? null : (Double) (done / (double) (done + not));
  }

  private static int attempts(List<Sample> samples) {
    return samples.stream().mapToInt(Sample::attempts).sum();
  }

  private static int count(List<Sample> samples, String state) {
    return count(samples, one -> one.state().equals(state));
  }

  private static int count(List<Sample> samples, Predicate<Sample> which) {
    return (int) samples.stream().filter(which).count();
  }
}
