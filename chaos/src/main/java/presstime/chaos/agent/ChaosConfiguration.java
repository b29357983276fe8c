package presstime.chaos.agent;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import presstime.platform.Platform;
import presstime.server.delivery.engine.Checkpoints;
import presstime.server.kernel.Time;

/**
 * Puts the switches into a server whose class path has this module and whose command line names a
 * folder for orders. The product has neither. Such a server ends with its harness, even where that
 * was killed.
 */
@AutoConfiguration
@ConditionalOnProperty(Orders.PROPERTY)
public class ChaosConfiguration {

  private final Orders orders = Orders.ofThisProcess();

  ChaosConfiguration() {
    Lifeline.tie();
  }

  @Bean
  Checkpoints deadlyCheckpoints() {
    return new DeadlyCheckpoints(orders);
  }

  @Bean
  @Primary
  InstantSource movableClock() {
    return Time.microseconds(new MovableClock(orders));
  }

  @Bean
  Platform plainPlatform(@Value("${presstime.chaos.settle}") Duration settle) {
    return new PlainPlatform(settle);
  }

  @Bean
  Platform swiftWordPress(@Value("${presstime.chaos.settle}") Duration settle) {
    return SwiftWordPress.ofTheSink(settle);
  }

  @Bean
  Platform realWordPress(@Value("${presstime.chaos.settle}") Duration settle) {
    return SwiftWordPress.real(settle);
  }
}
