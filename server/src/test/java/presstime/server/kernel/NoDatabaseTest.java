package presstime.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start without a database ends with what to do. */
class NoDatabaseTest {

  @Test
  void anAddressThatIsNone() {
    FailureAnalysis analysis =
        analysis(() -> DatabasePool.external("postgres://user:hunter2@a:b/presstime", "", ""));
    assertThat(analysis.getDescription()).contains("address cannot be read");
    assertThat(analysis.getAction()).contains("%40");
    assertThat(analysis.getDescription() + analysis.getAction()).doesNotContain("hunter2");
  }

  private static FailureAnalysis analysis(ThrowingCallable start) {
    return new NoDatabase().analyze(new IllegalStateException("a bean", catchThrowable(start)));
  }
}
