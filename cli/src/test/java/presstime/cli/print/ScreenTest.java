package presstime.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What others wrote, in the terminal of somebody else. */
class ScreenTest {

  private final StringWriter shown = new StringWriter();

  private Screen screen(boolean colour) {
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    return new Screen(new PrintWriter(shown), colour, clock, ZoneOffset.UTC);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTextCannotWriteOverTheLineAboveOrIntoTheClipboard(boolean colour) {
    String evil = "a\u001b[1A\u001b[2Kb\u001b]52;c;QUJD\u0007c\rd\u009b2Je\u202ef\u0008g";
    JsonNode document =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", evil)
            .set("errors", JsonNodeFactory.instance.arrayNode().add(evil));
    Screen screen = screen(colour);
    screen.fact("Title", Screen.text(document, "title"));
    screen.table(Table.of("Title").row(evil), "");
    screen.problem(document);
    String text = shown.toString().replaceAll("\u001b\\[(0|2|31)m", "");
    assertThat(text)
        .contains("a\ufffd[1A\ufffd[2Kb\ufffd]52;c;QUJD\ufffdc\ufffdd\ufffd2Je\ufffdf\ufffdg")
        .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e", "\b", "d\r");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void linesTabsAndOurOwnColoursStay(boolean colour) {
    Screen screen = screen(colour);
    screen.line("one\r\ntwo\tthree");
    screen.line(screen.state("published"));
    assertThat(shown.toString().lines())
        .containsExactly(
            "one", "two\tthree", colour ? "\u001b[32mpublished\u001b[0m" : "published");
  }
}
