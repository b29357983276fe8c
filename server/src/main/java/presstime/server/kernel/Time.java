package presstime.server.kernel;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. Nothing else in the server asks the system for the time. */
@Configuration(proxyBeanMethods = false)
public class Time {

  @Bean
  InstantSource clock() {
    return microseconds(InstantSource.system());
  }

  /**
   * The same clock cut to microseconds, PostgreSQL's resolution, so that an instant reads back from
   * the database as it was written.
   */
  public static InstantSource microseconds(InstantSource clock) {
    return () -> microseconds(clock.instant());
  }

  /** The instant cut to microseconds, PostgreSQL's resolution; never later than given. */
  public static Instant microseconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
