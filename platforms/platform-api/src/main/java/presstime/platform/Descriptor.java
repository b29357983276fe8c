package presstime.platform;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a platform declares about itself. The server builds the settings form, the limits, the icon
 * and the engine's behaviour from it; the contract suite holds the platform to it.
 *
 * @param id stable, lower-case: {@code wordpress}
 * @param name as people write it
 * @param icon an SVG document of 24 × 24 units
 * @param fields what must be known to connect, in the order of the form
 * @param actions what it can do
 * @param repeatable actions that may be sent again after an ambiguous outcome without asking first,
 *     because the platform itself makes a second one harmless
 * @param findable true when {@link Platform#find} can tell whether a dispatch took effect
 * @param settle how long after the last sign of life of a request its effect may still appear;
 *     until then "not there" proves nothing
 * @param concurrency how many deliveries one channel should get at the same time, at most
 * @param limits the platform's rules for content
 */
public record Descriptor(
    String id,
    String name,
    String icon,
    List<Field> fields,
    Set<Action> actions,
    Set<Action> repeatable,
    boolean findable,
    Duration settle,
    int concurrency,
    Limits limits) {

  public Descriptor {
    fields = List.copyOf(fields);
    actions = Set.copyOf(actions);
    repeatable = Set.copyOf(repeatable);
    if (concurrency < 1) {
      throw new IllegalArgumentException("concurrency of " + id + " must be at least 1");
    }
  }

  /** True when the platform can do this. */
  public boolean can(Action action) {
    return actions.contains(action);
  }
}
