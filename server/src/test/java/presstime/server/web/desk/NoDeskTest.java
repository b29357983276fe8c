package presstime.server.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api;

/** A server that was built without Node. */
@ServerTest
class NoDeskTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;

  @Test
  void itSaysHowToGetTheDesk() {
    Desk.open(database, port);
    Api browser = Api.at(port).with("Accept", "text/html");
    assertThat(browser.get("/").body()).contains("Node 20.19", "./presstime up");
    assertThat(browser.get("/channels").status()).isEqualTo(404);
    assertThat(browser.get("/desk-assets/index-a1.js").status()).isEqualTo(404);
  }
}
