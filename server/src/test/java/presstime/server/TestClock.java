package presstime.server;

import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import presstime.platform.testkit.SettableClock;

/** The clock a test sets. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

  /** Where every test's time begins, unless it sets its own. */
  public static final Instant START = Instant.parse("2026-01-19T08:00:00Z");

  @Bean
  @Primary
  SettableClock settableClock() {
    return new SettableClock(START);
  }

  /** No class's time depends on which one ran before it on the same server. */
  static final class AtStart implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
      test.getApplicationContext().getBean(SettableClock.class).set(START);
    }
  }
}
