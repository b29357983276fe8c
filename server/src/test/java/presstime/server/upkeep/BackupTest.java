package presstime.server.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestPropertySource;
import presstime.migration.TestDatabase;
import presstime.platform.testkit.SettableClock;
import presstime.postgres.PostgresServer;
import presstime.postgres.PostgresSettings;
import presstime.server.Desk;
import presstime.server.Presstime;
import presstime.server.ServerTest;
import presstime.server.TestClock;
import presstime.server.channels.secrets.SealedSecrets;
import presstime.server.identity.Api;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import presstime.server.kernel.DatabasePool;
import presstime.server.kernel.Home;
import presstime.server.upkeep.offline.Shell;

/**
 * A backup over HTTP from a server that works, put back by the program people run, and a server
 * that runs on it. A server of its own: a backup is only for who owns all of it.
 */
@ServerTest
@TestPropertySource(properties = "presstime.test=backup")
class BackupTest {

  private static final String PASSPHRASE = "a quiet meadow in autumn";
  private static final String SECRET = "abcd efgh ijkl mnop";
  private static final String FAR = "2045-03-01T09:00:00Z";

  @Autowired DSLContext database;
  @Autowired DataSource source;
  @Autowired Home home;
  @Autowired SettableClock clock;
  @LocalServerPort int port;
  @TempDir Path folder;

  private Desk desk;
  private long site;
  private long wordpress;
  private String image;

  @BeforeEach
  void aDeskWithEverything() throws Exception {
    database.execute("TRUNCATE workspace, account, attempt, publication CASCADE");
    clock.set(TestClock.START);
    desk = Desk.open(database, port);
    site = desk.aSite();
    wordpress =
        desk.aChannel(
            "wordpress",
            Map.of("domain", "https://blog.example", "door", "rest", "username", "me"),
            Map.of("application_password", SECRET));
    image = aFile("an image, as far as anybody looks");
    schedule(desk.anApprovedArticle("Far away"), FAR, site);
  }

  @AfterEach
  void noOtherWorkspaces() {
    database.execute("TRUNCATE workspace, account, attempt, publication CASCADE");
  }

