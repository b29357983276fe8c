package presstime.server.delivery;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import presstime.server.delivery.engine.Conclusion;
import presstime.server.delivery.engine.Engine;

/**
 * What the engine does, for Prometheus: {@code presstime_lateness_seconds} (histogram), {@code
 * presstime_deliveries_total} by state, {@code presstime_attempts_total} by outcome, and {@code
 * presstime_deliveries_held}.
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
  private final Timer lateness;
  private final DistributionSummary attempts;
  private final Map<String, Runnable> counters = new ConcurrentHashMap<>();

  EngineMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.lateness =
        Timer.builder("presstime.lateness")
            .description("from the instant asked for to the first request")
            .serviceLevelObjectives(BOUNDS)
            .register(registry);
    this.attempts =
        DistributionSummary.builder("presstime.attempts.per.delivery")
            .description("attempts a finished delivery took")
            .register(registry);
  }

  void watch(Engine engine) {
    Gauge.builder("presstime.deliveries.held", engine, Engine::held)
        .description("deliveries this server holds: waiting for their instant or being sent")
        .register(registry);
  }

  void concluded(Conclusion conclusion) {
    if (conclusion.attempt() != null) {
      count("presstime.attempts", "outcome", conclusion.attempt().outcome());
    }
    if (conclusion.state() != DeliveryState.SCHEDULED) {
      count("presstime.deliveries", "state", conclusion.state().word());
      attempts.record(conclusion.claimed().attempts());
    }
    if (conclusion.startedAt() != null && conclusion.claimed().attempts() == 1) {
      lateness.record(Duration.ofNanos((long) (conclusion.latenessMillis() * 1e6)));
    }
  }

  private void count(String name, String tag, String value) {
    counters
        .computeIfAbsent(name + value, key -> registry.counter(name, tag, value)::increment)
        .run();
  }
}
