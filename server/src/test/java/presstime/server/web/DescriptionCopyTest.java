package presstime.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The desk in the browser is compiled against a copy of the API's description. {@code ./presstime
 * generate} writes it anew, and the desk's client with it.
 */
@ServerTest
class DescriptionCopyTest {

  private static final Path COPY = Path.of("..", "web", "src", "api", "openapi.json");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @LocalServerPort int port;

  @Test
  void theDesksCopyIsWhatTheServerDescribes() throws IOException {
    JsonNode api = Api.at(port).get("/api/v1/openapi.json").json();
    TreeMap<String, Object> kept = new TreeMap<>();
    for (String part : new String[] {"openapi", "info", "paths", "components"}) {
      kept.put(part, api.path(part));
    }
    String now = JSON.writeValueAsString(kept) + "\n";
    if (System.getenv("PRESSTIME_DRAW") != null) {
      Files.writeString(COPY, now);
    }
    assertThat(Files.readString(COPY).equals(now))
        .as("web/src/api/openapi.json is out of date: run ./presstime generate")
        .isTrue();
  }

  @Test
  void operationsAndTypesHaveNamesOfTheirOwn() {
    JsonNode api = Api.at(port).get("/api/v1/openapi.json").json();
    Set<String> ids = new HashSet<>();
    for (var path : api.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        String id = operation.getValue().path("operationId").asString();
        assertThat(ids.add(id)).as(id + " of " + path.getKey()).isTrue();
        assertThat(id).doesNotContain("_");
      }
    }
    JsonNode schemas = api.at("/components/schemas");
    assertThat(schemas.at("/ScheduleRequest/properties").has("scheduled_at")).isFalse();
    assertThat(schemas.at("/Igny8ScheduleRequest/properties").has("scheduled_at")).isTrue();
    assertThat(schemas.at("/Problem/properties").has("status")).isTrue();
    assertThat(schemas.at("/PlatformProblem/properties").has("status")).isFalse();
  }

  @Test
  void membersSayWhetherTheyMayBeNull() {
    JsonNode session = Api.at(port).get("/api/v1/openapi.json").json().at("/components/schemas");
    JsonNode channel = session.path("ChannelView");
    assertThat(channel.path("required").toString()).contains("\"name\"").doesNotContain("lastTest");
    assertThat(channel.at("/properties/lateAtMost/type").toString()).contains("null");
    assertThat(channel.at("/properties/lastTest/anyOf")).hasSize(2);
  }
}
