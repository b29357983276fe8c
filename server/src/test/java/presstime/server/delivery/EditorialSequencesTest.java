package presstime.server.delivery;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeTry;
import org.springframework.test.context.TestContextManager;
import presstime.platform.Action;
import presstime.server.Desk;
import presstime.server.delivery.EditorialDriver.Command;
import presstime.server.delivery.EditorialDriver.Step;
import presstime.server.identity.Api;

/**
 * Random sequences of what editors do with one content on two channels, clock jumps among them,
 * held against a model of the rules after each step, and made as short as may be where they
 * disagree. {@link ManySequencesTest} runs thousands.
 */
class EditorialSequencesTest extends Behaviour {

  private static EditorialSequencesTest first;
  private static int sequence;

  private List<Long> places = new ArrayList<>();
  private String title = "";
  private EditorialDriver content;

  /** The same server and desk for all sequences: jqwik knows nothing of Spring. */
  @BeforeTry
  void aContent() throws Exception {
    new TestContextManager(EditorialSequencesTest.class).prepareTestInstance(this);
    if (first == null) {
      aDeskWithAChannel();
      places.addAll(List.of(channel, desk.aChannel(ScriptedPlatform.ID, Map.of(), Map.of())));
      places.forEach(this::takeWhatIsLate);
      first = this;
    }
    clock.set(NOW);
    desk = first.desk;
    api = first.api;
    places = first.places;
    title = "Sequence " + ++sequence + ".";
    content = new EditorialDriver(desk, places, NOW, title);
  }

  private void takeWhatIsLate(long place) {
    String path = "/api/v1/channels/" + place;
    Api.Answer read = api.get(path);
    Desk.ok(read);
    Desk.ok(
        api.with("If-Match", read.header("ETag"))
            .send("PATCH", path, "{\"lateAfter\": \"PT240H\", \"lateAtMost\": null}"));
  }

  @Provide
  Arbitrary<List<Command>> sequences() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.of(Step.values())),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Step.TIME_PASSES)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(Step.PUBLISH_AT, Step.LIVE_PERIOD))),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(1, 6),
            Arbitraries.integers().between(1, 4))
        .as(Command::new)
        .list()
        .ofMinSize(4)
        .ofMaxSize(14);
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void theDeskDoesAsTheRulesSay(@ForAll("sequences") List<Command> commands) {
    for (Command command : commands) {
      if (content.carryOut(command, clock.instant())) {
        boolean jumps = command.step() == Step.TIME_PASSES;
        pass(jumps ? hour(command.hours()) : clock.instant());
      }
      content.assertAgrees(arrived());
    }
    content.end();
  }

  private Instant hour(int from) {
    long begun = Duration.between(NOW, clock.instant()).toHours();
    return NOW.plus(Duration.ofHours(begun + from));
  }

  /** Everything due is carried out, however many looks that takes. */
  private void pass(Instant until) {
    clock.set(until.isAfter(clock.instant()) ? until : clock.instant());
    Instant now = clock.instant();
    content.passes(now);
    for (int look = 0; look < 20 && (look == 0 || content.isAnythingDue(now)); look++) {
      runAfter(look == 0 ? Duration.ZERO : Duration.ofMillis(1_100));
    }
  }

  private Map<Long, Map<String, List<Action>>> arrived() {
    return places.stream().collect(toMap(place -> place, place -> Map.of(title, actions(place))));
  }

  private List<Action> actions(long place) {
    return platform.arrived(place).stream()
        .filter(arrived -> arrived.title().startsWith(title))
        .map(ScriptedPlatform.Arrived::action)
        .toList();
  }
}
