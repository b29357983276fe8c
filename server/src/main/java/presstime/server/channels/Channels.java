package presstime.server.channels;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.ChannelRecord;
import presstime.platform.Action;
import presstime.platform.ChannelAccess;
import presstime.platform.ConnectionReport;
import presstime.platform.Platform;
import presstime.platform.http.GuardedHttp;
import presstime.platform.http.Recorder;
import presstime.server.channels.store.ChannelRows;
import presstime.server.kernel.Json;
import presstime.server.kernel.NotFound;

/** The connected channels, for the modules that use them. */
@Service
public class Channels {

  private final ChannelRows rows;
  private final Platforms platforms;
  private final UnsealedChannels unsealed;
  private final Connections connections;
  private final GuardedHttp outbound;
  private final Json json;
  private final InstantSource clock;

  Channels(
      ChannelRows rows,
      Platforms platforms,
      UnsealedChannels unsealed,
      Connections connections,
      GuardedHttp outbound,
      Json json,
      InstantSource clock) {
    this.rows = rows;
    this.platforms = platforms;
    this.unsealed = unsealed;
    this.connections = connections;
    this.outbound = outbound;
    this.json = json;
    this.clock = clock;
  }

  /**
   * One channel of the workspace.
   *
   * @throws NotFound when it is not there, deleted, or another workspace's
   */
  public ChannelSummary get(long workspaceId, long id) {
    return rows.find(workspaceId, id)
        .map(ChannelReading::summary)
        .orElseThrow(() -> new NotFound("channel", id));
  }

  /** All channels of the workspace, oldest first. */
  public List<ChannelSummary> list(long workspaceId) {
    return rows.all(workspaceId).stream().map(ChannelReading::summary).toList();
  }

  /** Whether a channel can do this, as far as its last connection test tells. Each can publish. */
  public boolean can(ChannelSummary channel, Action action) {
    Platform platform = platforms.get(channel.platform());
    return platform.descriptor().can(action)
        && (action == Action.PUBLISH || platform.actions(facts(channel)).contains(action));
  }

  private Map<String, String> facts(ChannelSummary channel) {
    return rows.find(channel.workspaceId(), channel.id())
        .map(ChannelRecord::getTestReport)
        .map(report -> json.read(report, ConnectionReport.class).facts())
        .orElse(Map.of());
  }

  /**
   * Opens a channel of any workspace for one call to its platform. What is read is kept for two
   * seconds; an edit on this server shows at once, an edit on another one within that time.
   *
   * @param recorder is told of every exchange, the channel's secrets struck out
   * @param budget time for all exchanges together, from the first one on
   * @throws NotFound when the channel is deleted, or its platform is not installed
   * @throws presstime.server.channels.secrets.SecretsUnreadable when no key fits its secrets
   */
  public OpenChannel open(long channelId, Recorder recorder, Duration budget) {
    UnsealedChannels.Unsealed channel = unsealed.get(channelId);
    Platform platform = platforms.get(channel.summary().platform());
    GuardedHttp recorded = outbound.recording(recorder, channel.secrets().values());
    return new OpenChannel(
        channel.summary(),
        platform,
        new ChannelAccess(
            channelId,
            channel.settings(),
            channel.secrets(),
            new BudgetedHttp(recorded, budget),
            clock));
  }

  /**
   * Gives a new workspace its built-in site: a channel of the platform {@code site}. Takes part in
   * the caller's transaction.
   *
   * @param name shown as the site's name
   * @param actor who made the workspace: {@code account/1}
   */
  @Transactional
  public ChannelSummary createBuiltInSite(
      long workspaceId, String name, ZoneId timeZone, String actor) {
    return connections.createBuiltInSite(workspaceId, name, timeZone, actor);
  }
}
