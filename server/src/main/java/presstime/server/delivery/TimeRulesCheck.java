package presstime.server.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import presstime.server.delivery.TimeRecomputation.Extent;
import presstime.server.delivery.TimeRecomputation.Report;
import presstime.server.scheduling.TimeZoneRules;

/**
 * At the start, before the engine: a newer Java may know newer time zone rules. What is due soon is
 * computed anew before anything goes out; the rest while the server runs.
 */
@Component
class TimeRulesCheck implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TimeRulesCheck.class);

  /** No change of rules moves a clock by more than about a day. */
  private static final Duration SOON = Duration.ofDays(3);

  private final TimeRecomputation recomputation;
  private final InstantSource clock;
  private volatile boolean running;

  TimeRulesCheck(TimeRecomputation recomputation, InstantSource clock) {
    this.recomputation = recomputation;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    check(TimeZoneRules.ofThisJdk(), clock.instant().plus(SOON));
    Thread.ofVirtual().name("presstime-time-rules").start(this::theRest);
  }

  private void theRest() {
    try {
      check(TimeZoneRules.ofThisJdk(), null);
    } catch (RuntimeException e) {
      LOG.error("waiting times could not be held against the time zone rules", e);
    }
  }

  private void check(TimeZoneRules rules, @Nullable Instant dueBefore) {
    Report report = recomputation.recompute(rules, new Extent(null, dueBefore, "engine"), false);
    if (report.moved() > 0 || report.unknownZone() > 0) {
      LOG.warn(
          "time zone rules {}: {} deliveries are due at another instant and keep their wall time,"
              + " {} are in a zone these rules do not have",
          report.zoneRules(),
          report.moved(),
          report.unknownZone());
    }
    if (report.newer() > 0 && dueBefore != null) {
      LOG.warn(
          "{} waiting times were computed by newer time zone rules than {}: update Java here too",
          report.newer(),
          report.zoneRules());
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the engine. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 1;
  }
}
