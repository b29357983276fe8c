package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.DELIVERY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import presstime.platform.Outcome;
import presstime.server.Desk;
import presstime.server.identity.Api;

/**
 * Random graphs of dependencies, some of them in releases, with random failures and repairs: the
 * order is always kept, no way round is ever accepted, and a release that goes all or nothing has
 * begun with none of its members unless every one had passed.
 */
class RandomReleasesTest extends Behaviour {

  private static final int SIZE = 8;

  private record Edge(int after, int item, int delayMinutes) {}

  private Random random;
  private final List<Long> contents = new ArrayList<>();
  private final List<Long> deliveries = new ArrayList<>();
  private final Set<Edge> edges = new HashSet<>();
  private final Set<Integer> unapproved = new HashSet<>();
  private final Map<Long, String> stands = new HashMap<>();
  private final Map<Long, Instant> published = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 3, 8})
  void orderIsKeptAndAllOrNothingIsNeverInPart(long seed) {
    random = new Random(seed);
    write();
    connect();
    schedule();
    Set<Integer> group = together();
    int steps = 0;
    for (Instant now = NINE; steps < 24; steps++, now = now.plus(Duration.ofMinutes(10))) {
      if (random.nextInt(6) == 0) {
        platform.next(channel, new Outcome.Rejected(ScriptedPlatform.FAULT));
      }
      run(now);
      look();
      allOrNothing(group);
      check();
      mend();
    }
    unapproved.forEach(item -> desk.approve(contents.get(item)));
    unapproved.clear();
    for (int last = 0; last < SIZE * 2; last++) {
      mend();
      runAfter(Duration.ofMinutes(30));
      look();
      check();
    }
    assertThat(stands.values()).as("nothing is stuck once all is mended").containsOnly("published");
  }

  private void write() {
    for (int i = 0; i < SIZE; i++) {
      boolean approved = random.nextInt(4) > 0;
      String title = "Item " + i;
      contents.add(approved ? desk.anApprovedArticle(title) : desk.aDraft(title));
      if (!approved) {
        unapproved.add(i);
      }
    }
  }

  /** Any pair is asked for; only what closes a circle is refused, by a check of our own. */
  private void connect() {
    for (int n = 0; n < SIZE * 2; n++) {
      int item = random.nextInt(SIZE);
      int after = random.nextInt(SIZE);
      if (item == after || edges.stream().anyMatch(e -> e.item() == item && e.after() == after)) {
        continue;
      }
      int delay = random.nextInt(3) * 10;
      Map<String, Object> body = new HashMap<>();
      body.put("content", contents.get(item));
      body.put("after", contents.get(after));
      body.put("delayMinutes", delay);
      Api.Answer answer = api.post("/api/v1/dependencies", body);
      boolean circle = reaches(after, item);
      assertThat(answer.status()).as(answer.body()).isEqualTo(circle ? 422 : 201);
      if (!circle) {
        edges.add(new Edge(after, item, delay));
      }
    }
  }

  /** Whether {@code from} waits for {@code to}, directly or through others. */
  private boolean reaches(int from, int to) {
    return from == to
        || edges.stream()
            .filter(edge -> edge.item() == from)
            .anyMatch(edge -> reaches(edge.after(), to));
  }

  private void schedule() {
    for (int i = 0; i < SIZE; i++) {
      deliveries.add(
          id(one(schedule(contents.get(i), NINE.plus(Duration.ofMinutes(random.nextInt(60)))))));
    }
  }

  private Set<Integer> together() {
    Set<Integer> group = new HashSet<>();
    for (int size = 3; group.isEmpty() || isCircle(group); size = Math.max(1, size - 1)) {
      group.clear();
      while (group.size() < size) {
        group.add(random.nextInt(SIZE));
      }
    }
    Desk.ok(
        api.post(
            "/api/v1/releases",
            Map.of(
                "name",
                "Group",
                "at",
                NINE.plus(Duration.ofMinutes(20)).toString(),
                "deliveries",
                group.stream().map(deliveries::get).toList())));
    return group;
  }

  /** Whether a member waits for what waits for a member: such a release is refused when due. */
  private boolean isCircle(Set<Integer> group) {
    return IntStream.range(0, SIZE)
        .filter(between -> !group.contains(between))
        .anyMatch(between ->
            group.stream().anyMatch(member -> reaches(member, between))
                && group.stream().anyMatch(member -> reaches(between, member)));
  }

  /** Until it is let go nothing of it has begun; it is let go only when all have passed. */
  private void allOrNothing(Set<Integer> group) {
    var release = Desk.ok(api.get("/api/v1/releases")).at("/items/0");
    boolean opened = !release.path("openedAt").isNull();
    Set<String> arrived = new HashSet<>(arrivedTitles());
    for (int member : group) {
      if (!opened) {
        assertThat(arrived).as("before it was let go").doesNotContain("Item " + member);
      }
    }
    if (opened) {
      release
          .path("report")
          .forEach(line -> assertThat(line.path("verdict").asString()).isEqualTo("goes"));
    }
  }

  /** People approve, retry what failed, and release what was refused. */
  private void mend() {
    if (random.nextInt(3) == 0 && !unapproved.isEmpty()) {
      int next = unapproved.iterator().next();
      unapproved.remove(next);
      desk.approve(contents.get(next));
    }
    for (int i = 0; i < SIZE; i++) {
      if ("failed".equals(stands.get(deliveries.get(i)))) {
        Desk.ok(act(deliveries.get(i), "retry"));
      }
    }
    var release = Desk.ok(api.get("/api/v1/releases")).at("/items/0");
    if (release.path("state").asString().matches("refused|held")) {
      Desk.ok(api.post("/api/v1/releases/" + release.path("id").asLong() + "/release", Map.of()));
    }
  }

  /** By what the platform saw: nobody before what it waits for, nor sooner after it than said. */
  private void check() {
    for (Edge edge : edges) {
      Instant went = finished(edge.item());
      if (went != null) {
        Instant before = finished(edge.after());
        assertThat(before).as("%s without its predecessor", edge).isNotNull();
        assertThat(went)
            .as("%s", edge)
            .isAfterOrEqualTo(before.plus(Duration.ofMinutes(edge.delayMinutes())));
      }
    }
    List<String> titles = arrivedTitles();
    assertThat(new HashSet<>(titles).size()).isGreaterThanOrEqualTo(published.size());
  }

  private Instant finished(int item) {
    return published.get(deliveries.get(item));
  }

  /** How all stand, in one query: this is asked for a thousand times. */
  private void look() {
    stands.clear();
    published.clear();
    database
        .selectFrom(DELIVERY)
        .where(DELIVERY.ID.in(deliveries))
        .forEach(row -> {
          stands.put(row.getId(), row.getState());
          if (row.getState().equals("published")) {
            published.put(row.getId(), row.getFinishedAt());
          }
        });
  }
}
