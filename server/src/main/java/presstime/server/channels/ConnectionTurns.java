package presstime.server.channels;

import java.time.Instant;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.ChannelCheckRecord;
import presstime.database.tables.records.ChannelRecord;
import presstime.platform.ConnectionReport;
import presstime.platform.Problem;
import presstime.server.channels.store.ChannelCheckRows;
import presstime.server.channels.store.ChannelRows;
import presstime.server.kernel.Json;

/**
 * Tells when a connection is lost and when it works again: each once, whether a person tried it or
 * the server did. An edit between two tries changes nothing about that: only a try shows whether it
 * has helped.
 */
@Component
public class ConnectionTurns {

  private final ChannelRows channels;
  private final ChannelCheckRows checks;
  private final ApplicationEventPublisher events;
  private final Json json;

  ConnectionTurns(
      ChannelRows channels, ChannelCheckRows checks, ApplicationEventPublisher events, Json json) {
    this.channels = channels;
    this.checks = checks;
    this.events = events;
    this.json = json;
  }

  /**
   * A connection was tried. Nothing happens when the channel is gone.
   *
   * @param problem what keeps it from publishing; null for nothing
   */
  @Transactional
  public void tried(
      long workspaceId, long channelId, @Nullable Problem problem, String actor, Instant at) {
    // Of two tries that end at the same time the one sees what the other has found.
    channels
        .lock(workspaceId, channelId)
        .ifPresent(channel -> {
          boolean lost = wasLost(channel);
          checks.keep(
              new ChannelCheckRecord()
                  .setChannelId(channelId)
                  .setWorkspaceId(workspaceId)
                  .setCheckedAt(at)
                  .setProblem(json.columnOrNull(problem)));
          if (problem != null && !lost) {
            events.publishEvent(new ConnectionLost(workspaceId, channelId, problem, actor, at));
          } else if (problem == null && lost) {
            events.publishEvent(new ConnectionRestored(workspaceId, channelId, actor, at));
          }
        });
  }

  /** By the last try; where that was a person's before all tries were kept, by its report. */
  private boolean wasLost(ChannelRecord channel) {
    JSONB report = channel.getTestReport();
    return checks
        .find(channel.getId())
        .map(check -> check.getProblem() != null)
        .orElseGet(() -> report != null && !json.read(report, ConnectionReport.class).ok());
  }
}
