package presstime.server.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

  @Test
  void aPoolThatHasNoConnectionLeftIsNoFaultOfOurs() {
    assertThat(
            DatabaseAway.is(
                new IllegalStateException(
                    new SQLTransientConnectionException("request timed out after 10000ms"))))
        .isTrue();
    assertThat(DatabaseAway.is(new SQLException("unique_violation", "23505"))).isFalse();
    assertThat(DatabaseAway.is(new IllegalStateException())).isFalse();
  }
}
