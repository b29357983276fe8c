package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
import presstime.server.delivery.EditorialModel.Event;
import presstime.server.delivery.EditorialModel.Span;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/**
 * Random sequences of what editors do with one content on two channels, clock jumps among them,
 * held against a model of the rules after each step.
 */
class EditorialSequencesTest extends Behaviour {

  private static EditorialSequencesTest first;
  private static int sequence;

  /** What is done next. */
  enum Step {
    PUBLISH_AT,
    UNPUBLISH_AT,
    CALL_OFF,
    PUBLISH_NOW,
    UNPUBLISH_NOW,
    LIVE_PERIOD,
    AWAY_PERIOD,
    REVISE,
    TIME_PASSES
  }

  /**
   * @param where 0 or 1; for periods 2 is both
   * @param hours from now
   * @param length in hours
   */
  record Command(Step step, int where, int hours, int length) {}

  private List<Long> places = new ArrayList<>();
  private List<EditorialModel> models = List.of();
  private String title = "";
  private long content;
  private int approved;

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
    models = List.of(new EditorialModel(), new EditorialModel());
    title = "Sequence " + ++sequence + ".";
    content = desk.anApprovedArticle(title);
    approved = 1;
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
      carryOut(command);
      List<JsonNode> deliveries = desk.deliveriesOf(content);
      JsonNode standing = Desk.ok(api.get(path("standing"))).path("channels");
      for (int place = 0; place < places.size(); place++) {
        assertAgree(command, place, deliveries, standing);
      }
    }
    Desk.ok(api.post("/api/v1/content/" + content + "/unschedule", Map.of()));
  }

  private void carryOut(Command command) {
    int where = command.where() % 2;
    EditorialModel model = models.get(where);
    Instant at = hour(command.hours());
    switch (command.step()) {
      case PUBLISH_AT -> scheduleAt(where, model, Action.PUBLISH, at);
      case UNPUBLISH_AT -> scheduleAt(where, model, Action.UNPUBLISH, at);
      case CALL_OFF -> callOff(model, command.length());
      case PUBLISH_NOW -> now(where, model, Action.PUBLISH);
      case UNPUBLISH_NOW -> now(where, model, Action.UNPUBLISH);
      case LIVE_PERIOD -> period(command, true);
      case AWAY_PERIOD -> period(command, false);
      case REVISE -> revise();
      case TIME_PASSES -> pass(at);
    }
  }

  /** Whole hours from the one that has begun, so that times of several commands may meet. */
  private Instant hour(int from) {
    long begun = Duration.between(NOW, clock.instant()).toHours();
    return NOW.plus(Duration.ofHours(begun + from));
  }

  private void scheduleAt(int where, EditorialModel model, Action action, Instant at) {
    Event moved = model.firstWaiting(action);
    boolean unchanged = moved != null && moved.due.equals(at);
    boolean already =
        moved == null && action == Action.PUBLISH && model.live && model.liveRevision == approved;
    boolean fine = unchanged || !already && model.makesSense(action, at, moved);
    Api.Answer answer =
        api.post(
            path("schedule"),
            Map.of(
                "at",
                at.toString(),
                "action",
                word(action),
                "channels",
                List.of(places.get(where))));
    assertThat(answer.status()).as(answer.body()).isEqualTo(fine ? 201 : 409);
    if (fine && moved == null) {
      model.waiting.add(new Event(id(one(answer)), action, at));
    } else if (fine) {
      assertThat(id(one(answer))).isEqualTo(moved.id);
      moved.due = at;
    }
  }

  private void callOff(EditorialModel model, int which) {
    List<Event> order = model.inOrder();
    if (!order.isEmpty()) {
      Event event = order.get(which % order.size());
      Desk.ok(act(event.id, "cancel"));
      model.callOff(event);
    }
  }

  private void now(int where, EditorialModel model, Action action) {
    Event next = model.next(action);
    boolean already = action == Action.PUBLISH && model.live && model.liveRevision == approved;
    boolean fine = action == Action.PUBLISH ? next != null || !already : model.live;
    Api.Answer answer =
        api.post(path(word(action)), Map.of("channels", List.of(places.get(where))));
    assertThat(answer.status()).as(answer.body()).isEqualTo(fine ? 202 : 409);
    if (!fine) {
      return;
    }
    Event done = next == null ? new Event(id(one(answer)), action, clock.instant()) : next;
    assertThat(id(one(answer))).isEqualTo(done.id);
    if (action == Action.UNPUBLISH && next != null) {
      model.alsoNext(action).forEach(event -> supersede(model, event, done));
    }
    done.due = clock.instant();
    if (next == null) {
      model.waiting.add(done);
    }
    pass(clock.instant());
  }

  /** What begins a period begins with what is done in its stead. */
  private static void supersede(EditorialModel model, Event event, Event instead) {
    boolean free = model.spans.stream().noneMatch(span -> span.begin == instead);
    for (Span span : model.spans) {
      if (free && span.begin == event) {
        span.begin = instead;
        free = false;
      }
    }
    model.callOff(event);
  }

  private void period(Command command, boolean live) {
    List<Integer> on = command.where() == 2 ? List.of(0, 1) : List.of(command.where());
    Instant from = hour(command.hours());
    Instant to = from.plus(Duration.ofHours(command.length()));
    boolean fine =
        on.stream()
            .map(models::get)
            .allMatch(model -> model.mayHave(live, from) && !model.isInterrupted(live, from, to));
    Map<String, Object> request = new HashMap<>();
    request.put("kind", live ? "live" : "away");
    request.put("from", from.toString());
    request.put("to", to.toString());
    request.put("channels", on.stream().map(places::get).toList());
    Api.Answer answer = api.post(path("periods"), request);
    assertThat(answer.status()).as(answer.body()).isEqualTo(fine ? 201 : 409);
    if (!fine) {
      return;
    }
    for (JsonNode channel : answer.json().path("channels")) {
      EditorialModel model = models.get(places.indexOf(channel.path("channelId").asLong()));
      Event begin = event(channel.path("from"), from);
      Event end = event(channel.path("to"), to);
      model.waiting.addAll(List.of(begin, end));
      model.spans.add(new Span(live, begin, end));
    }
  }

  private static Event event(JsonNode end, Instant due) {
    return new Event(
        end.path("deliveryId").asLong(),
        Action.valueOf(end.path("action").asString().toUpperCase(java.util.Locale.ROOT)),
        due);
  }

  private void revise() {
    edit(content, title + " Revision " + ++approved);
    desk.approve(content);
  }

  /** Everything due is carried out, however many looks that takes. */
  private void pass(Instant until) {
    clock.set(until.isAfter(clock.instant()) ? until : clock.instant());
    Instant now = clock.instant();
    models.forEach(model -> model.passes(now, approved));
    for (int look = 0; look < 20 && (look == 0 || isAnythingDue(now)); look++) {
      runAfter(look == 0 ? Duration.ZERO : Duration.ofMillis(1_100));
    }
  }

  private boolean isAnythingDue(Instant now) {
    return desk.deliveriesOf(content).stream()
        .filter(delivery -> delivery.path("state").asString().equals("scheduled"))
        .anyMatch(delivery -> !Instant.parse(delivery.path("dueAt").asString()).isAfter(now));
  }

  private void assertAgree(
      Command command, int where, List<JsonNode> deliveries, JsonNode standings) {
    EditorialModel model = models.get(where);
    long place = places.get(where);
    assertThat(
            platform.arrived(place).stream()
                .filter(arrived -> arrived.title().startsWith(title))
                .map(ScriptedPlatform.Arrived::action)
                .toList())
        .as("what happened after " + command)
        .isEqualTo(model.happened);
    List<JsonNode> here =
        deliveries.stream()
            .filter(delivery -> delivery.path("channelId").asLong() == place)
            .toList();
    assertThat(texts(here, "scheduled", "held"))
        .as("what waits after " + command)
        .containsExactlyElementsOf(
            model.inOrder().stream().map(event -> event.id + " at " + event.due).toList());
    assertThat(texts(here, "published", "withdrawn"))
        .as("one entry per event, after " + command)
        .hasSameSizeAs(model.happened);
    JsonNode standing =
        standings
            .valueStream()
            .filter(on -> on.path("channelId").asLong() == place)
            .findFirst()
            .map(on -> on.path("live"))
            .orElse(null);
    boolean live = standing != null && standing.isObject();
    assertThat(live).as("live after " + command).isEqualTo(model.live);
    if (live) {
      assertThat(standing.path("revision").asInt()).isEqualTo(model.liveRevision);
    }
  }

  private static List<String> texts(List<JsonNode> deliveries, String... states) {
    return deliveries.stream()
        .filter(delivery -> List.of(states).contains(delivery.path("state").asString()))
        .map(delivery -> delivery.path("id").asLong() + " at " + delivery.path("dueAt").asString())
        .toList();
  }

  private String path(String verb) {
    return "/api/v1/content/" + content + "/" + verb;
  }

  private static String word(Action action) {
    return action.name().toLowerCase(java.util.Locale.ROOT);
  }
}
