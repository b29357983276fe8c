package presstime.platform.testkit.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherFactory;
import presstime.platform.testkit.PlatformContract;

/** Each bug is caught, and by the test that is there for it. */
class PlantedBugsTest {

  static Stream<Arguments> bugs() {
    return Stream.of(
        Arguments.of(
            PlantedBugs.Doubling.class,
            Set.of(
                "afterAnAmbiguousAnswerThereIsExactlyOne",
                "anEffectThatComesLateIsNotDoubled",
                "whatIsRepeatableMayBeSentAgainUnasked",
                "whicheverAnswerIsLostThereIsExactlyOne",
                "whicheverRequestIsLostThereIsExactlyOne")),
        Arguments.of(
            PlantedBugs.Optimistic.class, Set.of("afterAnAmbiguousAnswerThereIsExactlyOne")),
        Arguments.of(
            PlantedBugs.Boasting.class,
            Set.of("unpublishesAndPublishesAgain", "findsAnUnpublicationOnceItIsThere")),
        Arguments.of(
            PlantedBugs.Undeclared.class, Set.of("whatIsNotDeclaredIsRefusedAndChangesNothing")),
        Arguments.of(PlantedBugs.Leaking.class, Set.of("credentialsNeverShow")),
        Arguments.of(PlantedBugs.Overconfident.class, Set.of("anEffectThatComesLateIsNotDoubled")),
        Arguments.of(
            PlantedBugs.Impatient.class,
            Set.of(
                "aBusyPlatformIsLeftAloneAsLongAsItSays", "aBusyPlatformIsLeftAloneUntilItSays")),
        Arguments.of(
            PlantedBugs.Hasty.class,
            Set.of(
                "afterAnAmbiguousAnswerThereIsExactlyOne",
                "anEffectThatComesLateIsNotDoubled",
                "whicheverAnswerIsLostThereIsExactlyOne",
                "whicheverRequestIsLostThereIsExactlyOne")));
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void isCaughtByTheTestsForIt(Class<? extends PlatformContract> bug, Set<String> by) {
    assertThat(failures(bug)).containsExactlyInAnyOrderElementsOf(by);
  }

  private static Set<String> failures(Class<?> contract) {
    Set<String> failed = new TreeSet<>();
    LauncherDiscoveryRequest all =
        request()
            .selectors(selectClass(contract))
            // Most of the time is spent waiting for time-outs.
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
            .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
            .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .configurationParameter(
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "8")
            .build();
    LauncherFactory.create()
        .execute(
            all,
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                  failed.add(methodOf(test));
                }
              }
            });
    return failed;
  }

  private static String methodOf(TestIdentifier test) {
    return test.getSource()
        .filter(org.junit.platform.engine.support.descriptor.MethodSource.class::isInstance)
        .map(org.junit.platform.engine.support.descriptor.MethodSource.class::cast)
        .map(org.junit.platform.engine.support.descriptor.MethodSource::getMethodName)
        .orElse(test.getDisplayName());
  }
}
