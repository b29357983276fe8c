package presstime.server.channels.secrets;

import presstime.server.kernel.Fault;

/** A channel's secrets are there, and no key of this server opens them. */
public final class SecretsUnreadable extends Fault {
  private static final long serialVersionUID = 1L;

  SecretsUnreadable(long channelId, String file) {
    super(
        Category.CONFLICT,
        "secrets-unreadable",
        "The secrets cannot be read",
        "The secrets of channel " + channelId + " are not encrypted with a key in " + file + ".",
        "Restore the secrets.key that belongs to this database, the same on every server, or enter"
            + " the channel's secrets again.",
        null);
    fact("channelId", channelId);
  }
}
