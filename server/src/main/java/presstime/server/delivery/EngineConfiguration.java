package presstime.server.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import presstime.server.delivery.engine.Checkpoints;
import presstime.server.delivery.engine.Claimed;
import presstime.server.delivery.engine.Conclusion;
import presstime.server.delivery.engine.ConclusionListener;
import presstime.server.delivery.engine.Engine;
import presstime.server.delivery.engine.EngineSettings;
import presstime.server.delivery.engine.Retries;
import presstime.server.kernel.Activity;
import presstime.server.kernel.DatabasePool;
import presstime.server.kernel.Json;

/** Builds the engine. It starts when the server is ready and stops before anything it needs. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean(destroyMethod = "close")
  Engine engine(
      DataSource database,
      InstantSource clock,
      ContentCourier courier,
      Json json,
      EngineMetrics metrics,
      Activity activity,
      RightOfWay way,
      SecondLook secondLook,
      PublishedBesides besides,
      ObjectProvider<Checkpoints> checkpoints,
      ObjectProvider<SettlementListener> listeners,
      @Value("${presstime.engine.lease:PT60S}") Duration lease,
      @Value("${presstime.engine.first-retry:PT5S}") Duration firstRetry,
      @Value("${presstime.engine.sends:8}") int sends) {
    Retries retries = new Retries(sends, Retries.USUAL.asks(), firstRetry, Retries.USUAL.longest());
    Engine engine =
        new Engine(
            database,
            EngineSettings.of(server()).withLease(lease),
            clock,
            courier,
            retries,
            json::text,
            told(metrics, activity, way, secondLook, besides, listeners.orderedStream().toList()),
            checkpoints.getIfAvailable(() -> Checkpoints.NONE));
    metrics.watch(engine);
    return engine;
  }

  private static ConclusionListener told(
      EngineMetrics metrics,
      Activity activity,
      RightOfWay way,
      SecondLook secondLook,
      PublishedBesides besides,
      List<SettlementListener> listeners) {
    return new ConclusionListener() {
      @Override
      public void concluded(Conclusion conclusion) {
        way.passed(conclusion.claimed().id());
        metrics.concluded(conclusion);
        activity.changed(conclusion.claimed().workspaceId());
        secondLook.after(conclusion);
        if (conclusion.publication() != null) {
          Claimed claimed = conclusion.claimed();
          listeners.forEach(listener -> listener.settled(claimed.contentId(), claimed.id()));
        }
      }

      @Override
      public void publishedBesides(Conclusion conclusion) {
        besides.after(conclusion);
      }
    };
  }

  /**
   * Tells servers apart in leases and attempts: host, process, and a part that no restart repeats.
   */
  private static String server() {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    return DatabasePool.SERVER + "-" + unique;
  }
}
