package presstime.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.server.ServerTest;
import presstime.server.identity.Api.Answer;

/** Nothing that opens anything is ever written to the log, however much is logged. */
@ServerTest
class CredentialLogTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;

  final Queue<String> lines = new ConcurrentLinkedQueue<>();
  final AppenderBase<ILoggingEvent> everything =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          lines.add(
              event.getFormattedMessage()
                  + event.getMDCPropertyMap()
                  + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
      };

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  @BeforeEach
  void logEverythingOfOursAndOfSpring() {
    everything.start();
    logger("ROOT").addAppender(everything);
    logger("presstime").setLevel(Level.TRACE);
    logger("org.springframework").setLevel(Level.DEBUG);
  }

  @AfterEach
  void logAsBefore() {
    logger("ROOT").detachAppender(everything);
    logger("presstime").setLevel(null);
    logger("org.springframework").setLevel(null);
  }

  @Test
  void noPasswordKeySessionOrTokenIsLogged() {
    TestMember owner = TestMember.create(database, Role.OWNER);
    Api api = Api.at(port);
    String wrong = "wrong horse wrong battery";
    api.post("/api/v1/session", Map.of("email", owner.email(), "password", wrong));
    api.post("/api/v1/session", "{\"email\": \"a\", \"password\": \"" + wrong + "\", \"x\": 1}");
    api.post("/api/v1/session", "{\"email\": 1, \"password\": {\"" + wrong + "\": oops");
    Answer session =
        api.post(
            "/api/v1/session", Map.of("email", owner.email(), "password", TestMember.PASSWORD));
    String csrf = session.json().path("csrfToken").asString();
    Answer made =
        api.with("Cookie", session.cookie())
            .with("X-CSRF-Token", csrf)
            .with("Idempotency-Key", "one")
            .post("/api/v1/api-keys", Map.of("name", "k", "scopes", new String[] {"content.read"}));
    assertThat(made.status()).isEqualTo(201);
    String key = made.json().path("key").asString();
    assertThat(api.withKey(key).get("/api/v1/me").status()).isEqualTo(200);
    api.withKey(key + "x").get("/api/v1/me");
    api.post("/api/v1/setup", Map.of("token", "some-setup-token", "password", wrong));

    String log = String.join("\n", lines);
    assertThat(log).as("the log is on").contains("/api/v1/session");
    String cookie = session.cookie().substring(session.cookie().indexOf('=') + 1);
    Map<String, String> secrets =
        Map.of(
            "password",
            TestMember.PASSWORD,
            "wrong password",
            wrong,
            "key",
            key,
            "member's key",
            owner.key(),
            "session",
            cookie,
            "session id",
            new String(java.util.Base64.getDecoder().decode(cookie)),
            "csrf token",
            csrf,
            "set-up token",
            "some-setup-token");
    assertThat(
            secrets.entrySet().stream()
                .filter(secret -> log.contains(secret.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()))
        .isEmpty();
  }
}
