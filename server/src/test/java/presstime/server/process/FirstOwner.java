package presstime.server.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** Becomes a new server's owner as a person would: by the link it printed. */
public final class FirstOwner {

  private FirstOwner() {}

  /** Creates the owner with a workspace; answers an API key that may do everything. */
  public static String claim(ServerProcess server) {
    Api.Answer owner =
        server
            .api()
            .post(
                "/api/v1/setup",
                Map.of(
                    "token", token(server),
                    "email", "owner@example.org",
                    "name", "Owner",
                    "password", "a long pass phrase of mine",
                    "workspaceName", "Newsroom",
                    "timeZone", "Europe/Paris"));
    ok(owner);
    Api session = server.api().with("Cookie", owner.cookie());
    String csrf = ok(session.get("/api/v1/session")).path("csrfToken").asString();
    JsonNode me = ok(session.get("/api/v1/me"));
    JsonNode key =
        ok(
            session
                .with("X-CSRF-Token", csrf)
                .post(
                    "/api/v1/api-keys",
                    Map.of(
                        "name",
                        "test",
                        "scopes",
                        me.path("permissions").valueStream().map(JsonNode::asString).toList())));
    return key.path("key").asString();
  }

  private static String token(ServerProcess server) {
    try {
      String link = Files.readString(server.home().resolve("setup-link")).strip();
      return link.substring(link.indexOf("token=") + 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode ok(Api.Answer answer) {
    if (answer.status() / 100 != 2) {
      throw new IllegalStateException("answered " + answer.status() + ": " + answer.body());
    }
    return answer.json();
  }
}
