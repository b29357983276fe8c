package presstime.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.IDEMPOTENT_REQUEST;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import presstime.platform.testkit.SettableClock;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;

@ServerTest
@Import(Probe.class)
@org.junit.jupiter.api.Timeout(180)
class IdempotencyTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired Probe probe;
  @Autowired SettableClock clock;
  Api api;

  @BeforeEach
  void aMember() {
    api = Api.at(port).withKey(TestMember.create(database, Role.OWNER).key());
    probe.carriedOut.set(0);
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

  @Test
  void whatWasCarriedOutIsNotRepeatedWhenItsAnswerCannotBeKept() {
    Api keyed = api.with("Idempotency-Key", "unkept");
    database.execute(
        "ALTER TABLE idempotent_request ADD CONSTRAINT full_disk CHECK (status IS NULL) NOT VALID");
    try {
      assertThat(keyed.post("/api/v1/probe", "{}").status()).isEqualTo(201);
    } finally {
      database.execute("ALTER TABLE idempotent_request DROP CONSTRAINT full_disk");
    }
    assertThat(keyed.post("/api/v1/probe", "{}").problem()).isEqualTo("idempotency-in-progress");
    assertThat(probe.carriedOut).hasValue(1);
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
        .where(IDEMPOTENT_REQUEST.KEY.eq("died"))
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
}
