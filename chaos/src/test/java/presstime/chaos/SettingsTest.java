package presstime.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import presstime.chaos.agent.PlantedBug;
import presstime.chaos.rig.Fault;

class SettingsTest {

  @Test
  void theUsualRunIsShortAndDoesEverything() {
    Settings usual = parse();
    assertThat(usual.full()).isFalse();
    assertThat(usual.chosen()).isFalse();
    assertThat(usual.seed()).isEqualTo(7);
    assertThat(usual.faults()).containsExactlyInAnyOrder(Fault.values());
    assertThat(usual.length(0.5)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void everythingCanBeChosen() {
    Settings chosen =
        parse("--full", "--seed", "9", "--minutes", "2.5", "--only", "pause,kill-after-send");
    assertThat(chosen.full()).isTrue();
    assertThat(chosen.chosen()).isTrue();
    assertThat(chosen.seed()).isEqualTo(9);
    assertThat(chosen.length(1)).isEqualTo(Duration.ofSeconds(150));
    assertThat(chosen.faults()).containsExactly(Fault.KILL_AFTER_SEND, Fault.PAUSE);
  }

  @Test
  void aPlantedBugIsLookedForWhereItShows() {
    Settings fence = parse("--planted", "fence");
    assertThat(fence.planted()).isEqualTo(PlantedBug.FENCE);
    assertThat(fence.faults()).contains(Fault.PAUSE);
    assertThat(fence.engineAlone()).isTrue();
  }

  @Test
  void theCommandToRepeatSaysAllThatWasAskedForAndTheSeed() {
    assertThat(Chaos.again(new String[0], 7)).isEqualTo("./presstime chaos --seed 7");
    String[] asked = {
      "--full",
      "--seed",
      "9",
      "--only",
      "pause",
      "--planted",
      "fence",
      "--desk",
      "--minutes",
      "2.5",
      "--wordpress",
      "--json",
      "--seed",
      "11"
    };
    String again = Chaos.again(asked, Settings.parse(asked, 7).seed());
    assertThat(again)
        .isEqualTo(
            "./presstime chaos --full --only pause --planted fence --desk --minutes 2.5"
                + " --wordpress --json --seed 11");
    assertThat(parse(again.substring("./presstime chaos ".length()).split(" ")))
        .isEqualTo(parse(asked));
  }

  @Test
  void cablesArePulledInBothCampaigns() {
    assertThat(parse("--desk", "--only", "network-partition,packet-loss").deskAlone()).isTrue();
    assertThat(Chaos.campaigns(parse("--only", "packet-loss"))).containsOnlyKeys("engine", "desk");
    assertThat(Chaos.campaigns(parse("--only", "disk-full"))).containsOnlyKeys("desk");
  }

  @Test
  void whatCannotBeReadIsNamed() {
    assertThatThrownBy(() -> parse("--only", "earthquake")).hasMessageContaining("earthquake");
    assertThatThrownBy(() -> parse("--planted", "bug")).hasMessageContaining("fence");
    assertThatThrownBy(() -> parse("--planted", "refusal"))
        .hasMessageContaining("fence, reconcile, commit")
        .hasMessageNotContaining("refusal");
    assertThatThrownBy(() -> parse("--seed")).hasMessageContaining("needs a value");
    assertThatThrownBy(() -> parse("--minutes", "long")).hasMessageContaining("long");
    assertThatThrownBy(() -> parse("--engine", "--only", "disk-full,clock-change"))
        .hasMessageContaining("use --desk");
    assertThatThrownBy(() -> parse("--fast")).hasMessageContaining("--fast");
  }

  private static Settings parse(String... arguments) {
    return Settings.parse(arguments, 7);
  }
}
