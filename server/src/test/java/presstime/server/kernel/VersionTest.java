package presstime.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

  @Test
  void anEntityTagReadsBackAsWritten() {
    assertThat(Version.fromIfMatch(Version.etag(7))).isEqualTo(7);
    assertThat(Version.fromIfMatch(" W/\"12\" ")).isEqualTo(12);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "*"})
  void withoutAVersionThereIsNoEdit(String header) {
    assertThatThrownBy(() -> Version.fromIfMatch(header)).isInstanceOf(VersionRequired.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"7\", \"8\"", "\"a\"", "\"99999999999\"", "\"-1\""})
  void anythingElseIsNoVersion(String header) {
    assertThatThrownBy(() -> Version.fromIfMatch(header)).isInstanceOf(InvalidVersion.class);
  }
}
