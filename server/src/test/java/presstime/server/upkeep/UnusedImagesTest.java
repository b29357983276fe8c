package presstime.server.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.TestClock;
import presstime.server.content.store.MediaRows;
import presstime.server.identity.Api;
import presstime.server.kernel.Home;
import presstime.server.upkeep.backup.Backup;

/** Images nothing refers to go when they are old; what somebody may be about to use stays. */
@ServerTest
@TestPropertySource(
    properties = {
      "presstime.retention.attempts=P30D",
      "presstime.retention.finished-deliveries=P60D",
      "presstime.retention.events=forever"
    })
class UnusedImagesTest {

  private static final Instant OLD = TestClock.START.minus(Duration.ofDays(31));
  private static final String SEAM = "a-seam";

  @Autowired DSLContext database;
  @Autowired DataSource source;
  @Autowired Home home;
  @Autowired SettableClock clock;
  @Autowired MediaRows media;
  @Autowired TransactionOperations transaction;
  @LocalServerPort int port;

  private Desk desk;

  @BeforeEach
  void aDesk() {
    database.execute("TRUNCATE workspace, account, attempt, publication CASCADE");
    clock.set(OLD);
    desk = Desk.open(database, port);
  }

  @AfterEach
  void today() {
    clock.set(TestClock.START);
  }

  @Test
  void onlyOldOnesThatNothingRefersToGo() throws Exception {
    String unused = upload(desk, 1);
    String inABody = upload(desk, 2);
    write("![A dot](media:" + inABody + ")", null);
    String cover = upload(desk, 3);
    long content = write("Text", cover);
    String replaced = upload(desk, 4);
    long edited = write("![A dot](media:" + replaced + ")", null);
    Desk.ok(
        desk.api()
            .with("If-Match", desk.api().get("/api/v1/content/" + edited).header("ETag"))
            .send("PATCH", "/api/v1/content/" + edited, "{\"body\": \"None any more\"}"));
    String inATemplate = upload(desk, 5);
    database.execute(
        "INSERT INTO bundle_template (workspace_id, name, defaults, items, created_by, created_at,"
            + " updated_at) VALUES (?, 'T', '{}', jsonb_build_array(jsonb_build_object('body',"
            + " 'media:' || ?)), 'x', now(), now())",
        desk.owner().workspaceId(),
        inATemplate.toUpperCase(java.util.Locale.ROOT));
    String again = upload(desk, 6);
    clock.set(TestClock.START);
    String young = upload(desk, 7);
    assertThat(upload(desk, 6)).isEqualTo(again);

    assertThat(cleanUp(true)).isOne();
    assertThat(shown(unused)).as("only counted").isTrue();
    assertThat(cleanUp(false)).isOne();

    assertThat(shown(unused)).isFalse();
    assertThat(file(unused)).doesNotExist();
    for (String kept : List.of(inABody, cover, replaced, inATemplate, again, young)) {
      assertThat(shown(kept)).as(kept).isTrue();
      assertThat(file(kept)).exists();
    }
    assertThat(Desk.ok(desk.api().get("/api/v1/content/" + content)).toString()).contains(cover);
    assertThat(upload(desk, 1)).as("it may come again").isEqualTo(unused);
    assertThat(shown(unused)).isTrue();
    assertThat(cleanUp(false)).isZero();
  }

  @Test
  void aFileStaysWhileAnotherWorkspaceHasIt() throws Exception {
    Desk other = Desk.open(database, port);
    String image = upload(desk, 1);
    upload(other, 1);
    Desk.ok(
        other
            .api()
            .post(
                "/api/v1/content",
                Map.of("title", "T", "body", "x", "bodyFormat", "markdown", "cover", image)));
    clock.set(TestClock.START);
    assertThat(cleanUp(false)).isOne();
    assertThat(shown(image)).isFalse();
    assertThat(other.api().get("/api/v1/media/" + image).status()).isEqualTo(200);
  }

  @Test
  void whatSomebodyIsSavingStays() throws Exception {
    String image = upload(desk, 1);
    clock.set(TestClock.START);
    long workspace = desk.owner().workspaceId();
    transaction.executeWithoutResult(status -> {
      assertThat(media.hold(workspace, List.of(image))).containsExactly(image);
      assertThat(cleanUp(false)).isZero();
    });
    assertThat(cleanUp(false)).isOne();
  }

