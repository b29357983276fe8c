package presstime.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;

@ServerTest
@Import(Probe.class)
class ProblemTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired Probe probe;
  Api anybody;
  Api api;

  @BeforeEach
  void aMember() {
    anybody = Api.at(port);
    api = anybody.withKey(TestMember.create(database, Role.AUTHOR).key());
  }

  private void isProblem(Answer answer, int status, String type) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.problem()).isEqualTo(type);
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    for (String member : new String[] {"title", "detail", "instance", "solution"}) {
      assertThat(answer.json().path(member).asString()).as(member).isNotBlank();
    }
    String page = answer.json().path("type").asString();
    assertThat(page).isEqualTo("http://127.0.0.1:" + port + "/problems/" + type);
    assertThat(anybody.get("/problems/" + type).status()).as("page of " + type).isEqualTo(200);
  }

  @Test
  void everyBrokenRuleIsNamedWithItsField() {
    Answer answer =
        anybody.post(
            "/api/v1/probe/articles",
            """
            {"title": " ", "seo": {"title": "too long"}, "tags": ["a", ""]}\
            """);
    isProblem(answer, 422, "invalid-field");
    assertThat(answer.json().path("errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("title", "seo.title", "tags[1]");
  }

  @Test
  void brokenJsonIsToldByLine() {
    Answer answer = anybody.post("/api/v1/probe/articles", "{\n\"title\": oops\n}");
    isProblem(answer, 400, "unreadable-body");
    assertThat(answer.json().path("line").asInt()).isEqualTo(2);
  }

  @Test
  void aValueOfTheWrongKindIsToldByField() {
    Answer answer =
        anybody.post("/api/v1/probe/articles", "{\"title\": \"a\", \"at\": \"tomorrow\"}");
    isProblem(answer, 400, "unreadable-body");
    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("at");
    assertThat(answer.json().at("/errors/0/detail").asString()).contains("2026-01-20T14:00:00Z");
    Answer nested = anybody.post("/api/v1/probe/articles", "{\"seo\": {\"title\": {}}}");
    assertThat(nested.json().at("/errors/0/field").asString()).isEqualTo("seo.title");
  }

  @Test
  void anUnknownPropertyIsNamed() {
    Answer answer = anybody.post("/api/v1/probe/articles", "{\"seo\": {\"titel\": \"x\"}}");
    isProblem(answer, 422, "unknown-property");
    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("seo.titel");
    assertThat(answer.json().path("known").toString()).isEqualTo("[\"title\"]");
  }

  @Test
  void aMissingBodyIsMissing() {
    isProblem(
        anybody.with("Content-Type", "application/json").post("/api/v1/probe/articles", ""),
        400,
        "missing-body");
  }

  @Test
  void parametersAreFieldsToo() {
    isProblem(anybody.get("/api/v1/probe/needed"), 422, "invalid-field");
    Answer wrong = anybody.get("/api/v1/probe/needed?number=many");
    isProblem(wrong, 422, "invalid-field");
    assertThat(wrong.json().at("/errors/0/field").asString()).isEqualTo("number");
    Answer fault = anybody.get("/api/v1/probe/needed?number=3");
    isProblem(fault, 422, "invalid-field");
    assertThat(fault.json().at("/errors/0/detail").asString()).contains("Send another");
    isProblem(api.send("PUT", "/api/v1/probe/articles/x", "{}"), 422, "invalid-field");
  }

  @Test
  void whatIsNotThereIsAProblemWhoeverAsks() {
    isProblem(anybody.get("/api/v1/nothing"), 404, "no-such-route");
    isProblem(anybody.get("/nothing"), 404, "no-such-route");
    Answer page = anybody.with("Accept", "text/html").get("/nothing");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.body()).contains("<h1>There is nothing at this address</h1>");
  }

  @Test
  void methodFormatAndAcceptAreTold() {
    Answer method = anybody.get("/api/v1/probe/articles");
    isProblem(method, 405, "method-not-allowed");
    assertThat(method.header("Allow")).isEqualTo("POST");
    Answer format = anybody.with("Content-Type", "text/csv").post("/api/v1/probe/articles", "a;b");
    isProblem(format, 415, "unsupported-media-type");
    isProblem(anybody.with("Accept", "image/png").get("/api/v1/probe/text"), 406, "not-acceptable");
  }

  @Test
  void theApiSpeaksJsonAlone() {
    for (String other : List.of("application/yaml", "application/xml", "application/cbor")) {
      isProblem(anybody.with("Accept", other).get("/api/v1/setup"), 406, "not-acceptable");
      isProblem(
          anybody.with("Content-Type", other).post("/api/v1/probe/articles", "title: a"),
          415,
          "unsupported-media-type");
    }
  }

  @Test
  void tooMuchIsTooLargeWithAndWithoutAKey() {
    String much = "{\"title\": \"" + "x".repeat(10 * 1024 * 1024) + "\"}";
    isProblem(anybody.post("/api/v1/probe/articles", much), 413, "too-large");
    isProblem(api.with("Idempotency-Key", "k").post("/api/v1/probe", much), 413, "too-large");
  }

  @Test
  void whoMayNotIsTold() {
    Answer nobody = anybody.post("/api/v1/probe", "{}");
    isProblem(nobody, 401, "not-signed-in");
    assertThat(nobody.response().headers().allValues("WWW-Authenticate"))
        .containsExactly("Api-Key realm=\"presstime\"", "Bearer realm=\"presstime\"");
    Api viewer = anybody.withKey(TestMember.create(database, Role.VIEWER).key());
    Answer refused = viewer.post("/api/v1/probe", "{}");
    isProblem(refused, 403, "not-allowed");
    assertThat(refused.json().path("permission").asString()).isEqualTo("content.write");
    isProblem(anybody.withKey("pt_nonsense").post("/api/v1/probe", "{}"), 401, "api-key-refused");
  }

  @Test
  void anEditSaysWhichVersionItEdits() {
    isProblem(api.send("PUT", "/api/v1/probe/articles/1", "{}"), 428, "version-required");
    Answer stale = api.with("If-Match", "\"6\"").send("PUT", "/api/v1/probe/articles/1", "{}");
    isProblem(stale, 412, "stale-version");
    assertThat(stale.json().path("currentVersion").asInt()).isEqualTo(7);
    isProblem(
        api.with("If-Match", "7").send("PUT", "/api/v1/probe/articles/1", "{}"),
        400,
        "invalid-version");
    assertThat(api.with("If-Match", "\"7\"").send("PUT", "/api/v1/probe/articles/1", "{}").status())
        .isEqualTo(200);
  }

  @Test
  void aFaultOfOursTellsNothingButWhereToLook() {
    Logger logger = (Logger) LoggerFactory.getLogger("presstime.server.web");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    probe.broken.set(true);
    try {
      Answer answer = api.post("/api/v1/probe", "{}");
      isProblem(answer, 500, "internal");
      assertThat(answer.body()).doesNotContain("swordfish", "IllegalState", "presstime.server");
      String id = answer.json().path("requestId").asString();
      assertThat(answer.header("X-Request-Id")).isEqualTo(id);
      assertThat(log.list)
          .singleElement()
          .satisfies(line -> assertThat(line.getMDCPropertyMap()).containsEntry("requestId", id))
          .satisfies(
              line -> assertThat(line.getThrowableProxy().getMessage()).contains("swordfish"));
    } finally {
      probe.broken.set(false);
      logger.detachAppender(log);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"40P01", "40001"})
  void whoGivesWayToAnotherRequestMayTryAgain(String state) {
    String path = "/api/v1/probe/failures/" + state;
    Api repeating = api.with("Idempotency-Key", "gives-way-" + state);
    int before = probe.carriedOut.get();
    for (int time = 1; time <= 2; time++) {
      Answer answer = repeating.post(path, "{}");
      isProblem(answer, 503, "collision");
      assertThat(answer.header("Retry-After")).isEqualTo("1");
      assertThat(answer.json().path("solution").asString()).contains("again");
      assertThat(probe.carriedOut.get()).as("the key is free again").isEqualTo(before + time);
    }
    isProblem(api.post("/api/v1/probe/failures/23505", "{}"), 500, "internal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"53300", "57P01", "08006"})
  void whoeverComesWhileTheDatabaseIsAwayIsToldToComeAgain(String state) {
    Answer answer = api.post("/api/v1/probe/failures/" + state, "{}");
    isProblem(answer, 503, "unavailable");
    assertThat(answer.header("Retry-After")).isEqualTo("2");
  }

  @Test
  void anEndpointThatSaysNeitherOpenNorRequiresIsClosed() {
    isProblem(api.get("/api/v1/probe/forgotten"), 500, "internal");
  }

  @Test
  void aFinalSlashChangesNothing() {
    assertThat(api.get("/api/v1/me/").status()).isEqualTo(200);
    assertThat(api.post("/api/v1/probe/", "{}").status()).isEqualTo(201);
    isProblem(anybody.get("/api/v1/probe/articles/"), 405, "method-not-allowed");
  }

  @Test
  void whatTheContainerRefusesIsAProblemToo() {
    isProblem(anybody.get("/api/v1/;/me"), 400, "bad-request");
  }
}
