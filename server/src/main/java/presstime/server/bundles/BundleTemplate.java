package presstime.server.bundles;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import presstime.server.bundles.policy.Variables;

/**
 * An article and what goes with it, to be made again and again.
 *
 * @param defaults values of variables that need not be given
 * @param version for optimistic locking
 */
public record BundleTemplate(
    long id,
    String name,
    Map<String, String> defaults,
    List<BundleItem> items,
    int version,
    String createdBy,
    Instant createdAt,
    Instant updatedAt) {

  public BundleTemplate {
    defaults = Map.copyOf(defaults);
    items = List.copyOf(items);
  }

  /** The variables in its texts. */
  @JsonProperty
  public Set<String> variables() {
    return Variables.in(items.stream().flatMap(item -> item.texts().stream()).toList());
  }
}
