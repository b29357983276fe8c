package presstime.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.DOMAIN_EVENT;
import static presstime.database.Tables.IDEMPOTENT_REQUEST;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import tools.jackson.databind.JsonNode;

@ServerTest
@Import(Probe.class)
@org.junit.jupiter.api.Timeout(180)
class IdempotencyTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired Probe probe;
  @Autowired SettableClock clock;
  TestMember owner;
  Api api;

  @BeforeEach
  void aMember() {
    owner = TestMember.create(database, Role.OWNER);
    api = Api.at(port).withKey(owner.key());
    probe.carriedOut.set(0);
    probe.broken.set(false);
    probe.undone.set(false);
  }

  @Test
  void aRepeatGetsTheFirstOnesAnswer() {
    Api keyed = api.with("Idempotency-Key", "one");
    Answer first = keyed.post("/api/v1/probe", "{\"a\": 1}");
    Answer repeat = keyed.post("/api/v1/probe/", "{\"a\": 1}");
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(repeat.status()).isEqualTo(201);
    assertThat(repeat.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(repeat.body()).isEqualTo(first.body());
    for (String header : new String[] {"Location", "ETag", "Content-Type"}) {
      assertThat(repeat.header(header)).isNotBlank().isEqualTo(first.header(header));
    }
    assertThat(probe.carriedOut).hasValue(1);
    assertThat(api.post("/api/v1/probe", "{\"a\": 1}").json().path("number").asInt()).isEqualTo(2);
  }

  @Test
  void theSameKeyForAnotherRequestIsRefused() {
    Api keyed = api.with("Idempotency-Key", "one");
    keyed.post("/api/v1/probe", "{\"a\": 1}");
    Answer other = keyed.post("/api/v1/probe", "{\"a\": 2}");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    assertThat(keyed.post("/api/v1/probe?b=1", "{\"a\": 1}").status()).isEqualTo(422);
    Api elsewhere = Api.at(port).withKey(TestMember.create(database, Role.OWNER).key());
    assertThat(
            elsewhere.with("Idempotency-Key", "one").post("/api/v1/probe", "{\"a\": 2}").status())
        .isEqualTo(201);
  }

  @Test
  void ofTwoAtTheSameTimeOneIsCarriedOut() throws Exception {
    Api keyed = api.with("Idempotency-Key", "both");
    CompletableFuture<Answer> first =
        CompletableFuture.supplyAsync(() -> keyed.post("/api/v1/probe/slow", "{}"));
    assertThat(probe.started.await(60, TimeUnit.SECONDS)).isTrue();
    Answer second = keyed.post("/api/v1/probe/slow", "{}");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.problem()).isEqualTo("idempotency-in-progress");
    assertThat(second.header("Retry-After")).isEqualTo("1");
    probe.mayEnd.countDown();
    assertThat(first.get(60, TimeUnit.SECONDS).status()).isEqualTo(200);
    Answer third = keyed.post("/api/v1/probe/slow", "{}");
    assertThat(third.body()).isEqualTo(first.get().body());
    assertThat(probe.carriedOut).hasValue(1);
  }

  @Test
  void aFaultOfOursFreesTheKey() {
    Api keyed = api.with("Idempotency-Key", "again");
    probe.broken.set(true);
    assertThat(keyed.post("/api/v1/probe", "{}").status()).isEqualTo(500);
    probe.broken.set(false);
    assertThat(keyed.post("/api/v1/probe", "{}").status()).isEqualTo(201);
    assertThat(probe.carriedOut).hasValue(2);
  }

  private static void assertLost(Answer repeat, String... changed) {
    assertThat(repeat.problem()).as(repeat.body()).isEqualTo("carried-out");
    assertThat(repeat.status()).isEqualTo(409);
    assertThat(repeat.json().path("changed").valueStream().map(JsonNode::asString))
        .containsExactly(changed);
  }

  @Test
  void whatWasChangedIsNotChangedAgainThoughItsAnswerFailed() {
    Api keyed = api.with("Idempotency-Key", "lost");
    probe.broken.set(true);
    assertThat(keyed.post("/api/v1/probe/changes", "{}").status()).isEqualTo(500);
    probe.broken.set(false);
    assertLost(keyed.post("/api/v1/probe/changes", "{}"), "content/1");
    clock.advance(Duration.ofHours(23));
    assertLost(keyed.post("/api/v1/probe/changes", "{}"), "content/1");
    assertThat(keyed.post("/api/v1/probe/changes", "{\"a\": 1}").problem())
        .isEqualTo("idempotency-key-reused");
    assertThat(probe.carriedOut).hasValue(1);
  }

  @Test
  void whatWasUndoneWithItsTransactionMayBeTriedAgain() {
    Api keyed = api.with("Idempotency-Key", "undone");
    probe.broken.set(true);
    probe.undone.set(true);
    assertThat(keyed.post("/api/v1/probe/changes", "{}").status()).isEqualTo(500);
    probe.broken.set(false);
    probe.undone.set(false);
    assertThat(keyed.post("/api/v1/probe/changes", "{}").status()).isEqualTo(200);
    assertThat(probe.carriedOut).hasValue(2);
  }

  /** So it is when a server dies before it keeps the answer, too. */
  @Test
  void whatWasWrittenIsNotWrittenAgainThoughItsAnswerCouldNotBeKept() {
    Api keyed = api.with("Idempotency-Key", "unkept");
    Map<String, String> article = Map.of("title", "Once");
    database.execute(
        "CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'lost'; END $$");
    database.execute(
        "CREATE TRIGGER lose BEFORE UPDATE ON idempotent_request FOR EACH ROW WHEN (NEW.status > 0)"
            + " EXECUTE FUNCTION lose()");
    Answer made;
    try {
      made = keyed.post("/api/v1/content", article);
    } finally {
      database.execute("DROP FUNCTION lose() CASCADE");
    }
    assertThat(made.status()).as("what is done is answered").isEqualTo(201);
    assertThat(keyed.post("/api/v1/content", article).problem())
        .isEqualTo("idempotency-in-progress");
    clock.advance(Duration.ofMinutes(10));
    assertLost(
        keyed.post("/api/v1/content", article), "content/" + made.json().path("id").asLong());
    assertThat(api.get("/api/v1/content").json().path("items")).hasSize(1);
  }

  @Test
  void whoseKeyWasTakenOverChangesNothingMore() throws Exception {
    Api keyed = api.with("Idempotency-Key", "slow");
    probe.heldUp.set(true);
    CompletableFuture<Answer> first =
        CompletableFuture.supplyAsync(() -> keyed.post("/api/v1/probe/changes", "{}"));
    assertThat(probe.held.await(60, TimeUnit.SECONDS)).isTrue();
    clock.advance(Duration.ofMinutes(10));
    Answer second = keyed.post("/api/v1/probe/changes", "{}");
    assertThat(second.status()).isEqualTo(200);
    probe.goesOn.countDown();
    assertThat(first.get(60, TimeUnit.SECONDS).problem()).isEqualTo("idempotency-in-progress");
    assertThat(database.fetchCount(DOMAIN_EVENT, DOMAIN_EVENT.SUBJECT.eq("content/1"))).isZero();
    assertThat(keyed.post("/api/v1/probe/changes", "{}").body()).isEqualTo(second.body());
  }

  @Test
  void anotherFileOfTheSameLengthIsAnotherRequest() throws Exception {
    byte[] first = picture(0x010203);
    byte[] other = picture(0x040506);
    assertThat(first).hasSameSizeAs(other).isNotEqualTo(other);
    HttpResponse<String> made = upload("seam", first);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(upload("seam", other).body()).contains("idempotency-key-reused");
    HttpResponse<String> repeat = upload("another-seam", first);
    assertThat(repeat.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(repeat.body()).isEqualTo(made.body());
  }

  private static byte[] picture(int color) throws IOException {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, color);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private HttpResponse<String> upload(String seam, byte[] file) throws Exception {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
            + "Content-Type: image/png\r\n\r\n";
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/media"))
              .header("Authorization", "Bearer " + owner.key())
              .header("Idempotency-Key", "upload")
              .header("Content-Type", "multipart/form-data; boundary=" + seam)
              .POST(
                  HttpRequest.BodyPublishers.concat(
                      HttpRequest.BodyPublishers.ofString(head.formatted(seam)),
                      HttpRequest.BodyPublishers.ofByteArray(file),
                      HttpRequest.BodyPublishers.ofString("\r\n--" + seam + "--\r\n")))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void keysAreForgottenAfterADay() {
    Api keyed = api.with("Idempotency-Key", "daily");
    keyed.post("/api/v1/probe", "{}");
    clock.advance(Duration.ofHours(23));
    keyed.post("/api/v1/probe", "{}");
    assertThat(probe.carriedOut).hasValue(1);
    clock.advance(Duration.ofHours(1));
    keyed.post("/api/v1/probe", "{}");
    assertThat(probe.carriedOut).hasValue(2);
  }

  @Test
  void aRequestThatDiedWithItsServerMayBeTriedAgainAfterAWhile() {
    Api keyed = api.with("Idempotency-Key", "died");
    keyed.post("/api/v1/probe", "{}");
    database
        .update(IDEMPOTENT_REQUEST)
        .setNull(IDEMPOTENT_REQUEST.STATUS)
        .where(IDEMPOTENT_REQUEST.WORKSPACE_ID.eq(owner.workspaceId()))
        .execute();
    assertThat(keyed.post("/api/v1/probe", "{}").status()).isEqualTo(409);
    clock.advance(Duration.ofMinutes(10));
    assertThat(keyed.post("/api/v1/probe", "{}").status()).isEqualTo(201);
  }

  @Test
  void aSecretIsNotKeptForARepeat() {
    Api keyed = api.with("Idempotency-Key", "secret");
    Map<String, Object> wanted = Map.of("name", "x", "scopes", new String[] {"content.read"});
    Answer made = keyed.post("/api/v1/api-keys", wanted);
    assertThat(made.status()).isEqualTo(201);
    Answer repeat = keyed.post("/api/v1/api-keys", wanted);
    assertThat(repeat.status()).isEqualTo(409);
    assertThat(repeat.problem()).isEqualTo("shown-once");
    assertThat(api.get("/api/v1/api-keys").json().path("items")).hasSize(2);
    String key = made.json().path("key").asString();
    for (byte[] body :
        database
            .select(IDEMPOTENT_REQUEST.BODY)
            .from(IDEMPOTENT_REQUEST)
            .fetch(IDEMPOTENT_REQUEST.BODY)) {
      assertThat(new String(body, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain(key);
    }
  }

  @Test
  void anUnusableKeyIsAnInvalidField() {
    Answer answer = api.with("Idempotency-Key", "x".repeat(256)).post("/api/v1/probe", "{}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
  }

  @Test
  void whatIsKeptOfARequestDoesNotTellWhetherAGuessOfItIsRight() {
    String secret = "{\"passcode\": \"123456\"}";
    Desk.ok(api.with("Idempotency-Key", "only-the-client-has-it").post("/api/v1/probe", secret));
    assertThat(database.fetchCount(IDEMPOTENT_REQUEST, keyed("only-the-client-has-it"))).isZero();
    TestMember one = TestMember.create(database, Role.OWNER);
    for (String key : new String[] {"first", "second"}) {
      Desk.ok(
          Api.at(port)
              .withKey(one.key())
              .with("Idempotency-Key", key)
              .post("/api/v1/probe", secret));
    }
    assertThat(
            database
                .select(IDEMPOTENT_REQUEST.REQUEST_HASH)
                .from(IDEMPOTENT_REQUEST)
                .where(IDEMPOTENT_REQUEST.WORKSPACE_ID.eq(one.workspaceId()))
                .fetch(IDEMPOTENT_REQUEST.REQUEST_HASH))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  private static Condition keyed(String key) {
    return IDEMPOTENT_REQUEST.KEY.eq(key);
  }
}
