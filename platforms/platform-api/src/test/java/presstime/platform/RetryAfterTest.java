package presstime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final InstantSource TIME =
      InstantSource.fixed(Instant.parse("2026-11-06T08:49:30Z"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120|120",
        " 0 |0",
        "-5|0",
        "999999999999999999999|86400",
        "90000|86400",
        "Fri, 06 Nov 2026 08:49:37 GMT|7",
        "Friday, 06-Nov-26 08:49:37 GMT|7",
        "Fri Nov  6 08:49:37 2026|7",
        "Fri, 06 Nov 2026 08:49:00 GMT|0",
        "Sat, 06 Nov 2027 08:49:37 GMT|86400"
      })
  void readsSecondsAndDates(String value, long seconds) {
    assertThat(response(value).retryAfter(TIME)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "1.5", "Fri, 32 Nov 2026 08:49:37 GMT", "0x10"})
  void ignoresWhatItCannotRead(String value) {
    assertThat(response(value).retryAfter(TIME)).isEmpty();
  }

  @Test
  void isEmptyWhenTheOtherSideDoesNotSay() {
    assertThat(new Http.Response(503, Map.of(), new byte[0]).retryAfter(TIME)).isEmpty();
  }

  private static Http.Response response(String value) {
    return new Http.Response(503, Map.of("retry-after", List.of(value)), new byte[0]);
  }
}
