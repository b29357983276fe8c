package presstime.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import presstime.platform.ConnectionReport;
import presstime.platform.Problem;

/** The connection test tells the truth and leaves no trace. */
interface ConnectionSection extends Section {

  @Test
  default void aWorkingChannelIsReady() throws Exception {
    Stage stage = stage();
    int before = stage.fixture.onThePlatform().size();
    ConnectionReport report = stage.platform.test(stage.channel);
    assertThat(report.problems()).isEmpty();
    assertThat(stage.fixture.onThePlatform()).as("a test changes nothing").hasSize(before);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("presstime.platform.testkit.Faults#ofAConnection")
  default void aBrokenChannelIsNotReady(Fault fault) throws Exception {
    Stage stage = stage();
    stage.needs(Trait.HTTP);
    stage.server().always(Match.any(), fault);
    ConnectionReport report = stage.platform.test(stage.channel);
    assertThat(report.ok()).isFalse();
    report.problems().forEach(problem -> assertWellSaid(stage, problem));
  }

  /** A problem a person can do something with. */
  static void assertWellSaid(Stage stage, Problem problem) {
    assertThat(problem.code()).startsWith(stage.descriptor.id() + ".").matches("[a-z0-9_.\\-]+");
    assertThat(problem.title()).isNotBlank();
    assertThat(problem.solution()).as("solution of %s", problem.code()).isNotBlank();
  }
}
