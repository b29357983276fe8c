package presstime.cli.history;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import presstime.cli.api.Api;
import presstime.cli.api.Query;
import presstime.cli.channel.ChannelIds;

/** Options that say which entries of the history. */
final class Which {

  @Option(names = "--content", paramLabel = "ID", description = "Of one content.")
  private @Nullable String content;

  @Option(
      names = "--channel",
      paramLabel = "CHANNEL",
      description = "Of one channel, by number or name.")
  private @Nullable String channel;

  @Option(names = "--delivery", paramLabel = "ID", description = "Of one delivery.")
  private @Nullable String delivery;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "publish, update, unpublish, delete, or an event's type.")
  private @Nullable String kind;

  @Option(names = "--actor", paramLabel = "WHO", description = "Like account/1 or api-key/2.")
  private @Nullable String actor;

  @Option(
      names = "--origin",
      paramLabel = "WHAT",
      description = "member, api-key, series, batch or assignment.")
  private @Nullable String origin;

  @Option(
      names = "--outcome",
      paramLabel = "OUTCOME",
      description = "published, withdrawn, failed, missed or unconfirmed.")
  private @Nullable String outcome;

  @Option(names = "--from", paramLabel = "TIME", description = "Happened then or later; RFC 3339.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "Happened before then; RFC 3339.")
  private @Nullable String to;

  Query query(String path, Api api) {
    String number = channel == null ? null : String.valueOf(new ChannelIds(api).id(channel));
    return Query.of(path)
        .with("content", content)
        .with("channel", number)
        .with("delivery", delivery)
        .with("kind", kind)
        .with("actor", actor)
        .with("origin", origin)
        .with("outcome", outcome)
        .with("from", from)
        .with("to", to);
  }
}
