package presstime.server.delivery;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import presstime.server.delivery.engine.Conclusion;
import presstime.server.delivery.engine.Engine;
import presstime.server.delivery.store.Backlog;
import presstime.server.delivery.store.ChannelPlatforms;

/**
 * What the engine does, for Prometheus: {@code presstime_lateness_seconds} (histogram), {@code
 * presstime_deliveries_total} by platform and state, {@code presstime_attempts_total} by platform
 * and outcome, {@code presstime_deliveries_held} by this server, and of all servers together {@code
 * presstime_deliveries_due} with {@code presstime_deliveries_due_oldest_seconds}.
 */
@Component
class EngineMetrics {

  private static final Duration[] BOUNDS = {
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofMinutes(1),
    Duration.ofMinutes(10),
    Duration.ofHours(1)
  };

  private final MeterRegistry registry;
  private final ChannelPlatforms platforms;
  private final Timer lateness;
  private final DistributionSummary attempts;
  private final Map<String, Runnable> counters = new ConcurrentHashMap<>();

  EngineMetrics(MeterRegistry registry, ChannelPlatforms platforms, Backlog backlog) {
    this.registry = registry;
    this.platforms = platforms;
    this.lateness =
        Timer.builder("presstime.lateness")
            .description("from the instant asked for to the first request")
            .serviceLevelObjectives(BOUNDS)
            .register(registry);
    this.attempts =
        DistributionSummary.builder("presstime.attempts.per.delivery")
            .description("attempts a finished delivery took")
            .register(registry);
    Gauge.builder("presstime.deliveries.due", backlog, b -> b.look().due())
        .description("deliveries due and not done, those being sent included; all servers")
        .register(registry);
    TimeGauge.builder(
            "presstime.deliveries.due.oldest",
            backlog,
            TimeUnit.MILLISECONDS,
            b -> b.look().oldest().toMillis())
        .description("how long the first of them has been due")
        .register(registry);
  }

  void watch(Engine engine) {
    Gauge.builder("presstime.deliveries.held", engine, Engine::held)
        .description("deliveries this server holds: waiting for their instant or being sent")
        .register(registry);
  }

  void concluded(Conclusion conclusion) {
    if (conclusion.attempt() != null) {
      count("presstime.attempts", conclusion, "outcome", conclusion.attempt().outcome());
    }
    if (conclusion.state() != DeliveryState.SCHEDULED) {
      count("presstime.deliveries", conclusion, "state", conclusion.state().word());
      attempts.record(conclusion.claimed().attempts());
    }
    if (conclusion.startedAt() != null && conclusion.claimed().attempts() == 1) {
      lateness.record(Duration.ofNanos((long) (conclusion.latenessMillis() * 1e6)));
    }
  }

  private void count(String name, Conclusion conclusion, String tag, String value) {
    String platform = platforms.of(conclusion.claimed().channelId());
    counters
        .computeIfAbsent(
            name + ' ' + platform + ' ' + value,
            key -> registry.counter(name, "platform", platform, tag, value)::increment)
        .run();
  }
}
