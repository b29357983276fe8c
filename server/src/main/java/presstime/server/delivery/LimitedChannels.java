package presstime.server.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import presstime.server.delivery.store.CountedRows;
import presstime.server.scheduling.PublishingSettingsChanged;

/**
 * Which channels have limits. Kept for moments, so that channels without any cost the engine
 * nothing.
 */
@Component
class LimitedChannels {

  private static final Duration FRESH = Duration.ofSeconds(2);

  /** Longer than any period that limits count in. */
  private static final Duration LOOK_BACK = Duration.ofDays(38);

  private record Known(Set<Long> channels, long readAt) {}

  private final CountedRows rows;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private volatile @Nullable Known known;

  @Autowired
  LimitedChannels(CountedRows rows, InstantSource clock) {
    this(rows, clock, System::nanoTime);
  }

  LimitedChannels(CountedRows rows, InstantSource clock, LongSupplier nanos) {
    this.rows = rows;
    this.clock = clock;
    this.nanos = nanos;
  }

  boolean contains(long channelId) {
    Known last = known;
    long now = nanos.getAsLong();
    if (last == null || now - last.readAt >= FRESH.toNanos()) {
      last = new Known(rows.limitedChannels(), now);
      known = last;
    }
    return last.channels.contains(channelId);
  }

  /** What went out before the limit was set counts too. */
  @EventListener
  void on(PublishingSettingsChanged changed) {
    if (rows.limitedChannels().contains(changed.channelId())) {
      Instant since = clock.instant().minus(LOOK_BACK);
      rows.fill(changed.workspaceId(), changed.channelId(), since);
    }
  }

  @TransactionalEventListener
  void forget(PublishingSettingsChanged changed) {
    known = null;
  }
}
