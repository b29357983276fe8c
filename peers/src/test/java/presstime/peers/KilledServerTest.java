package presstime.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.migration.TestDatabase;
import presstime.peers.Posts.Post;
import presstime.platform.testkit.peers.WordPressPeer;

/**
 * 200 approved articles, due within ten seconds, half by core REST and half by the bridge, while
 * the server is killed again and again and WordPress goes away for a while: each is there once,
 * whole.
 */
class KilledServerTest {

  private static final int ARTICLES = 200;
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir Path home;

  private TestDatabase database;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everyArticleIsThereOnceAndWhole() throws Exception {
    try (WordPressPeer wordpress = Bridge.start(Map.of());
        ServerProcess server = ServerProcess.start(home, settings())) {
      Newsroom newsroom = Newsroom.open(server);
      scheduleHalfByEachDoor(newsroom, wordpress);

      for (int kill = 1; kill <= 6; kill++) {
        awaitPublished(kill * 25);
        if (kill == 3) {
          wordpress.stopWeb();
          awaitAttempts("retryable", 3);
          wordpress.startWeb();
        }
        server.kill();
        server.start();
      }
      server.awaitReady();
      awaitPublished(ARTICLES);
      assertThatEachIsThereOnceAndWhole(wordpress);
      assertThatHistoryIsConsistent();
      assertThat(server.output())
          .doesNotContain(wordpress.applicationPassword("admin"), Bridge.KEY);
    }
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("presstime.database.url", database.jdbcUrl());
    settings.put("presstime.database.user", database.user());
    settings.put("presstime.database.password", database.password());
    settings.put("presstime.outbound.allow", "127.0.0.1");
    settings.put("presstime.engine.lease", "PT5S");
    settings.put("presstime.engine.first-retry", "PT2S");
    return settings;
  }

  private static void scheduleHalfByEachDoor(Newsroom newsroom, WordPressPeer wordpress) {
    List<Long> channels =
        List.of(newsroom.byCoreRest(wordpress), newsroom.byBridge(wordpress, Bridge.KEY));
    List<Long> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(newsroom.anApprovedArticle(title(i), channels.get(i % 2)));
    }
    Instant first = CLOCK.instant().plusSeconds(12);
    for (int i = 0; i < ARTICLES; i++) {
      newsroom.schedule(articles.get(i), first.plusMillis(i * 10_000L / ARTICLES));
    }
  }

  private void assertThatEachIsThereOnceAndWhole(WordPressPeer wordpress) throws Exception {
    Posts posts = new Posts(wordpress);
    List<Post> there = posts.titled("Kill test");
    assertThat(there).hasSize(ARTICLES);
    assertThat(new TreeSet<>(there.stream().map(Post::title).toList())).hasSize(ARTICLES);
    assertThat(there)
        .allSatisfy(post -> {
          assertThat(post.status()).isEqualTo("publish");
          assertThat(post.categories()).isEqualTo(1);
          assertThat(post.tags()).isEqualTo(2);
          assertThat(post.image()).isPositive();
          assertThat(post.html())
              .contains("/wp-content/uploads/")
              .doesNotContain("presstime-media:");
        });
  }

  private void assertThatHistoryIsConsistent() throws SQLException {
    assertThat(value("SELECT count(*) FROM delivery WHERE state <> 'published'")).isEqualTo("0");
    assertThat(value("SELECT count(*) FROM publication WHERE state = 'live'"))
        .isEqualTo(String.valueOf(ARTICLES));
    assertThat(value("SELECT count(DISTINCT (channel_id, external_id)) FROM publication"))
        .isEqualTo(String.valueOf(ARTICLES));
    assertThat(value("SELECT count(*) FROM attempt WHERE outcome IS NULL")).isEqualTo("0");
    assertThat(
            value(
                "SELECT count(*) FROM delivery d WHERE (SELECT count(*) FROM attempt a WHERE a.delivery_id = d.id"
                    + " AND a.outcome IN ('published', 'present')) <> 1"))
        .isEqualTo("0");
    assertThat(value("SELECT count(*) FROM delivery WHERE started_at < due_at")).isEqualTo("0");
    assertThat(Integer.parseInt(value("SELECT count(DISTINCT server) FROM attempt")))
        .as("servers that took part")
        .isGreaterThanOrEqualTo(5);
  }

  private void awaitPublished(int count) {
    await()
        .atMost(Duration.ofMinutes(8))
        .pollInterval(Duration.ofMillis(50))
        .until(() ->
            Integer.parseInt(value("SELECT count(*) FROM delivery WHERE state = 'published'"))
                >= count);
  }

  private void awaitAttempts(String outcome, int count) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() ->
            Integer.parseInt(
                    value("SELECT count(*) FROM attempt WHERE outcome = '" + outcome + "'"))
                >= count);
  }

  private String value(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String title(int number) {
    return "Kill test %03d".formatted(number);
  }
}
