package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import presstime.platform.Action;
import presstime.server.Desk;
import presstime.server.delivery.EditorialModel.Event;
import presstime.server.delivery.EditorialModel.Span;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/**
 * One content on two channels in the hands of editors: does with it over HTTP what a command says,
 * keeps a model of what the rules make of it, and holds the two against each other. Time is the
 * caller's.
 */
final class EditorialDriver {

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

  private final Desk desk;
  private final Api api;
  private final List<Long> places;
  private final Instant begin;
  private final String title;
  private final long content;
  private final List<EditorialModel> models = List.of(new EditorialModel(), new EditorialModel());
  private final List<Command> done = new ArrayList<>();
  private volatile int approved = 1;

  /**
   * A fresh, approved content.
   *
   * @param places two channels
   * @param begin from which whole hours count
   * @param title that no other content's begins with
   */
  EditorialDriver(Desk desk, List<Long> places, Instant begin, String title) {
    this.desk = desk;
    this.api = desk.api();
    this.places = places;
    this.begin = begin;
    this.title = title;
    this.content = desk.anApprovedArticle(title);
  }

  /**
   * Does what is not a matter of time alone.
   *
   * @return true when something is due at once: then the caller lets time pass
   */
  boolean carryOut(Command command, Instant now) {
    done.add(command);
    int where = command.where() % 2;
    EditorialModel model = models.get(where);
    Instant at = hour(now, command.hours());
    return switch (command.step()) {
      case PUBLISH_AT -> scheduleAt(where, model, Action.PUBLISH, at);
      case UNPUBLISH_AT -> scheduleAt(where, model, Action.UNPUBLISH, at);
      case CALL_OFF -> callOff(model, command.length());
      case PUBLISH_NOW -> now(where, model, Action.PUBLISH, now);
      case UNPUBLISH_NOW -> now(where, model, Action.UNPUBLISH, now);
      case LIVE_PERIOD -> period(command, true, now);
      case AWAY_PERIOD -> period(command, false, now);
      case REVISE -> revise();
      case TIME_PASSES -> true;
    };
  }

  /** What the model makes of the time that has passed; the server is to have done the same. */
  void passes(Instant now) {
    models.forEach(model -> model.passes(now, approved));
  }

  /** Whether the server has something left that is due. */
  boolean isAnythingDue(Instant now) {
    return desk.deliveriesOf(content).stream()
        .filter(delivery -> delivery.path("state").asString().equals("scheduled"))
        .anyMatch(delivery -> !Instant.parse(delivery.path("dueAt").asString()).isAfter(now));
  }

  /** Calls off what is left, so that it is in nobody's way. */
  void end() {
    Desk.ok(api.post(path("unschedule"), Map.of()));
  }

  /** Whole hours from the one that has begun, so that times of several commands may meet. */
  private Instant hour(Instant now, int from) {
    return begin.plus(Duration.ofHours(Duration.between(begin, now).toHours() + from));
  }

  private boolean scheduleAt(int where, EditorialModel model, Action action, Instant at) {
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
      model.waiting.add(new Event(Behaviour.id(Behaviour.one(answer)), action, at));
    } else if (fine) {
      assertThat(Behaviour.id(Behaviour.one(answer))).isEqualTo(moved.id);
      moved.due = at;
    }
    return false;
  }

  private boolean callOff(EditorialModel model, int which) {
    List<Event> order = model.inOrder();
    if (!order.isEmpty()) {
      Event event = order.get(which % order.size());
      Desk.ok(api.post("/api/v1/deliveries/" + event.id + "/cancel", Map.of()));
      model.callOff(event);
    }
    return false;
  }

  private boolean now(int where, EditorialModel model, Action action, Instant at) {
    Event next = model.next(action);
    boolean already = action == Action.PUBLISH && model.live && model.liveRevision == approved;
    boolean fine = action == Action.PUBLISH ? next != null || !already : model.live;
    Api.Answer answer =
        api.post(path(word(action)), Map.of("channels", List.of(places.get(where))));
    assertThat(answer.status()).as(answer.body()).isEqualTo(fine ? 202 : 409);
    if (!fine) {
      return false;
    }
    Event acted = next == null ? new Event(Behaviour.id(Behaviour.one(answer)), action, at) : next;
    assertThat(Behaviour.id(Behaviour.one(answer))).isEqualTo(acted.id);
    if (action == Action.UNPUBLISH && next != null) {
      model.alsoNext(action).forEach(event -> supersede(model, event, acted));
    }
    acted.due = at;
    if (next == null) {
      model.waiting.add(acted);
    }
    return true;
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

  private boolean period(Command command, boolean live, Instant now) {
    List<Integer> on = command.where() == 2 ? List.of(0, 1) : List.of(command.where());
    Instant from = hour(now, command.hours());
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
      return false;
    }
    for (JsonNode channel : answer.json().path("channels")) {
      EditorialModel model = models.get(places.indexOf(channel.path("channelId").asLong()));
      Event begin = event(channel.path("from"), from);
      Event end = event(channel.path("to"), to);
      model.waiting.addAll(List.of(begin, end));
      model.spans.add(new Span(live, begin, end));
    }
    return false;
  }

  private static Event event(JsonNode end, Instant due) {
    return new Event(
        end.path("deliveryId").asLong(),
        Action.valueOf(end.path("action").asString().toUpperCase(java.util.Locale.ROOT)),
        due);
  }

  private boolean revise() {
    JsonNode now = Desk.ok(api.get("/api/v1/content/" + content));
    Desk.ok(
        api.with("If-Match", "\"" + now.path("version").asInt() + "\"")
            .send(
                "PATCH",
                "/api/v1/content/" + content,
                "{\"title\": \"" + title + " Revision " + ++approved + "\"}"));
    desk.approve(content);
    return false;
  }

  /**
   * What the server says and what readers saw is what the rules make of it.
   *
   * @param arrived by channel, then by the beginning of the title: what readers saw
   */
  void assertAgrees(Map<Long, Map<String, List<Action>>> arrived) {
    List<JsonNode> deliveries = desk.deliveriesOf(content);
    JsonNode standing = Desk.ok(api.get(path("standing"))).path("channels");
    for (int place = 0; place < places.size(); place++) {
      assertAgrees(place, deliveries, standing, arrived);
    }
  }

  private void assertAgrees(
      int where,
      List<JsonNode> deliveries,
      JsonNode standings,
      Map<Long, Map<String, List<Action>>> arrived) {
    EditorialModel model = models.get(where);
    long place = places.get(where);
    assertThat(arrived.get(place).getOrDefault(title, List.of()))
        .as("what readers saw after %s", done)
        .isEqualTo(model.happened);
    List<JsonNode> here =
        deliveries.stream()
            .filter(delivery -> delivery.path("channelId").asLong() == place)
            .toList();
    assertThat(texts(here, "scheduled", "held"))
        .as("what waits after %s", done)
        .containsExactlyElementsOf(
            model.inOrder().stream().map(event -> event.id + " at " + event.due).toList());
    assertThat(texts(here, "published", "withdrawn"))
        .as("one entry per event, after %s", done)
        .hasSameSizeAs(model.happened);
    JsonNode standing =
        standings
            .valueStream()
            .filter(on -> on.path("channelId").asLong() == place)
            .findFirst()
            .map(on -> on.path("live"))
            .orElse(null);
    boolean live = standing != null && standing.isObject();
    assertThat(live).as("live after %s", done).isEqualTo(model.live);
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
