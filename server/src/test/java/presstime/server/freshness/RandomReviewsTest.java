package presstime.server.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.DOMAIN_EVENT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextManager;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.freshness.FreshnessModel.Rules;
import presstime.server.freshness.FreshnessModel.Shown;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/**
 * Whatever people publish, review and decide, however clocks jump and servers sweep or crash: the
 * server shows what the model says, has done what the model did, and never twice for one expiry.
 */
class RandomReviewsTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final List<String> PERIODS = List.of("P20D", "P1M", "P3M", "never");

  /** The server that all tests share. */
  @ServerTest
  static class SharedServer {}

  private final ApplicationContext server =
      new TestContextManager(SharedServer.class).getTestContext().getApplicationContext();
  private final DSLContext database = server.getBean(DSLContext.class);
  private final SettableClock clock = server.getBean(SettableClock.class);
  private final FreshnessSweep sweep = server.getBean(FreshnessSweep.class);

  private Desk desk;
  private Api api;
  private FreshnessModel model;
  private List<Long> channels;
  private long content;
  private int revision;

  enum Kind {
    PUBLISH,
    UPDATE,
    TAKE_DOWN,
    REVIEW,
    UNDO,
    OWN,
    SETTINGS,
    WAIT,
    JUMP_BACK,
    SWEEP,
    SWEEP_TOGETHER,
    CRASH,
    LOOK
  }

  record Step(Kind kind, int a, int b) {}

  @Provide
  Arbitrary<List<Step>> stories() {
    Arbitrary<Kind> kinds =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, Arbitraries.of(Kind.WAIT, Kind.SWEEP, Kind.SWEEP_TOGETHER)),
            net.jqwik.api.Tuple.of(3, Arbitraries.of(Kind.PUBLISH, Kind.REVIEW, Kind.OWN)),
            net.jqwik.api.Tuple.of(4, Arbitraries.of(Kind.class)));
    return Combinators.combine(
            kinds, Arbitraries.integers().between(0, 99), Arbitraries.integers().between(0, 99))
        .as(Step::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(30);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void theServerDoesWhatTheModelDoes(@ForAll("stories") List<Step> story) {
    begin();
    for (Step step : story) {
      take(step);
    }
    look();
    Statistics.label("expiries acted on").collect(model.actions.size());
  }

  private void begin() {
    clock.set(ReviewDesk.NOW);
    desk =
        Desk.open(
            database, server.getEnvironment().getProperty("local.server.port", Integer.class));
    api = desk.api();
    channels = List.of(desk.aSite(), desk.aSite());
    content = desk.anApprovedArticle("Model");
    revision = 1;
    model = new FreshnessModel();
    settings(3, 1);
    publish(0);
  }

  private Instant now() {
    return clock.instant();
  }

  private void take(Step step) {
    switch (step.kind()) {
      case PUBLISH -> publish(step.a() % 2);
      case UPDATE -> update();
      case TAKE_DOWN -> takeDown(step.a() % 2);
      case REVIEW -> review(step.a() % 3);
      case UNDO -> undo();
      case OWN -> own(step.a(), step.b());
      case SETTINGS -> settings(step.a(), step.b());
      case WAIT ->
          clock.set(now().plus(Duration.ofHours(step.a() < 50 ? step.a() : step.a() * 12L)));
      case JUMP_BACK -> {
        look();
        clock.set(now().minus(Duration.ofHours(step.a() * 5L)));
      }
      case SWEEP -> swept(() -> sweep.sweep());
      case SWEEP_TOGETHER -> swept(this::sweepTogether);
      case CRASH -> crash();
      case LOOK -> look();
    }
  }

  private void publish(int which) {
    long channel = channels.get(which);
    Shown shown = model.channels.get(channel);
    if (shown == null || !shown.live() || shown.revision() < revision) {
      send("/api/v1/content/" + content + "/publish", Map.of("channels", List.of(channel)));
      desk.runWhatIsDue();
      model.published(channel, revision, now());
    }
  }

  private void update() {
    String version = api.get("/api/v1/content/" + content).header("ETag");
    Desk.ok(
        api.with("If-Match", version)
            .send("PATCH", "/api/v1/content/" + content, ReviewDesk.json("body", "r" + revision)));
    desk.approve(content);
    revision++;
    for (int which = 0; which < 2; which++) {
      Shown shown = model.channels.get(channels.get(which));
      if (shown != null && shown.live()) {
        publish(which);
      }
    }
  }

  private void takeDown(int which) {
    long channel = channels.get(which);
    Shown shown = model.channels.get(channel);
    if (shown != null && shown.live()) {
      send(
          "/api/v1/content/" + content + "/schedule",
          Map.of("at", now().toString(), "action", "unpublish", "channels", List.of(channel)));
      desk.runWhatIsDue();
      model.takenDown(channel, now());
    }
  }

  private void review(int how) {
    Map<String, Object> request = new HashMap<>(Map.of("operation", "review"));
    LocalDateTime next = null;
    if (how == 1) {
      request.put("nextReview", "P10D");
      next = local().plusDays(10);
    } else if (how == 2) {
      next = local().plusDays(33).withNano(0);
      request.put("nextReview", next.toString());
    }
    boolean done = one(request);
    assertThat(done).isEqualTo(model.review(next, now()));
  }

  private void undo() {
    Map<String, Object> request = new HashMap<>(Map.of("operation", "undo"));
    assertThat(one(request)).as("undo").isEqualTo(model.undo(now()));
  }

  /** A refusal takes nothing in; so the content is looked at before, as people do. */
  private boolean one(Map<String, Object> request) {
    Desk.ok(api.get("/api/v1/content/" + content + "/freshness"));
    request.put("contents", List.of(Map.of("id", content)));
    Api.Answer answer = api.post("/api/v1/freshness/batches", request);
    assertThat(answer.status()).as(answer.body()).isIn(200, 409);
    return answer.status() == 200;
  }

  private void own(int a, int b) {
    Map<String, @Nullable Object> request = new HashMap<>();
    String period = a % 3 == 0 ? PERIODS.get(b % 4) : null;
    LocalDateTime date = a % 3 == 1 ? local().plusDays(1 + b / 3).withNano(0) : null;
    Boolean unpublish = b % 3 == 0 ? null : (Boolean) (b % 3 == 1);
    request.put("reviewBy", date == null ? period : date.toString());
    request.put("onExpiry", unpublish == null ? null : unpublish ? "unpublish" : "flag");
    put("/api/v1/content/" + content + "/freshness", request);
    model.own(period, date, unpublish, now());
  }

  private void settings(int a, int b) {
    String period = PERIODS.get(a % 4);
    Rules rules =
        new Rules(
            period.equals("never") ? null : Period.parse(period),
            b % 2 == 1,
            a % 5 != 0,
            12,
            b % 3 != 0,
            now());
    put(
        "/api/v1/freshness/settings",
        Map.of(
            "period",
            period,
            "onExpiry",
            rules.unpublish() ? "unpublish" : "flag",
            "updateCounts",
            rules.updateCounts(),
            "lateAfterHours",
            12,
            "whenLate",
            rules.lateActs() ? "act" : "flag",
            "reminderDays",
            List.of(7, 2)));
    model.settings(rules, now());
  }

  private void swept(Runnable sweeping) {
    sweeping.run();
    desk.runWhatIsDue();
    model.sweep(now());
    look();
  }

  private void sweepTogether() {
    Callable<Integer> one = sweep::sweep;
    try (ExecutorService servers = Executors.newFixedThreadPool(3)) {
      for (var done : servers.invokeAll(List.of(one, one, one))) {
        done.get();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A server dies after it has claimed the expiry, and before it has unpublished anything. */
  private void crash() {
    database.execute(
        "CREATE OR REPLACE FUNCTION crash_review() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            + " IF NEW.content_id = "
            + content
            + " THEN RAISE EXCEPTION 'crash'; END IF; RETURN NEW; END $$");
    database.execute(
        "CREATE TRIGGER crash_review AFTER INSERT ON freshness_expiry FOR EACH ROW EXECUTE"
            + " FUNCTION crash_review()");
    try {
      sweep.sweep();
    } finally {
      database.execute("DROP TRIGGER crash_review ON freshness_expiry");
    }
    look();
    clock.set(now().plus(Duration.ofMinutes(2)));
  }

  /** Holds everything that is shown and done against the model. */
  private void look() {
    model.look(now());
    JsonNode shown = Desk.ok(api.get("/api/v1/content/" + content + "/freshness"));
    assertThat(shown.path("needsReview").asBoolean()).as("flag").isEqualTo(model.isFlagged());
    assertThat(shown.path("reviewBy").asString("never")).isEqualTo(model.reviewBy());
    assertThat(shown.path("state").asString()).isEqualTo(model.state(now(), 14));
    assertThat(shown.path("live").asBoolean()).isEqualTo(model.isLive());
    List<String> actions = new ArrayList<>();
    shown
        .path("expiries")
        .forEach(one ->
            actions.addFirst(one.path("action").asString() + " " + one.path("reason").asString()));
    assertThat(actions).isEqualTo(model.actions);
    assertThat(
            database.fetchCount(
                DELIVERY, DELIVERY.CONTENT_ID.eq(content).and(DELIVERY.CREATED_BY.eq("freshness"))))
        .as("unpublications")
        .isEqualTo(model.taken);
    assertThat(events("content-expired")).hasSize(model.actions.size());
    assertThat(events("content-review-due")).doesNotHaveDuplicates();
  }

  private List<String> events(String type) {
    return database
        .select(DOMAIN_EVENT.DATA)
        .from(DOMAIN_EVENT)
        .where(DOMAIN_EVENT.SUBJECT.eq("content/" + content), DOMAIN_EVENT.TYPE.eq(type))
        .fetch(row -> row.value1().data().replaceAll("\"occurredAt\": *\"[^\"]*\"", ""));
  }

  private LocalDateTime local() {
    return LocalDateTime.ofInstant(now(), PARIS);
  }

  private void send(String path, Object body) {
    Desk.ok(api.post(path, body));
  }

  private void put(String path, Map<String, @Nullable Object> body) {
    Object[] pairs =
        body.entrySet().stream()
            .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
            .toArray();
    Desk.ok(
        api.with("If-Match", api.get(path).header("ETag"))
            .send("PUT", path, ReviewDesk.json(pairs)));
  }
}
