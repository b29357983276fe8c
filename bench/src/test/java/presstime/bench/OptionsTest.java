package presstime.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

  private static final Map<String, String> OWN = Map.of("sink", "", "items", "N");

  @Test
  void anOptionWithoutAValueLeavesTheNextOneAlone() {
    Options options = options("--sink", "--quick");

    assertThat(options.has("sink")).isTrue();
    assertThat(options.has("quick")).isTrue();
  }

  @Test
  void aNumberGivenWinsOverQuick() {
    assertThat(options("--quick", "--items", "7").number("items", 500, 100)).isEqualTo(7);
    assertThat(options("--quick").number("items", 500, 100)).isEqualTo(100);
    assertThat(options().number("items", 500, 100)).isEqualTo(500);
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> options("--item", "7"));
    assertThatIllegalArgumentException().isThrownBy(() -> options("--items"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options("--items", "0").number("items", 500, 100));
  }

  @Test
  void theCommandNamesTheOptionsThatMakeItAnotherMeasurement() {
    assertThat(options("--save", "--json").command("walk")).isEqualTo("walk");
    assertThat(options("--sink", "--save", "--items", "7").command("walk"))
        .isEqualTo("walk --items 7 --sink");
  }

  private static Options options(String... arguments) {
    return Options.parse(arguments, OWN);
  }
}
