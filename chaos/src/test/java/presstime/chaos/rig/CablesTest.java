package presstime.chaos.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import presstime.chaos.Chaos;

class CablesTest {

  @Test
  void whatADeadHarnessLeftIsRemovedAndNothingElse() throws Exception {
    canBeHad();
    Cable ofTheDead = new Cable(aDeadProcess(), 7, 0);
    Cable ofTheLiving = new Cable(ProcessHandle.current().parent().orElseThrow().pid(), 8, 0);
    String foreign = "presstime-chaos-foreign-" + ProcessHandle.current().pid();
    ofTheDead.lay();
    Process stillThere = new ProcessBuilder(ofTheDead.there(List.of("sleep", "600"))).start();
    ofTheLiving.lay();
    Command.run("ip", "netns", "add", foreign);
    try (Cables cables = Cables.lay(2)) {
      assertThat(ofTheDead).matches(cable -> !exists(cable), "is removed");
      assertThat(Command.run("ip", "route", "show", "table", "all")).doesNotContain("10.231.7.");
      assertThat(stillThere.waitFor()).as("SIGKILL").isEqualTo(128 + 9);
      assertThat(ofTheLiving).matches(CablesTest::exists, "is still there");
      assertThat(Path.of("/run/netns", foreign)).exists();
      assertThat(cables.all()).hasSize(2).allMatch(CablesTest::exists);
      assertThat(cables.all()).noneMatch(cable -> cable.block() == 8);
      Cables.removeOwn();
      assertThat(cables.all()).noneMatch(CablesTest::exists);
    } finally {
      Command.run("ip", "netns", "del", foreign);
      ofTheLiving.close();
    }
  }

  @Test
  void nothingIsLeftBehind() throws Exception {
    canBeHad();
    List<Cable> all;
    try (Cables cables = Cables.lay(2)) {
      all = cables.all();
      all.getFirst().narrow(64);
      all.getLast().pull();
    }
    assertThat(all).noneMatch(CablesTest::exists);
    assertThat(Command.run("ip", "route", "show", "table", "all"))
        .doesNotContain("10.231." + all.getFirst().block() + ".");
  }

  @Test
  void everySecondProcessGetsOneWhereItIsAskedFor() throws Exception {
    canBeHad();
    try (Cables cables = Cables.forEverySecond(3, EnumSet.allOf(Fault.class))) {
      assertThat(cables.of(1)).isSameAs(cables.all().getFirst());
      assertThat(cables.of(2)).isNull();
      assertThat(cables.of(3)).isSameAs(cables.all().getLast());
      assertThat(cables.of(4)).isNull();
    }
    try (Cables cables = Cables.forEverySecond(3, EnumSet.of(Fault.KILL))) {
      assertThat(cables.all()).isEmpty();
      assertThat(cables.of(1)).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2: eth0    inet 10.231.9.17/24 brd 10.231.9.255 scope global eth0",
        "3: tun0    inet 10.231.9.1 peer 10.8.0.1/32",
        "10.231.9.64/26 dev br0 proto kernel scope link",
        "10.231.8.0/23 via 192.168.1.1 dev eth0",
        "10.0.0.0/8 dev tun0"
      })
  void whatTheMachineHasIsNotTaken(String networks) {
    assertThat(Cables.isFree(9, networks)).isFalse();
    assertThat(Cables.isFree(9, "default via 192.168.1.1 dev eth0\n" + networks)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default via 192.168.1.1 dev eth0",
        "0.0.0.0/1 via 10.8.0.1 dev tun0",
        "10.231.8.0/24 dev br0 proto kernel scope link",
        "10.23.19.0/24 dev br0",
        "192.168.0.0/16 dev eth0"
      })
  void whatItDoesNotHaveIsFree(String networks) {
    assertThat(Cables.isFree(9, networks)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--engine", "--desk"})
  void whereItIsAllThatWasAskedForTheCommandSaysThatItCannotBeDone(String campaign)
      throws Exception {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Chaos.class.getName(),
            campaign,
            "--only",
            "network-partition");
    command.environment().put("PATH", "/nonexistent");
    Process chaos = command.redirectErrorStream(true).start();
    String said = new String(chaos.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(chaos.waitFor()).as(said).isEqualTo(2);
    assertThat(said).contains("network namespaces need Linux, root and iproute2");
  }

  private static void canBeHad() {
    try (Cables cables = Cables.lay(1)) {
      assertThat(cables.all()).hasSize(1);
    } catch (IOException e) {
      assumeTrue(false, e.getMessage());
    }
  }

  private static long aDeadProcess() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }

  private static boolean exists(Cable cable) {
    boolean namespace = Files.exists(Path.of("/run/netns", cable.namespace()));
    boolean device = Files.exists(Path.of("/sys/class/net", cable.device()));
    assertThat(device).as(cable.device()).isEqualTo(namespace);
    return namespace;
  }
}
