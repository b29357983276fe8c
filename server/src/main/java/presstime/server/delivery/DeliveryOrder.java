package presstime.server.delivery;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.InvalidField;

/** In which order deliveries are listed; equal ones by their numbers. */
public enum DeliveryOrder {
  /** What is due first comes first. */
  DUE("due"),
  /** What is due last comes first. */
  DUE_LATEST("-due"),
  /** What changed its state longest ago comes first. */
  CHANGED("changed"),
  /** What changed its state last comes first. */
  CHANGED_LATEST("-changed");

  private final String word;

  DeliveryOrder(String word) {
    this.word = word;
  }

  /**
   * Reads the request's {@code sort}.
   *
   * @return {@link #DUE} for null
   * @throws InvalidField when there is no such order
   */
  public static DeliveryOrder of(@Nullable String word) {
    if (word == null || word.isBlank()) {
      return DUE;
    }
    return Arrays.stream(values())
        .filter(order -> order.word.equals(word.strip()))
        .findFirst()
        .orElseThrow(() ->
            new InvalidField(
                "sort",
                "'" + word + "' is not an order.",
                "Use one of "
                    + Arrays.stream(values())
                        .map(order -> order.word)
                        .collect(Collectors.joining(", "))
                    + "."));
  }

  /** True when the latest comes first. */
  public boolean isLatestFirst() {
    return this == DUE_LATEST || this == CHANGED_LATEST;
  }

  /** True when it is by the last change of state, not by the due instant. */
  public boolean isByChange() {
    return this == CHANGED || this == CHANGED_LATEST;
  }
}
