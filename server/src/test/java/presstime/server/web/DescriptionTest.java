package presstime.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import tools.jackson.databind.JsonNode;

/** The generated description, the reading page, and who sees the operator's endpoints. */
@ServerTest
class DescriptionTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;

  @Test
  void everyOperationSaysWhatItIsAndHowItFails() {
    JsonNode api = Api.at(port).get("/api/v1/openapi.json").json();
    assertThat(api.path("openapi").asString()).startsWith("3.1");
    assertThat(api.at("/components/schemas/Problem/properties").has("errors")).isTrue();
    int operations = 0;
    for (var path : api.path("paths").properties()) {
      assertThat(path.getKey()).startsWith("/api/v1/").doesNotEndWith("/");
      for (var operation : path.getValue().properties()) {
        String name = operation.getKey() + " " + path.getKey();
        assertThat(operation.getValue().path("summary").asString("")).as(name).isNotBlank();
        assertThat(operation.getValue().path("tags")).as(name).isNotEmpty();
        assertThat(operation.getValue().at("/responses/default/$ref").asString(""))
            .as(name)
            .isEqualTo("#/components/responses/Problem");
        assertThat(operation.getValue().toString()).as(name).doesNotContain("\"caller\"");
        operations++;
      }
    }
    assertThat(operations).isGreaterThan(9);
    JsonNode create = api.at("/paths/~1api~1v1~1api-keys/post");
    assertThat(create.path("description").asString()).contains("`key.write`");
    assertThat(create.path("security")).hasSize(3);
    assertThat(create.path("parameters").findValuesAsString("name")).contains("Idempotency-Key");
    assertThat(api.at("/paths/~1api~1v1~1session/post").has("security")).isFalse();
  }

  @Test
  void theReadingPageHasNoInlineScriptAndAllItsFilesAreHere() {
    Answer page = Api.at(port).with("Accept", "text/html").get("/api/docs");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
    assertThat(page.body()).doesNotContainPattern("<script[^>]*>[^<]");
    Matcher files =
        Pattern.compile("(?:src|href)=\"(/(?:webjars|assets)/[^\"]+)\"").matcher(page.body());
    int found = 0;
    for (; files.find(); found++) {
      assertThat(Api.at(port).get(files.group(1)).status()).as(files.group(1)).isEqualTo(200);
    }
    assertThat(found).isEqualTo(3);
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    for (String path : new String[] {"/", "/api/v1/session", "/assets/pages.css", "/nothing"}) {
      Answer answer = Api.at(port).get(path);
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Content-Security-Policy"))
          .contains("default-src 'self'", "frame-ancestors 'none'");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
      assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void healthIsForAllAndItsDetailsForOperators() {
    Api anybody = Api.at(port);
    for (String path : new String[] {"", "/liveness", "/readiness"}) {
      assertThat(anybody.get("/actuator/health" + path).json().path("status").asString())
          .isEqualTo("UP");
    }
    assertThat(anybody.get("/actuator/health").json().has("components")).isFalse();
    Api owner = anybody.withKey(TestMember.create(database, Role.OWNER).key());
    assertThat(owner.get("/actuator/health").json().has("components")).isTrue();
    Api editor = anybody.withKey(TestMember.create(database, Role.EDITOR).key());
    assertThat(editor.get("/actuator/health").json().has("components")).isFalse();
  }

  @Test
  void metricsAreForThisMachineAndForOperators() {
    Api here = Api.at(port);
    assertThat(here.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
    Api outside = here.with("X-Forwarded-For", "203.0.113.7");
    assertThat(outside.get("/actuator/prometheus").status()).isEqualTo(401);
    assertThat(here.with("X-Forwarded-Proto", "https").get("/actuator/prometheus").status())
        .as("a proxy that does not say for whom")
        .isEqualTo(401);
    Api owner = outside.withKey(TestMember.create(database, Role.OWNER).key());
    assertThat(owner.get("/actuator/prometheus").status()).isEqualTo(200);
    Api editor = outside.withKey(TestMember.create(database, Role.EDITOR).key());
    assertThat(editor.get("/actuator/prometheus").status()).isEqualTo(403);
    for (String off : new String[] {"env", "beans", "heapdump", "loggers", "info", "sessions"}) {
      assertThat(owner.get("/actuator/" + off).status()).as(off).isEqualTo(404);
    }
  }
}
