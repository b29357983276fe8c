package presstime.server.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import presstime.migration.Migrations;
import presstime.migration.TestDatabase;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.Presstime;
import presstime.server.TestClock;
import presstime.server.identity.Api;
import presstime.server.upkeep.UpgradeTest.OldDesk;
import presstime.server.upkeep.backup.Archive;
import presstime.server.upkeep.backup.Backup;
import presstime.server.upkeep.backup.Restoration;
import tools.jackson.databind.JsonNode;

/**
 * A database of the first release, with a desk's rows in every table, is started with the program
 * of today: nothing is lost, everything can be read, and what waits goes out. It holds for every
 * migration there will be.
 */
@SpringBootTest(classes = Presstime.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OldDesk.class)
@Import(TestClock.class)
@ActiveProfiles("test")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class UpgradeTest {

  private static final String FIRST = "1";

  /** The old database under a new server, and what was in it. */
  static final class OldDesk
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestDatabase database = create();
      try {
        context
            .getEnvironment()
            .getPropertySources()
            .addFirst(
                new MapPropertySource(
                    "old desk",
                    Map.of(
                        "presstime.home", Files.createTempDirectory("presstime-old").toString(),
                        "presstime.database.url", database.jdbcUrl(),
                        "presstime.database.user", database.user(),
                        "presstime.database.password", database.password(),
                        "presstime.engine.running", "false")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static TestDatabase create() {
      TestDatabase database = TestDatabase.empty();
      try {
        Migrations.applyUpTo(database.dataSource(), FIRST);
        assertThat(Migrations.version(database.dataSource())).contains(FIRST);
        Tables.execute(
            database.dataSource(),
            new ClassPathResource("presstime/upgrade/v1.sql")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        return database;
      } catch (IOException | SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Autowired DataSource source;
  @Autowired SettableClock clock;
  @LocalServerPort int port;
  @TempDir Path folder;

  @Test
  void nothingIsLostAndEverythingCanBeRead() throws SQLException {
    try (TestDatabase old = OldDesk.create()) {
      Map<String, List<String>> before = Tables.of(old.dataSource());
      assertThat(before).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
      Map<String, List<String>> after = Tables.of(source);
      before.forEach((table, rows) -> assertThat(after.get(table)).as(table).hasSameSizeAs(rows));
    }
    assertThat(Migrations.version(source)).isPresent().get().isNotEqualTo(FIRST);

    assertThat(read("/me").path("permissions")).isNotEmpty();
    assertThat(read("/channels").path("items")).hasSize(2);
    assertThat(read("/channels/2").path("latePolicy").asString()).isEqualTo("hold");
    assertThat(read("/sites/1/publishing-settings").path("publish_days")).hasSize(5);
    assertThat(read("/content?limit=100").path("items")).hasSize(10);
    for (int content = 1; content <= 10; content++) {
      assertThat(read("/content/" + content).at("/currentRevision/title").asString())
          .isEqualTo("Article " + content);
      assertThat(read("/content/" + content + "/revisions").path("items")).hasSize(1);
      assertThat(api().get("/api/v1/content/" + content + "/preview").body())
          .contains("article " + content);
    }
    assertThat(read("/deliveries?limit=100").path("items")).hasSize(10);
    for (int delivery = 1; delivery <= 10; delivery++) {
      assertThat(read("/deliveries/" + delivery).path("timeline")).isNotEmpty();
    }
    assertThat(read("/operations/publish-log").path("items")).hasSize(5);
    assertThat(read("/events").path("items")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(read("/api-keys").path("items")).hasSize(1);
    Api.Answer page = Api.at(port).get("/sites/the-desk/1/article-1");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("Text of article 1.");
  }

  @Test
  void whatWaitsGoesOutAndWhatWasHalfSentIsAskedAbout() {
    clock.set(TestClock.START.plus(Duration.ofMinutes(30)));
    desk("/operations/process-due", Map.of());
    assertThat(state(8)).isEqualTo("published");
    assertThat(Api.at(port).get("/sites/the-desk/1/article-8").body()).contains("article 8");
    assertThat(state(9)).isEqualTo("published");
    assertThat(read("/deliveries/9").path("timeline").findValuesAsString("outcome"))
        .containsSubsequence("lost", "absent", "published");
    assertThat(state(10)).isEqualTo("scheduled");
    assertThat(List.of(state(1), state(3), state(5), state(6), state(7)))
        .containsExactly("published", "failed", "unconfirmed", "held", "missed");

    clock.set(TestClock.START.plus(Duration.ofDays(3)));
    desk("/operations/process-due", Map.of());
    assertThat(state(10)).isEqualTo("published");
    desk("/deliveries/5/resolve", Map.of("as", "published"));
    desk("/content/1/schedule", Map.of("at", "2026-02-01T08:00:00Z", "action", "unpublish"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBackupOfThatReleaseIsPutBackIntoThisOne(boolean hold) throws Exception {
    Path archive = folder.resolve("old.tar.gz");
    try (TestDatabase old = OldDesk.create();
        TestDatabase restored = TestDatabase.empty()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new Backup(old.dataSource(), folder).write(bytes, null);
      Files.write(archive, bytes.toByteArray());
      Restoration.Restored done =
          new Restoration(
                  Archive.verify(archive), restored.dataSource(), folder.resolve("restored"))
              .run(new Restoration.Secrets.None(), hold);
      assertThat(done.manifest().schema()).isEqualTo(FIRST);
      assertThat(done.pastDue().held() + done.pastDue().missed() + done.pastDue().asked())
          .isEqualTo(3);
      assertThat(Migrations.version(restored.dataSource())).isEqualTo(Migrations.version(source));
      Map<String, List<String>> before = Tables.of(old.dataSource());
      before.remove("delivery_change"); // tells what became of the past-due
      Map<String, List<String>> after = Tables.of(restored.dataSource());
      before.forEach((table, rows) -> assertThat(after.get(table)).as(table).hasSameSizeAs(rows));
    }
  }

  private JsonNode read(String path) {
    return Desk.ok(api().get("/api/v1" + path));
  }

  private void desk(String path, Object body) {
    Desk.ok(api().post("/api/v1" + path, body));
  }

  private Api api() {
    return Api.at(port).withKey("pt_upgrade");
  }

  private String state(long delivery) {
    return read("/deliveries/" + delivery).path("state").asString();
  }
}