  @Test
  void whatIsGoingIsNotSaved() throws Exception {
    String image = upload(desk, 1);
    try (Connection cleaner = source.getConnection();
        Statement statement = cleaner.createStatement()) {
      cleaner.setAutoCommit(false);
      statement.execute("DELETE FROM media WHERE sha256 = '" + image + "'");
      CompletableFuture<Api.Answer> saved =
          CompletableFuture.supplyAsync(() -> save("![A dot](media:" + image + ")", null));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() ->
              saved.isDone()
                  || !database
                      .fetch(
                          "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query"
                              + " ILIKE '%media%'")
                      .isEmpty());
      cleaner.commit();
      cleaner.setAutoCommit(true);
      assertThat(saved.get().status()).isEqualTo(422);
    }
  }

  @Test
  void whatWasPutAsideIsPutBackWhenSomebodyHasIt() throws Exception {
    String image = upload(desk, 1);
    clock.set(TestClock.START);
    upload(desk, 1);
    Path aside = file(image).resolveSibling(image + ".unused");
    Files.move(file(image), aside);
    Path nobodys = file("ab".repeat(32)).resolveSibling("ab".repeat(32) + ".unused");
    Files.createDirectories(nobodys.getParent());
    Files.createFile(nobodys);
    for (Path file : List.of(aside, nobodys)) {
      Files.setLastModifiedTime(file, FileTime.from(OLD));
    }
    cleanUp(false);
    assertThat(file(image)).exists();
    assertThat(aside).doesNotExist();
    assertThat(nobodys).doesNotExist();
  }

  @Test
  void aBackupGoesOnWithoutWhatWentMeanwhile() throws Exception {
    upload(desk, 1);
    Path listed = file("cd".repeat(32));
    Files.createDirectories(listed.getParent());
    Files.createSymbolicLink(listed, home.folder().resolve("not-there"));
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try {
      assertThat(new Backup(source, home.folder()).write(archive, null).sha256())
          .containsKey("media/" + home.folder("media").relativize(file(upload(desk, 1))))
          .doesNotContainKey("media/" + home.folder("media").relativize(listed));
    } finally {
      Files.delete(listed);
    }
  }

  /**
   * Who adds a column that can name an image looks at {@code UnusedImages}, and then adds it here.
   */
  @Test
  void everyColumnThatNamesImagesIsKnown() {
    assertThat(
            database
                .resultQuery(
                    "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE"
                        + " table_schema = current_schema() AND column_name ~"
                        + " '(media|cover|image|picture|photo|logo|avatar|sha256)' ORDER BY 1")
                .fetchInto(String.class))
        .containsExactlyInAnyOrder(
            "media.sha256",
            "revision.cover",
            "revision.media",
            "site_media.sha256",
            "site_page.cover",
            "site_page.cover_alt");
  }

  private long cleanUp(boolean dryRun) {
    return Desk.ok(desk.api().post("/api/v1/operations/clean-up", Map.of("dryRun", dryRun)))
        .path("items")
        .valueStream()
        .filter(item -> item.path("kind").asString().equals("unused-images"))
        .findFirst()
        .orElseThrow()
        .path("count")
        .asLong();
  }

  private long write(String body, @Nullable String cover) {
    return Desk.ok(save(body, cover)).path("id").asLong();
  }

  private Api.Answer save(String body, @Nullable String cover) {
    Map<String, Object> article =
        new java.util.HashMap<>(Map.of("title", "T", "body", body, "bodyFormat", "markdown"));
    if (cover != null) {
      article.put("cover", cover);
    }
    return desk.api().post("/api/v1/content", article);
  }

  private boolean shown(String sha256) {
    return desk.api().get("/api/v1/media/" + sha256).status() == 200;
  }

  private Path file(String sha256) {
    return home.folder("media")
        .resolve(sha256.substring(0, 2))
        .resolve(sha256.substring(2, 4))
        .resolve(sha256);
  }

  /**
   * Uploads the GIF of this width; its bytes are all ASCII. The file is as old as the clock says.
   */
  private static String upload(Desk by, int width) {
    String size = (char) width + "\0\1\0";
    String gif = "GIF89a" + size + "\0\0\0,\0\0\0\0" + size + "\0\2\2L\1\0;";
    return Desk.ok(
            by.api()
                .with("Content-Type", "multipart/form-data; boundary=" + SEAM)
                .send(
                    "POST",
                    "/api/v1/media",
                    "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.gif\"\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(SEAM, gif, SEAM)))
        .path("sha256")
        .asString();
  }
}
