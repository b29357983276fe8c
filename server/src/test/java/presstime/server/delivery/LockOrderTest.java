package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import presstime.server.Desk;
import presstime.server.content.RevisionApproved;
import presstime.server.delivery.store.ChangeRows;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.identity.Api;

/**
 * Whoever changes the same at once waits for each other, never in a circle: PostgreSQL would end
 * one of the two with 40P01, and its caller would be told of an error of ours.
 */
class LockOrderTest extends Behaviour {

  private static final int ROUNDS = 30;
  private static final int MEMBERS = 8;

  @Autowired DeliveryRows rows;
  @Autowired ChangeRows changes;
  @Autowired Reactions reactions;
  @Autowired DependentReactions dependents;
  @Autowired TransactionOperations transaction;

  /** Sends so many times what each of these says, all of a round at once. */
  @SafeVarargs
  private void allAtOnce(IntFunction<Api.Answer>... requests) throws Exception {
    CyclicBarrier start = new CyclicBarrier(requests.length);
    List<Future<List<String>>> sent = new ArrayList<>();
    try (var people = Executors.newFixedThreadPool(requests.length)) {
      for (IntFunction<Api.Answer> request : requests) {
        sent.add(
            people.submit(() -> {
              List<String> failed = new ArrayList<>();
              for (int round = 0; round < ROUNDS; round++) {
                start.await(1, TimeUnit.MINUTES);
                Api.Answer answer = request.apply(round);
                if (answer.status() >= 500) {
                  failed.add(answer.body());
                }
              }
              return failed;
            }));
      }
      for (Future<List<String>> one : sent) {
        assertThat(one.get()).isEmpty();
      }
    }
  }

  /** Contents whose deliveries are numbered the other way round. */
  private List<Long> contents() {
    List<Long> contents = new ArrayList<>();
    for (int i = 0; i < MEMBERS; i++) {
      contents.add(desk.anApprovedArticle("Member " + i));
    }
    return contents.reversed();
  }

  private Api.Answer batch(String operation, List<Long> deliveries) {
    return api.post(
        "/api/v1/batches",
        Map.of(
            "operation",
            operation,
            "partial",
            true,
            "deliveries",
            deliveries.stream().map(id -> Map.of("id", id)).toList()));
  }

  @Test
  void aReleaseAndItsContentsAreChangedAtOnce() throws Exception {
    List<Long> contents = contents();
    List<Long> members =
        contents.stream().map(content -> id(one(schedule(content, NINE)))).toList();
    long release =
        Desk.ok(
                api.post(
                    "/api/v1/releases",
                    Map.of("name", "Launch", "at", NINE.toString(), "deliveries", members)))
            .path("id")
            .asLong();
    String path = "/api/v1/releases/" + release;
    allAtOnce(
        round -> api.post(path + (round % 2 == 0 ? "/hold" : "/release"), Map.of()),
        round ->
            api.post(
                path + "/reschedule", Map.of("at", NINE.plusSeconds(60L * (round % 3)).toString())),
        round -> batch(round % 2 == 0 ? "hold" : "release", members.reversed()),
        round -> batch(round % 2 == 0 ? "release" : "hold", members),
        round -> act(members.get(round % MEMBERS), round % 2 == 0 ? "hold" : "release"));
    assertThat(
            Desk.ok(api.get(path))
                .path("members")
                .valueStream()
                .map(m -> m.path("dueAt").asString()))
        .as("they have stayed together")
        .hasSize(MEMBERS)
        .containsOnly(Desk.ok(api.get(path)).path("dueAt").asString());
  }

  @Test
  void membersComeAndGoWhileTheirContentsAreScheduled() throws Exception {
    List<Long> contents = contents();
    long release =
        Desk.ok(
                api.post(
                    "/api/v1/releases",
                    Map.of("name", "Launch", "at", NINE.toString(), "contents", contents)))
            .path("id")
            .asLong();
    List<Long> members =
        Desk.ok(api.get("/api/v1/releases/" + release))
            .path("members")
            .valueStream()
            .map(Behaviour::id)
            .toList();
    String path = "/api/v1/releases/" + release + "/members";
    allAtOnce(
        round -> api.delete(path + "/" + members.get(round % MEMBERS)),
        round -> api.post(path, Map.of("deliveries", members)),
        round -> api.post(path, Map.of("contents", contents.reversed())),
        round -> batch("hold", members.reversed()),
        round -> schedule(contents.get(round % MEMBERS), NINE));
  }

