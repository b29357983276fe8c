package presstime.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import presstime.migration.TestDatabase;
import presstime.peers.Posts.Post;
import presstime.platform.testkit.peers.WordPressPeer;

/**
 * Many approved articles on their way to one WordPress, half by core REST and half by the bridge,
 * on a database that outlives the servers.
 */
final class Campaign implements AutoCloseable {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final String TITLE = "Campaign";

  private final TestDatabase database = TestDatabase.fresh();
  private final int articles;

  Campaign(int articles) {
    this.articles = articles;
  }

  /** What a server of this campaign is started with. */
  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("presstime.database.url", database.jdbcUrl());
    settings.put("presstime.database.user", database.user());
    settings.put("presstime.database.password", database.password());
    settings.put("presstime.outbound.allow", "127.0.0.1");
    settings.put("presstime.engine.lease", "PT5S");
    settings.put("presstime.engine.first-retry", "PT2S");
    return settings;
  }

  /** Schedules them all for the same ten seconds, soon. */
  void schedule(Newsroom newsroom, WordPressPeer wordpress) {
    List<Long> channels =
        List.of(newsroom.byCoreRest(wordpress), newsroom.byBridge(wordpress, Bridge.KEY));
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      ids.add(newsroom.anApprovedArticle(TITLE + " %03d".formatted(i), channels.get(i % 2)));
    }
    Instant first = CLOCK.instant().plusSeconds(15 + articles / 4);
    for (int i = 0; i < articles; i++) {
      newsroom.schedule(ids.get(i), first.plusMillis(i * 10_000L / articles));
    }
  }

  void awaitAll() {
    awaitPublished(articles);
  }

  void awaitPublished(int count) {
    awaitAtLeast(count, "SELECT count(*) FROM delivery WHERE state = 'published'");
  }

  void awaitAttempts(String outcome, int count) {
    awaitAtLeast(count, "SELECT count(*) FROM attempt WHERE outcome = '" + outcome + "'");
  }

  /** How many attempts ended so. */
  int attempts(String outcome) throws SQLException {
    return number("SELECT count(*) FROM attempt WHERE outcome = '" + outcome + "'");
  }

  /** How many servers, each start counted, took part. */
  int servers() throws SQLException {
    return number("SELECT count(DISTINCT server) FROM attempt");
  }

  /** Asks WordPress alone. */
  void assertThatEachIsThereOnceAndWhole(WordPressPeer wordpress) throws Exception {
    List<Post> there = new Posts(wordpress).titled(TITLE);
    assertThat(there).hasSize(articles);
    assertThat(new TreeSet<>(there.stream().map(Post::title).toList())).hasSize(articles);
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

  /** Asks the database alone. */
  void assertThatHistoryIsConsistent() throws SQLException {
    assertThat(number("SELECT count(*) FROM delivery WHERE state <> 'published'")).isZero();
    assertThat(number("SELECT count(*) FROM publication WHERE state = 'live'")).isEqualTo(articles);
    assertThat(number("SELECT count(DISTINCT (channel_id, external_id)) FROM publication"))
        .isEqualTo(articles);
    assertThat(number("SELECT count(*) FROM attempt WHERE outcome IS NULL")).isZero();
    assertThat(number("SELECT count(*) FROM delivery WHERE started_at < due_at")).isZero();
    assertThat(
            number(
                "SELECT count(*) FROM delivery d WHERE (SELECT count(*) FROM attempt a"
                    + " WHERE a.delivery_id = d.id AND a.outcome IN ('published', 'present')) <> 1"))
        .as("deliveries without exactly one successful end")
        .isZero();
  }

  private void awaitAtLeast(int count, String sql) {
    await()
        .atMost(Duration.ofMinutes(8))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> number(sql) >= count);
  }

  private int number(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
