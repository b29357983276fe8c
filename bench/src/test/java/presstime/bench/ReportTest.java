package presstime.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.bench.chart.Bars;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

  private static final Report REPORT =
      new Report(
          "walk",
          Instant.parse("2026-11-21T08:00:00.5Z"),
          "how far",
          Map.of("machine", "2 legs"),
          new Table("", "km").row("before noon", 4.2),
          Map.of("km", 4.2),
          List.of(),
          List.of(new Bars("Walk", "km", Map.of("before noon", 4.2))));

  @TempDir private Path folder;

  @Test
  void theJsonSaysWhatWasMeasuredWhereAndWhetherItWasRight() {
    JsonNode json = new JsonMapper().readTree(REPORT.json());

    assertThat(json.path("bench").asString()).isEqualTo("walk");
    assertThat(json.path("at").asString()).isEqualTo("2026-11-21T08:00:00Z");
    assertThat(json.path("km").asDouble()).isEqualTo(4.2);
    assertThat(json.path("right").asBoolean()).isTrue();
    assertThat(json.path("machine").path("machine").asString()).isEqualTo("2 legs");
    assertThat(REPORT.json()).doesNotContain("\n");
  }

  @Test
  void savingKeepsTheFiguresTheTableAndTheChart() throws Exception {
    List<Path> files = REPORT.save(folder);

    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "walk-2026-11-21T080000Z.json",
            "walk-2026-11-21T080000Z.md",
            "walk-2026-11-21T080000Z.svg");
    assertThat(Files.readString(files.get(1)))
        .contains("|  | km |\n|---|--:|\n| before noon | 4.20 |\n", "machine: 2 legs");
    assertThat(Files.readString(files.get(2))).startsWith("<svg");
  }

  @Test
  void thePageShowsTheLatestResultInItsPlaceAndKeepsTheRest() throws Exception {
    Path page = folder.resolve("page.md");
    Files.writeString(
        page,
        """
        # Page
        <!-- figures: run -->
        theirs
        <!-- end of figures -->
        <!-- figures: walk -->
        old
        <!-- end of figures -->
        The end.
        """);

    assertThat(new FiguresPage(page).show(REPORT, "walk", "results")).isTrue();
    assertThat(new FiguresPage(page).show(REPORT, "walk", "results")).isTrue();

    assertThat(Files.readString(page))
        .contains("theirs", "| before noon | 4.20 |", "(results/walk-2026-11-21T080000Z.json)")
        .containsOnlyOnce("before noon")
        .doesNotContain("old")
        .endsWith("<!-- end of figures -->\nThe end.\n");
  }

  @Test
  void aPageWithoutAPlaceForItIsLeftAlone() throws Exception {
    Path page = Files.writeString(folder.resolve("page.md"), "# Page\n");

    assertThat(new FiguresPage(page).show(REPORT, "walk", "results")).isFalse();
    assertThat(Files.readString(page)).isEqualTo("# Page\n");
  }

  @Test
  void aRunWithOptionsTakesOnlyThePlaceThatNamesThem() throws Exception {
    String empty =
        """
        <!-- figures: walk -->
        the whole way
        <!-- end of figures -->
        <!-- figures: walk --uphill -->
        <!-- end of figures -->
        """;
    Path page = Files.writeString(folder.resolve("page.md"), empty);

    assertThat(new FiguresPage(page).show(REPORT, "walk --km 1", "results")).isFalse();
    assertThat(Files.readString(page)).isEqualTo(empty);

    assertThat(new FiguresPage(page).show(REPORT, "walk --uphill", "results")).isTrue();
    assertThat(Files.readString(page)).contains("the whole way\n", "| before noon | 4.20 |");
  }
}
