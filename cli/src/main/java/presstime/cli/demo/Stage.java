package presstime.cli.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Pages;
import presstime.cli.print.Screen;
import presstime.cli.print.Times;
import presstime.cli.schedule.Outcome;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The demonstration itself, on any server. */
final class Stage {
  private static final List<String> TITLES =
      List.of("Good morning from Presstime", "A second one, on time", "And the last of three");
  private static final List<Integer> SECONDS_AHEAD = List.of(4, 7, 10);
  private static final Duration GIVE_UP_AFTER = Duration.ofSeconds(30);

  private final Session session;
  private final Api api;
  private final Views views;
  private final List<Act> acts = new ArrayList<>();

  private Stage(Session session, Api api, Views views) {
    this.session = session;
    this.api = api;
    this.views = views;
  }

  /** Finds or makes a site channel, and creates, approves and schedules the articles. */
  static Stage set(Session session, Api api) {
    long channel = siteChannel(api);
    String slug = Screen.text(api.get("/me").path("workspace"), "slug");
    String site = api.base() + "/sites/" + slug + "/" + channel + "/";
    Stage stage = new Stage(session, api, new Views(site));
    stage.say("The site: " + site);
    Instant now = session.terminal().clock().instant();
    for (int i = 0; i < TITLES.size(); i++) {
      Act act = stage.schedule(TITLES.get(i), channel, now.plusSeconds(SECONDS_AHEAD.get(i)));
      stage.acts.add(act);
      stage.say("Approved and scheduled for " + stage.wall(act.due()) + ": " + act.title());
    }
    return stage;
  }

  /**
   * Looks at the page and the feeds until each has shown every article, saying so as it happens.
   */
  void watch() throws InterruptedException {
    Instant until = acts.getLast().due().plus(GIVE_UP_AFTER);
    List<Act> hidden = new ArrayList<>(acts);
    while (!hidden.isEmpty() && session.terminal().clock().instant().isBefore(until)) {
      Act next = hidden.getFirst();
      look(next);
      if (allSeen(next)) {
        hidden.removeFirst();
        end(next);
      } else {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
    hidden.forEach(this::end);
  }

  boolean allPublished() {
    return acts.stream().allMatch(act -> Outcome.published(act.outcome()) && allSeen(act));
  }

  ObjectNode document() {
    ObjectNode document =
        Documents.object().put("url", api.base().toString()).put("site", views.site());
    ArrayNode items = document.putArray("items");
    acts.forEach(act -> items.add(act.document()));
    return document;
  }

  void closing(Screen screen) {
    screen.line(
        allPublished()
            ? "All three went out at their second, on the page and in all three feeds."
            : "Not everything went out; see above.");
  }

  private void look(Act act) throws InterruptedException {
    for (String view : views.names()) {
      if (!act.seenIn(view) && views.shows(view, act.title())) {
        act.see(view, session.terminal().clock().instant());
      }
    }
  }

  private void end(Act act) {
    act.end(new Outcome(api, session.terminal().clock(), Duration.ofSeconds(5)).of(act.delivery()));
    String state = Screen.text(act.outcome(), "state");
    JsonNode lateness = act.outcome().path("latenessMs");
    if (!session.json()) {
      Screen screen = session.screen();
      screen.line(
          screen.state(state)
              + "  "
              + act.title()
              + "\n    due "
              + wall(act.due())
              + ", late by "
              + (lateness.isNumber() ? Times.lateness(lateness.asLong()) : "(not started)")
              + "; seen in "
              + (act.views().isEmpty()
                  ? "nothing"
                  : act.views() + " " + act.seenAfter() + " ms after due"));
      if (act.outcome().path("problem").isObject()) {
        screen.problem(act.outcome().path("problem"));
      }
    }
  }

  private boolean allSeen(Act act) {
    for (String view : views.names()) {
      if (!act.seenIn(view)) {
        return false;
      }
    }
    return true;
  }

  private Act schedule(String title, long channel, Instant due) {
    ObjectNode request =
        Documents.object()
            .put("title", title)
            .put("bodyFormat", "markdown")
            .put(
                "body",
                "This article was written by `./presstime demo` and scheduled for **"
                    + due
                    + "**.");
    request.putArray("channels").add(channel);
    long content = api.post("/content", request).path("id").asLong();
    api.post("/content/" + content + "/approve", Documents.object());
    JsonNode placed =
        api.post("/content/" + content + "/schedule", Documents.object().put("at", due.toString()));
    return new Act(title, content, placed.path("deliveries").path(0));
  }

  private static long siteChannel(Api api) {
    for (JsonNode channel : Screen.items(Pages.all(api, "/channels"))) {
      if (Screen.text(channel, "platform").equals("site")) {
        return channel.path("id").asLong();
      }
    }
    ObjectNode request = Documents.object().put("platform", "site").put("name", "Demo site");
    request.putObject("settings");
    request.putObject("secrets");
    return api.post("/channels", request).path("id").asLong();
  }

  private String wall(Instant instant) {
    return session.screen().times().wall(instant.toString());
  }

  private void say(String text) {
    if (!session.json()) {
      session.screen().line(text);
    }
  }
}
