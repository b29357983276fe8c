package presstime.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.chaos.engine.EngineCampaign;
import presstime.chaos.engine.EngineCampaign.Pace;
import presstime.chaos.rig.Fault;
import presstime.chaos.rig.Unavailable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was found is told, whatever became of the rest; and that nothing was done is told, too. */
class ReportTest {

  private final Map<String, Chaos.Campaign> campaigns = new LinkedHashMap<>();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void whatOneCampaignFoundIsToldWhateverBecomesOfTheOther() {
    campaigns.put("engine", ReportTest::aMoment);
    campaigns.put(
        "desk",
        folder -> {
          throw new IllegalStateException("the server does not answer");
        });
    Report report = Chaos.run(settings("--json"), campaigns, folder);
    assertThat(code(report)).isEqualTo(1);
    JsonNode json = json();
    assertThat(json.path("violations").asInt(-1)).isZero();
    assertThat(json.path("deliveries").asInt(-1)).isNotNegative();
    assertThat(json.path("failed").path(0).asString(""))
        .startsWith("desk: ")
        .contains("the server does not answer");
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("engine: 4 processes", "FAILED: desk: ", "./presstime chaos --seed 7");

    said.reset();
    Report nothing =
        new Report(settings("--only", "pause", "--json"), report.outcomes(), List.of(), List.of());
    assertThat(code(nothing)).as("no pause was done").isEqualTo(2);
    said.reset();
    Report usual = new Report(settings("--json"), report.outcomes(), List.of(), List.of());
    assertThat(code(usual)).as("nobody asked for one").isZero();
  }

  @Test
  void whatCannotBeHadIsLeftOut() {
    campaigns.put(
        "engine",
        folder -> {
          throw new Unavailable("no networks");
        });
    Report report = Chaos.run(settings("--only", "packet-loss", "--json"), campaigns, folder);
    assertThat(code(report)).isEqualTo(2);
    assertThat(json().path("left_out").path(0).asString("")).isEqualTo("engine: no networks");
    assertThat(json().path("failed").isEmpty()).isTrue();
  }

  private static Outcome aMoment(Path folder) throws Exception {
    return new EngineCampaign(folder, 7, EnumSet.of(Fault.PAUSE), null, List.of(), Pace.USUAL)
        .run(chronicle -> true);
  }

  private static Settings settings(String... arguments) {
    return Settings.parse(arguments, 7);
  }

  private int code(Report report) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return report.print(out, "./presstime chaos --seed 7");
  }

  private JsonNode json() {
    List<String> lines = said.toString(StandardCharsets.UTF_8).lines().toList();
    return JsonMapper.shared().readTree(lines.getLast());
  }
}
