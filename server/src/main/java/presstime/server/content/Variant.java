package presstime.server.content;

import org.jspecify.annotations.Nullable;

/**
 * What a content says otherwise on one channel. What is null is as in the content.
 *
 * @param channel its number
 * @param body in the content's body format; empty for no text there
 */
public record Variant(
    long channel, @Nullable String title, @Nullable String body, @Nullable String excerpt) {

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return title == null && body == null && excerpt == null;
  }
}