  @Test
  void whatIsPutBackIsTheSameAndAServerRunsOnIt() throws Exception {
    Path archive = backup("{\"passphrase\": \"" + PASSPHRASE + "\"}");
    assertThat(Files.readString(archive, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);

    try (TestDatabase other = TestDatabase.empty()) {
      Shell shell = restore(archive, other, "--passphrase-file", file(PASSPHRASE).toString());
      assertThat(shell.code()).as(shell.err()).isZero();
      assertThat(shell.json().path("held").asInt()).isZero();

      assertThat(Tables.of(other.dataSource())).isEqualTo(Tables.of(source));
      assertThat(Tables.sequences(other.dataSource())).isEqualTo(Tables.sequences(source));
      Path restored = folder.resolve("restored");
      assertThat(restored.resolve("secrets.key")).hasSameBinaryContentAs(home.file("secrets.key"));
      assertThat(restored.resolve(place(image)))
          .hasSameBinaryContentAs(home.folder().resolve(place(image)));
      assertThat(readers(restored.resolve(place(image)))).isEqualTo("rw-------");
      assertThat(readers(restored.resolve("media"))).isEqualTo("rwx--x--x");
      assertThat(readers(restored.resolve(place(image)).getParent())).isEqualTo("rwx--x--x");
      try (ConfigurableApplicationContext server = start(restored, other)) {
        Api api = Api.at(port(server)).withKey(desk.owner().key());
        assertThat(Desk.ok(api.get("/api/v1/deliveries")).path("items")).hasSize(1);
        byte[] sealed =
            database
                .fetchOne("SELECT secrets FROM channel WHERE id = " + wordpress)
                .get(0, byte[].class);
        assertThat(
                server
                    .getBean(SealedSecrets.class)
                    .unseal(desk.owner().workspaceId(), wordpress, sealed))
            .containsValue(SECRET);
        Desk.ok(
            api.post(
                "/api/v1/content", Map.of("title", "New", "body", "x", "bodyFormat", "markdown")));
      }
    }
  }

  @Test
  void aFolderWithItsOwnDatabaseIsMadeAndNotOverwritten() throws Exception {
    Path archive = backup("{}");
    Path restored = folder.resolve("restored");
    String[] command = {
      "restore", "--to", restored.toString(), "--without-secrets", "--json", archive.toString()
    };
    Shell shell = Shell.run(command);
    assertThat(shell.code()).as(shell.out() + shell.err()).isZero();
    assertThat(shell.json().path("channelsWithoutSecrets").asInt()).isOne();
    try (PostgresServer postgres =
            PostgresServer.start(PostgresSettings.at(restored.resolve("postgres")));
        var pool = DatabasePool.embedded(postgres)) {
      assertThat(Tables.column(pool, "SELECT title FROM revision")).containsExactly("Far away");
      assertThat(Tables.column(pool, "SELECT count(*) FROM channel WHERE secrets <> ''"))
          .containsExactly("0");
    }
    Path second = folder.resolve("second.tar.gz");
    Shell offline =
        Shell.run("backup", "--home", restored.toString(), "--to", second.toString(), "--json");
    assertThat(offline.code()).as(offline.out() + offline.err()).isZero();
    assertThat(offline.json().path("rows").asLong()).isEqualTo(shell.json().path("rows").asLong());
    assertThat(Shell.run("restore", "--check", second.toString()).code()).isZero();

    assertThat(Shell.run(command).code()).isOne();
    try (TestDatabase full = TestDatabase.fresh()) {
      Shell refused = restore("other", archive, full, "--without-secrets");
      assertThat(refused.code()).isOne();
      assertThat(refused.json().path("detail").asString()).contains("not empty");
      assertThat(folder.resolve("other")).doesNotExist();
    }
  }

  @Test
  void aDamagedArchiveChangesNothing() throws Exception {
    Path archive = backup("{}");
    byte[] good = Files.readAllBytes(archive);
    byte[] flipped = good.clone();
    flipped[good.length / 2] ^= 4;
    for (byte[] bad :
        List.of(flipped, java.util.Arrays.copyOf(good, good.length - 40), new byte[] {1, 2, 3})) {
      Files.write(archive, bad);
      try (TestDatabase other = TestDatabase.empty()) {
        Shell shell = restore(archive, other, "--without-secrets");
        assertThat(shell.code()).isOne();
        assertThat(shell.json().path("detail").asString()).contains("damaged or not whole");
        assertThat(Tables.of(other.dataSource())).isEmpty();
        assertThat(folder.resolve("restored")).doesNotExist();
      }
    }
  }

  @Test
  void withoutTheKeyOneMustSaySo() throws Exception {
    Path archive = backup("{}");
    try (TestDatabase other = TestDatabase.empty()) {
      assertThat(restore(archive, other).code()).isEqualTo(2);
      Path sealed = backup("{\"passphrase\": \"" + PASSPHRASE + "\"}");
      Shell wrong =
          restore(sealed, other, "--passphrase-file", file("another passphrase").toString());
      assertThat(wrong.json().path("detail").asString()).contains("passphrase does not open");
      assertThat(Tables.of(other.dataSource())).isEmpty();
      Shell kept = restore(archive, other, "--secrets-key", home.file("secrets.key").toString());
      assertThat(kept.code()).as(kept.out()).isZero();
    }
  }

  @Test
  void whatWasDueSinceIsHeldAndAskedAbout() throws Exception {
    long content = desk.anApprovedArticle("Perhaps gone out");
    schedule(content, "2026-01-20T09:00:00Z", site);
    Path archive = backup("{}");
    clock.set(java.time.Instant.parse("2026-01-20T09:00:00Z"));
    desk.runWhatIsDue();
    assertThat(desk.deliveriesOf(content).getFirst().path("state").asString())
        .as("it goes out after the backup")
        .isEqualTo("published");
    String page =
        database
            .fetchOne("SELECT row_to_json(p)::text FROM site_page p WHERE content_id = " + content)
            .get(0, String.class);

    try (TestDatabase other = TestDatabase.empty()) {
      Shell shell = restore(archive, other, "--without-secrets");
      assertThat(shell.json().path("held").asInt()).as(shell.out()).isOne();
      // The channel outlived the server: here it is a table, so put its page back by hand.
      Tables.execute(
          other.dataSource(),
          "INSERT INTO site_page OVERRIDING SYSTEM VALUE SELECT * FROM"
              + " json_populate_record(null::site_page, '"
              + page.replace("'", "''")
              + "')");
      try (ConfigurableApplicationContext server = start(folder.resolve("restored"), other)) {
        Api api = Api.at(port(server)).withKey(desk.owner().key());
        long id =
            Desk.ok(api.get("/api/v1/content/" + content + "/deliveries"))
                .at("/items/0/id")
                .asLong();
        Desk.ok(api.post("/api/v1/operations/process-due", Map.of()));
        assertThat(Desk.ok(api.get("/api/v1/deliveries/" + id)).path("state").asString())
            .isEqualTo("held");
        Desk.ok(api.post("/api/v1/deliveries/" + id + "/retry", Map.of()));
        Desk.ok(api.post("/api/v1/operations/process-due", Map.of()));
        var delivery = Desk.ok(api.get("/api/v1/deliveries/" + id));
        assertThat(delivery.path("state").asString()).isEqualTo("published");
        assertThat(delivery.path("timeline").findValuesAsString("kind"))
            .contains("held", "ask")
            .doesNotContain("send");
      }
    }
  }

  @Test
  void onlyWhoAsksForItLetsTheLatePoliciesDecide() throws Exception {
    database.execute("UPDATE channel SET late_policy = 'skip'");
    schedule(desk.anApprovedArticle("Past due"), "2026-01-20T09:00:00Z", site);
    Path archive = backup("{}");
    try (TestDatabase usual = TestDatabase.empty();
        TestDatabase asked = TestDatabase.empty()) {
      Shell held = restore("held", archive, usual, "--without-secrets");
      assertThat(held.json().path("held").asInt()).as(held.out()).isOne();
      Shell skipped = restore("skipped", archive, asked, "--without-secrets", "--no-hold");
      assertThat(skipped.json().path("held").asInt()).as(skipped.out()).isZero();
      assertThat(Tables.column(asked.dataSource(), "SELECT state FROM delivery ORDER BY 1"))
          .containsExactly("missed", "scheduled");
    }
  }

  @Test
  void aDatabasePutBackByOtherMeansIsTreatedTheSame() throws Exception {
    schedule(desk.anApprovedArticle("Past due"), "2026-01-20T09:00:00Z", site);
    try (TestDatabase recovered = TestDatabase.empty()) {
      restore(backup("{}"), recovered, "--without-secrets");
      Tables.execute(recovered.dataSource(), "UPDATE delivery SET state = 'scheduled'");
      Shell shell =
          Shell.run(
              "restore",
              "--recovered",
              "--to",
              folder.toString(),
              "--json",
              "--database",
              recovered.jdbcUrl()
                  + "?user="
                  + recovered.user()
                  + "&password="
                  + recovered.password());
      assertThat(shell.code()).as(shell.out() + shell.err()).isZero();
      assertThat(shell.json().path("held").asInt()).isOne();
      assertThat(Tables.column(recovered.dataSource(), "SELECT state FROM delivery ORDER BY 1"))
          .containsExactly("held", "scheduled");
    }
  }

  @Test
  void itIsOnlyForWhoOwnsEverything() throws Exception {
    TestMember editor = TestMember.create(database, Role.EDITOR);
    Api.Answer not = desk.api().post("/api/v1/operations/backup", Map.of());
    assertThat(not.status()).isEqualTo(403);
    assertThat(not.problem()).isEqualTo("others-data");
    Api.Answer never =
        Api.at(port).withKey(editor.key()).post("/api/v1/operations/backup", Map.of());
    assertThat(never.problem()).isEqualTo("not-allowed");
  }

  @Test
  void aShortPassphraseIsRefusedAndABackupIsRecorded() throws Exception {
    Api.Answer refused =
        desk.api().post("/api/v1/operations/backup", Map.of("passphrase", "too short"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("passphrase");
    backup("{}");
    assertThat(Desk.ok(desk.api().get("/api/v1/events")).at("/items/0/type").asString())
        .isEqualTo("backup-taken");
  }

  private void schedule(long content, String at, long channel) {
    Desk.ok(
        desk.api()
            .post(
                "/api/v1/content/" + content + "/schedule",
                Map.of("at", at, "channels", List.of(channel))));
  }

  /** Puts a file into the media folder and tells the database of it; answers its SHA-256. */
  private String aFile(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String sha256 =
        java.util.HexFormat.of()
            .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    Path path = home.folder().resolve(place(sha256));
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
    database.execute(
        "INSERT INTO media (workspace_id, sha256, filename, mime_type, size, created_at)"
            + " VALUES (?, ?, 'a.png', 'image/png', ?, now())",
        desk.owner().workspaceId(),
        sha256,
        bytes.length);
    return sha256;
  }

  private static String readers(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static String place(String sha256) {
    return "media/" + sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
  }

  private Path backup(String body) throws Exception {
    Path file = folder.resolve("backup.tar.gz");
    Files.deleteIfExists(file);
    HttpResponse<Path> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/operations/backup"))
                    .header("Authorization", "Bearer " + desk.owner().key())
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "the-same-each-time")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                HttpResponse.BodyHandlers.ofFile(file));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/gzip");
    return file;
  }

  private Shell restore(Path archive, TestDatabase database, String... more) throws IOException {
    return restore("restored", archive, database, more);
  }

  private Shell restore(String to, Path archive, TestDatabase database, String... more) {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                "restore",
                "--to",
                folder.resolve(to).toString(),
                "--database",
                database.jdbcUrl()
                    + "?user="
                    + database.user()
                    + "&password="
                    + database.password(),
                "--json",
                archive.toString()));
    command.addAll(List.of(more));
    return Shell.run(command.toArray(String[]::new));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("passphrase"), text + "\n");
  }

  private static ConfigurableApplicationContext start(Path home, TestDatabase database) {
    return new SpringApplicationBuilder(Presstime.class)
        .run(
            "--presstime.home=" + home,
            "--presstime.database.url=" + database.jdbcUrl(),
            "--presstime.database.user=" + database.user(),
            "--presstime.database.password=" + database.password(),
            "--presstime.engine.running=false",
            "--server.port=0");
  }

  private static int port(ConfigurableApplicationContext server) {
    return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }
}
