package presstime.cli.account;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.print.Screen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A short browser-like session, only long enough for what a key cannot do; the password is not
 * kept.
 */
public final class SignIn {
  private final Api api;

  /**
   * @param url the server's address
   */
  public SignIn(String url) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    this.api = new Api(http, URI.create(url), Map.of());
  }

  /** Claims a fresh server; afterwards the new owner is signed in. */
  public JsonNode claim(ObjectNode request) {
    return api.post("/setup", request);
  }

  /** Signs in by password. */
  void withPassword(String email, String password) {
    api.post("/session", Documents.object().put("email", email).put("password", password));
  }

  /**
   * Creates an API key that may do what its owner may, ends the session, and returns what to keep:
   * {@code key}, {@code keyId}, {@code email}, {@code workspace}.
   */
  public ObjectNode createKey() {
    Api signedIn = api.as(csrf());
    JsonNode me = signedIn.get("/me");
    ObjectNode request = Documents.object().put("name", "presstime on " + host());
    ArrayNode scopes = request.putArray("scopes");
    for (JsonNode permission : me.path("permissions")) {
      scopes.add(permission.asString("").toLowerCase(Locale.ROOT).replace('_', '.'));
    }
    JsonNode key = signedIn.post("/api-keys", request);
    signedIn.delete("/session");
    return Documents.object()
        .put("key", Screen.text(key, "key"))
        .put("keyId", key.path("id").asLong(0))
        .put("email", Screen.text(me.path("account"), "email"))
        .put("workspace", Screen.text(me.path("workspace"), "name"));
  }

  /** Speaks for who is signed in, as a browser does. */
  Api api() {
    return api.as(csrf());
  }

  /** Signs out. */
  void end() {
    api().delete("/session");
  }

  private Map<String, String> csrf() {
    return Map.of("X-CSRF-Token", Screen.text(api.get("/session"), "csrfToken"));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "a computer without a name";
    }
  }
}
