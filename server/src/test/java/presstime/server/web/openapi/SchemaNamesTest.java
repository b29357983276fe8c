package presstime.server.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** Two types under one name would be described as one of them. */
@ServerTest
class SchemaNamesTest {

  @LocalServerPort int port;

  @Test
  void noTwoTypesShareAName() {
    JsonNode schemas = Api.at(port).get("/api/v1/openapi.json").json().at("/components/schemas");
    assertThat(SchemaNames.clashes()).isEmpty();
    assertThat(schemas.at("/PagePastDue/properties/items/items/$ref").asString())
        .isEqualTo("#/components/schemas/PastDue");
    assertThat(schemas.at("/PageWaiting/properties/items/items/$ref").asString())
        .isEqualTo("#/components/schemas/Waiting");
  }
}
