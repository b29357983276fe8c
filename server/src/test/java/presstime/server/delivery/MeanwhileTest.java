package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import presstime.platform.Outcome;
import presstime.server.Desk;

/**
 * What is missing comes about after the engine has looked for it and before it has written that the
 * delivery is held.
 */
class MeanwhileTest extends Behaviour {

  /** At which no other test leaves anything waiting. */
  private static final Instant DUE = NINE.plusSeconds(7);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired DataSource source;

  @BeforeEach
  void nothingElseIsDue() {
    run(DUE.minusSeconds(1));
    clock.set(NOW);
  }

  @Test
  void approvedWhileItIsBeingHeldItGoesOut() throws Exception {
    long content = desk.aDraft("Hello");
    long id = id(one(schedule(content, DUE)));
    runAndMeanwhile(DUE, () -> desk.approve(content));
    assertThat(state(id)).isEqualTo("published");
    assertThat(story(id)).containsExactly("scheduled", "send");
  }

  @Test
  void approvedInAnotherRevisionWhileItIsBeingHeldThatGoesOut() throws Exception {
    long content = desk.aDraft("Nobody approved it");
    one(schedule(content, DUE));
    runAndMeanwhile(
        DUE,
        () -> {
          edit(content, "Approved");
          desk.approve(content);
        });
    assertThat(arrivedTitles()).containsExactly("Approved");
  }

  @Test
  void whatMustBeLiveBeforeItIsScheduledWhileItIsBeingHeldAndItFollows() throws Exception {
    long article = desk.anApprovedArticle("The article");
    long post = desk.anApprovedArticle("The post");
    long last = desk.anApprovedArticle("The last");
    declare(post, article);
    declare(last, post);
    long second = id(one(schedule(post, DUE)));
    long third = id(one(schedule(last, DUE)));
    runAndMeanwhile(DUE, () -> Desk.ok(schedule(article, TEN)));
    await("released", () -> story(second).contains("released"));
    await("released with it", () -> state(third).equals("scheduled"));
    run(TEN);
    for (int i = 0; i < 4; i++) {
      runAfter(Duration.ofSeconds(2));
    }
    assertThat(state(third)).isEqualTo("published");
    assertThat(arrivedTitles()).containsExactly("The article", "The post", "The last");
  }

  @Test
  void whatFailedBeforeItIsRetriedWhileItIsBeingHeldAndItFollows() throws Exception {
    long content = desk.anApprovedArticle("Hello");
    long publish = id(one(schedule(content, DUE.minusSeconds(5))));
    long unpublish = id(one(schedule(content, DUE.toString(), "unpublish")));
    platform.next(channel, new Outcome.Rejected(ScriptedPlatform.FAULT));
    run(DUE.minusSeconds(5));
    assertThat(state(publish)).isEqualTo("failed");
    runAndMeanwhile(DUE, () -> Desk.ok(act(publish, "retry")));
    await("released", () -> story(unpublish).contains("released"));
    for (int i = 0; i < 4; i++) {
      runAfter(Duration.ofSeconds(2));
    }
    assertThat(state(unpublish)).isEqualTo("withdrawn");
  }

  @Test
  void whatIsStillMissingKeepsItHeld() throws Exception {
    long post = desk.anApprovedArticle("The post");
    declare(post, desk.anApprovedArticle("The article"));
    long held = id(one(schedule(post, DUE)));
    long article = desk.anApprovedArticle("Another article");
    long next = desk.anApprovedArticle("The next");
    declare(next, article);
    long released = id(one(schedule(next, DUE.plusSeconds(1))));
    runAndMeanwhile(DUE, () -> edit(post, "Another title"));
    runAndMeanwhile(DUE.plusSeconds(1), () -> Desk.ok(schedule(article, TEN)));
    await("looked at after the first", () -> story(released).contains("released"));
    assertThat(story(held)).containsExactly("scheduled", "held");
  }

  /** Lets the engine look at what is due, does this, and lets the engine write what it found. */
  private void runAndMeanwhile(Instant due, Runnable meanwhile) throws Exception {
    clock.set(due);
    try (ExecutorService server = Executors.newSingleThreadExecutor();
        Connection lock = source.getConnection()) {
      lock.setAutoCommit(false);
      execute(lock, "LOCK TABLE attempt IN SHARE MODE");
      Future<?> run = server.submit(desk::runWhatIsDue);
      await(
          "the engine concludes",
          () ->
              database.fetchCount(
                      database
                          .selectOne()
                          .from("pg_locks")
                          .where("relation = 'attempt'::regclass AND NOT granted"))
                  > 0);
      meanwhile.run();
      lock.rollback();
      lock.setAutoCommit(true);
      run.get();
    }
  }

  private void declare(long content, long after) {
    Desk.ok(api.post("/api/v1/dependencies", Map.of("content", content, "after", after)));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void await(String what, Callable<Boolean> fact) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!fact.call()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      LockSupport.parkNanos(20_000_000);
    }
  }
}
