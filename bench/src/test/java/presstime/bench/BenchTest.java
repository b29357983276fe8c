package presstime.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing",
        "herd --item 7",
        "herd --items",
        "herd --items 0",
        "herd --items many",
        "herd --quick --with bare-limit,nobody",
        "herd --quick --part nowhere",
        "soak --seconds 3",
        "all --items 7"
      })
  void whatIsNotUnderstoodIsToldOfAndNothingIsMeasured(String command) throws Exception {
    assertThat(Bench.run(command.split(" "))).isEqualTo(2);
  }

  @Test
  void aFailureIsAResultForPrograms() {
    Measuring failing =
        options -> {
          throw new IOException("db-scheduler did not finish");
        };
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    assertThat(run(failing, printed, "--json")).isEqualTo(1);

    JsonNode json = new JsonMapper().readTree(lastLine(printed));
    assertThat(json.path("bench").asString()).isEqualTo("walk");
    assertThat(json.path("right").asBoolean(true)).isFalse();
    assertThat(json.at("/wrong/0").asString()).isEqualTo("db-scheduler did not finish");
  }

  @Test
  void whatIsWrongEndsWithOneAndWhatIsRightWithNone() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    assertThat(run(options -> report("2 went out again"), printed, "--json")).isEqualTo(1);
    assertThat(run(options -> report(), printed, "--json")).isZero();

    assertThat(lastLine(printed)).contains("\"right\":true");
  }

  private static int run(Measuring measuring, ByteArrayOutputStream printed, String... arguments) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return Bench.run(new Walk(measuring), arguments, out);
  }

  private static String lastLine(ByteArrayOutputStream printed) {
    return printed.toString(StandardCharsets.UTF_8).lines().toList().getLast();
  }

  private static Report report(String... wrong) {
    Table table = new Table("", "km").row("before noon", 4.2);
    return new Report(
        "walk", Instant.EPOCH, "how far", Map.of(), table, Map.of("km", 4.2), List.of(wrong));
  }

  private interface Measuring {
    Report run(Options options) throws Exception;
  }

  private record Walk(Measuring measuring) implements Benchmark {

    @Override
    public String name() {
      return "walk";
    }

    @Override
    public String summary() {
      return "how far";
    }

    @Override
    public SortedMap<String, String> options() {
      return new TreeMap<>();
    }

    @Override
    public Report run(Options options) throws Exception {
      return measuring.run(options);
    }
  }
}
