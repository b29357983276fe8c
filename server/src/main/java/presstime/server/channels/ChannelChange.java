package presstime.server.channels;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An edit of a channel; null leaves a part as it is.
 *
 * @param settings only those to change; a null value clears one
 * @param secrets only those to change; a null value clears one
 */
public record ChannelChange(
    @Nullable String name,
    @Nullable String timeZone,
    Map<String, @Nullable Object> settings,
    Map<String, @Nullable String> secrets,
    @Nullable Boolean enabled,
    NewChannel.PolicyChange policy) {

  @Override
  public String toString() {
    return "ChannelChange[" + settings.keySet() + "]";
  }
}
