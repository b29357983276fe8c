package presstime.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

  @Test
  void aCursorReadsBackAsWritten() {
    Instant at = Instant.parse("1969-12-31T23:59:59.000001Z");
    Cursor back = Cursor.parse(Cursor.of(at, 42).text());
    assertThat(back).isEqualTo(Cursor.of(at, 42));
    assertThat(back.instant()).isEqualTo(at);
    assertThat(Cursor.of(7).text()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "ä", "AAAA", "====", "12"})
  void aCursorOfNobodysMakingIsAnInvalidField(String text) {
    assertThatThrownBy(() -> Cursor.parse(text))
        .isInstanceOfSatisfying(
            InvalidField.class, fault -> assertThat(fault.field()).isEqualTo("cursor"));
  }

  @Test
  void noCursorIsTheFirstPage() {
    assertThat(Cursor.parse(null)).isNull();
    assertThat(Cursor.parse("")).isNull();
  }

  @Test
  void theRowTooManyTellsThatThereIsMore() {
    assertThat(Page.of(List.of(1L, 2L, 3L), 2, Cursor::of))
        .isEqualTo(new Page<>(List.of(1L, 2L), Cursor.of(2).text()));
    assertThat(Page.of(List.of(1L, 2L), 2, Cursor::of).nextCursor()).isNull();
  }

  @Test
  void aLimitIsOneToTwoHundred() {
    assertThat(Page.limit(null)).isEqualTo(50);
    assertThat(Page.limit(200)).isEqualTo(200);
    assertThatThrownBy(() -> Page.limit(0)).isInstanceOf(InvalidField.class);
    assertThatThrownBy(() -> Page.limit(201)).isInstanceOf(InvalidField.class);
  }
}
