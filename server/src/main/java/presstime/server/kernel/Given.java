package presstime.server.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A member of a request that may be absent, null or a text, and each means something else. A record
 * component of type {@code JsonNode} tells them apart; {@code Optional} does not.
 */
public final class Given {

  private Given() {}

  /**
   * Reads it.
   *
   * @param field as written in the request
   * @return null when absent, empty for null
   * @throws InvalidField when it is neither null nor a text
   */
  public static @Nullable Optional<String> text(String field, @Nullable JsonNode node) {
    if (node == null || node.isMissingNode()) {
      return null;
    }
    if (node.isNull()) {
      return Optional.empty();
    }
    if (!node.isString()) {
      throw new InvalidField(field, field + " is not a text.", "Send a text or null.");
    }
    return Optional.of(node.asString());
  }
}