  @Test
  void oneOfSeveralThatWaitForAContentIsMovedWhileAllAre() throws Exception {
    long content = desk.anApprovedArticle("From here to there");
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      var channels =
          Desk.ok(
                  api.post(
                      "/api/v1/content/" + content + "/periods",
                      Map.of(
                          "from",
                          TEN.minusSeconds(1_000L * i).toString(),
                          "to",
                          TEN.minusSeconds(1_000L * i - 500).toString())))
              .path("channels");
      all.add(channels.at("/0/from/deliveryId").asLong());
      all.add(channels.at("/0/to/deliveryId").asLong());
    }
    long first = all.getFirst();
    long last = all.getLast();
    allAtOnce(
        round ->
            api.post(
                "/api/v1/deliveries/" + last + "/reschedule",
                Map.of("at", TEN.minusSeconds(1_500 + round % 2).toString())),
        round ->
            api.post(
                "/api/v1/deliveries/" + first + "/reschedule",
                Map.of("at", TEN.plusSeconds(round % 2).toString())),
        round -> batch("hold", all),
        round -> batch("release", all.reversed()));
  }

  /** What somebody does to a content before what is held for it is let go. */
  private enum First {
    CHANGED,
    CHANGED_WITH_OTHERS,
    APPROVED
  }

  /** The post after the article, and the last after the post; the last has the lower number. */
  @ParameterizedTest
  @EnumSource
  void whatIsHeldForOneIsLetGoWhileAllThatIsHeldForAnotherIs(First first) throws Exception {
    long article = desk.anApprovedArticle("The article");
    long post = desk.anApprovedArticle("The post");
    long last = desk.anApprovedArticle("The last");
    after(post, article);
    after(last, post);
    one(schedule(last, TEN));
    long delivery = id(one(schedule(post, TEN)));
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch both = new CountDownLatch(1);
    AtomicInteger server = new AtomicInteger();
    try (var people = Executors.newFixedThreadPool(2)) {
      Future<?> one =
          people.submit(() ->
              transaction.executeWithoutResult(status -> {
                server.set(database.fetchSingle("SELECT pg_backend_pid()").get(0, Integer.class));
                begin(first, post, delivery);
                locked.countDown();
                pass(both);
                dependents.after(post, "account/1", "scheduled");
              }));
      pass(locked);
      Future<Api.Answer> other = people.submit(() -> schedule(article, NINE));
      try {
        isWaitedFor(server.get());
      } finally {
        both.countDown();
      }
      one.get();
      assertThat(other.get().status()).as(other.get().body()).isEqualTo(201);
    }
  }

  private void begin(First first, long content, long delivery) {
    long workspace = desk.owner().workspaceId();
    switch (first) {
      case CHANGED -> rows.lock(workspace, delivery);
      case CHANGED_WITH_OTHERS -> changes.lock(workspace, List.of(delivery), List.of());
      case APPROVED -> {
        long revision =
            database
                .fetchSingle("SELECT approved_revision_id FROM content WHERE id = ?", content)
                .get(0, Long.class);
        reactions.on(
            new RevisionApproved(workspace, content, revision, 1, revision, "account/1", NOW));
      }
    }
  }

  private void after(long content, long other) {
    Desk.ok(api.post("/api/v1/dependencies", Map.of("content", content, "after", other)));
  }

  /** Until somebody waits for what this server of the database holds. */
  private void isWaitedFor(int server) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (database
        .fetch("SELECT FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid))", server)
        .isEmpty()) {
      assertThat(System.nanoTime()).as("the other one comes for the same").isLessThan(end);
    }
  }

  private static void pass(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
