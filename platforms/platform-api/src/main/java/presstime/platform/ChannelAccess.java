package presstime.platform;

import java.time.InstantSource;
import java.util.Map;

/**
 * Everything a platform may use to reach one channel, for the length of one call.
 *
 * @param channelId the channel's number, for messages
 * @param settings values of the descriptor's fields that are not secret, by field name
 * @param secrets values of the secret ones, in the clear: never log, never put into a {@link
 *     Problem}
 * @param http the only way out; it bounds time and size, and records what was asked and answered
 * @param time the only clock
 */
public record ChannelAccess(
    long channelId,
    Map<String, String> settings,
    Map<String, String> secrets,
    Http http,
    InstantSource time) {

  public ChannelAccess {
    settings = Map.copyOf(settings);
    secrets = Map.copyOf(secrets);
  }

  /** A setting's value, or empty. */
  public String setting(String name) {
    return settings.getOrDefault(name, "").strip();
  }

  /** A secret's value, or empty. */
  public String secret(String name) {
    return secrets.getOrDefault(name, "").strip();
  }

  /**
   * What the other side said, with this channel's secrets struck out: for a {@link Problem}'s
   * detail. What a platform derives from a secret (a Basic header, a token it was given) it must
   * strike out itself.
   */
  public String withoutSecrets(String said) {
    String shown = said;
    for (String secret : secrets.values()) {
      if (!secret.isBlank()) {
        shown = shown.replace(secret.strip(), "***");
      }
    }
    return shown;
  }

  @Override
  public String toString() {
    return "ChannelAccess[" + channelId + ", " + settings.keySet() + "]";
  }
}
