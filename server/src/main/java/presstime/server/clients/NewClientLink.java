package presstime.server.clients;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link to be made.
 *
 * @param name for the members' list; null for one made from the contents
 * @param contents numbers; empty to take what is planned from {@code from} to {@code to}
 * @param from null unless what is planned is taken
 * @param to before this; null unless what is planned is taken
 * @param channels whose previews are shown, and whose plan is taken; empty for all
 * @param passcode null for none
 * @param expiry null for the workspace's usual time
 */
public record NewClientLink(
    @Nullable String name,
    String message,
    String recipientName,
    @Nullable String recipientEmail,
    LinkRights rights,
    List<Long> contents,
    @Nullable Instant from,
    @Nullable Instant to,
    List<Long> channels,
    @Nullable String passcode,
    @Nullable Instant expiry) {

  public NewClientLink {
    contents = List.copyOf(contents);
    channels = List.copyOf(channels);
  }

  /** Tells nothing of the passcode. */
  @Override
  public String toString() {
    return "NewClientLink[" + name + "]";
  }
}
