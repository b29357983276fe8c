package presstime.bench.herd;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import presstime.bench.BadOption;

/**
 * A part of the benchmark: the same herds with another client or another sink.
 *
 * @param name as in {@code --part}
 * @param key of its figures in the JSON object; the first part's stand there themselves
 * @param delay before the sink answers
 * @param everybody whether the slow ones take part, too
 */
record Part(
    String name,
    Optional<String> key,
    Duration delay,
    boolean everybody,
    Function<URI, Work> client) {

  /** A platform's usual time to answer, and as many at a time as many hosts would bear. */
  private static final Duration SLOW = Duration.ofMillis(20);

  private static final int MANY_HOSTS = 512;

  static final List<Part> ALL =
      List.of(
          new Part("product", Optional.empty(), Duration.ZERO, true, GuardedPost::new),
          new Part(
              "bare",
              Optional.of("bare_client"),
              Duration.ZERO,
              false,
              address -> new BarePost(address, 64)),
          new Part(
              "slow-sink",
              Optional.of("slow_sink"),
              SLOW,
              false,
              address -> new BarePost(address, MANY_HOSTS)));

  /**
   * @param names separated by commas
   * @throws BadOption when there is no such part
   */
  static List<Part> named(String names) {
    return Arrays.stream(names.split(","))
        .map(name ->
            ALL.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadOption("there is no part " + name + ", only " + names())))
        .toList();
  }

  private static List<String> names() {
    return ALL.stream().map(Part::name).toList();
  }

  List<Contender> contenders(List<Contender> all) {
    return all.stream().filter(contender -> everybody || !contender.slow()).toList();
  }

  String words(Work work) {
    return work.client()
        + " client, "
        + work.atOnce()
        + " at once, sink "
        + delay.toMillis()
        + " ms";
  }
}
