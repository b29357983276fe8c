package presstime.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.TestPropertySource;
import presstime.server.ServerTest;

/** What an operator may set of sessions, on a server that does not describe its API. */
@ServerTest
@TestPropertySource(
    properties = {"spring.session.timeout=3600", "springdoc.api-docs.enabled=false"})
class OperatorsSessionTest {

  @LocalServerPort int port;
  @Autowired SessionRepository<?> sessions;

  @Test
  void aNumberWithoutUnitIsSeconds() {
    assertThat(sessions.createSession().getMaxInactiveInterval()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aServerWithoutDescriptionWorks() {
    assertThat(Api.at(port).get("/api/v1/setup").status()).isEqualTo(200);
    assertThat(Api.at(port).get("/api/v1/openapi.json").status()).isEqualTo(404);
  }
}
