package presstime.server.channels;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ChannelRecord;
import presstime.server.channels.secrets.SealedSecrets;
import presstime.server.channels.secrets.SecretsUnreadable;
import presstime.server.channels.store.ChannelRows;
import presstime.server.kernel.Json;
import presstime.server.kernel.NotFound;

/**
 * Channels with their secrets in the clear, kept for moments: the engine asks for the same one for
 * each delivery. After {@link #FRESH} only the row's version is asked for, and the rest is read and
 * decrypted again when that has grown.
 */
@Component
class UnsealedChannels {

  static final Duration FRESH = Duration.ofSeconds(2);

  private final Map<Long, Unsealed> kept = new ConcurrentHashMap<>();
  private final ChannelRows rows;
  private final SealedSecrets sealed;
  private final Json json;
  private final LongSupplier nanos;

  @Autowired
  UnsealedChannels(ChannelRows rows, SealedSecrets sealed, Json json) {
    this(rows, sealed, json, System::nanoTime);
  }

  UnsealedChannels(ChannelRows rows, SealedSecrets sealed, Json json, LongSupplier nanos) {
    this.rows = rows;
    this.sealed = sealed;
    this.json = json;
    this.nanos = nanos;
  }

  /**
   * @param secrets in the clear
   * @param readAt by {@link System#nanoTime()}
   */
  record Unsealed(
      ChannelSummary summary,
      Map<String, String> settings,
      Map<String, String> secrets,
      long readAt) {

    @Override
    public String toString() {
      return "Unsealed[channel " + summary.id() + "]";
    }
  }

  Unsealed get(long id) {
    Unsealed known = kept.get(id);
    long now = nanos.getAsLong();
    if (known != null && now - known.readAt() < FRESH.toNanos()) {
      return known;
    }
    Unsealed current =
        known != null && rows.version(id).orElse(-1) == known.summary().version()
            ? new Unsealed(known.summary(), known.settings(), known.secrets(), now)
            : read(id, now);
    kept.put(id, current);
    return current;
  }

  /** Called once an edit is committed. */
  void forget(long id) {
    kept.remove(id);
  }

  private Unsealed read(long id, long now) {
    ChannelRecord row = row(id);
    Map<String, String> secrets;
    try {
      secrets = sealed.unseal(row.getWorkspaceId(), id, row.getSecrets());
    } catch (SecretsUnreadable e) {
      // The key may have been replaced, and the row rewritten, between reading the two.
      row = row(id);
      secrets = sealed.unseal(row.getWorkspaceId(), id, row.getSecrets());
    }
    return new Unsealed(
        ChannelReading.summary(row), json.strings(row.getSettings().data()), secrets, now);
  }

  private ChannelRecord row(long id) {
    return rows.findAnywhere(id)
        .orElseThrow(() -> {
          kept.remove(id);
          return new NotFound("channel", id);
        });
  }
}
