package presstime.server.delivery.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which platform a channel is on. That never changes, so it is asked once. */
@Component
public class ChannelPlatforms {

  private final Map<Long, String> known = new ConcurrentHashMap<>();
  private final JdbcClient database;

  ChannelPlatforms(JdbcClient database) {
    this.database = database;
  }

  /** The platform's id; "unknown" for a channel that is not there. */
  public String of(long channelId) {
    String platform = known.get(channelId);
    if (platform == null) {
      platform =
          database
              .sql("SELECT platform FROM channel WHERE id = ?")
              .param(channelId)
              .query(String.class)
              .optional()
              .orElse("unknown");
      known.put(channelId, platform);
    }
    return platform;
  }
}
