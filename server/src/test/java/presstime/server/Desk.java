package presstime.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import presstime.server.identity.Api;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import tools.jackson.databind.JsonNode;

/** A workspace of a test's own with its owner, told of in the words of the domain, over HTTP. */
public final class Desk {

  private final TestMember owner;
  private final Api api;

  private Desk(TestMember owner, Api api) {
    this.owner = owner;
    this.api = api;
  }

  /** A new workspace on the server at this port. */
  public static Desk open(DSLContext database, int port) {
    TestMember owner = TestMember.create(database, Role.OWNER);
    return new Desk(owner, Api.at(port).withKey(owner.key()));
  }

  public TestMember owner() {
    return owner;
  }

  /** Speaks for the owner. */
  public Api api() {
    return api;
  }

  /** A connected channel of a platform; answers its number. */
  public long aChannel(String platform, Map<String, String> settings, Map<String, String> secrets) {
    return created(
        "/api/v1/channels",
        Map.of(
            "platform",
            platform,
            "name",
            "My " + platform,
            "timeZone",
            "Europe/Paris",
            "settings",
            settings,
            "secrets",
            secrets,
            "test",
            false));
  }

  /** The built-in site as a channel; answers its number. */
  public long aSite() {
    return aChannel("site", Map.of("title", "My site"), Map.of());
  }

  /** A draft; answers its number. */
  public long aDraft(String title) {
    return created(
        "/api/v1/content",
        Map.of("title", title, "body", "Some *text*.", "bodyFormat", "markdown"));
  }

  /** An article approved by the owner; answers its number. */
  public long anApprovedArticle(String title) {
    long id = aDraft(title);
    approve(id);
    return id;
  }

  public void approve(long content) {
    ok(api.post("/api/v1/content/" + content + "/submit", Map.of()));
    ok(api.post("/api/v1/content/" + content + "/approve", Map.of()));
  }

  /** What waits or happened, in due order. */
  public List<JsonNode> deliveriesOf(long content) {
    return ok(api.get("/api/v1/content/" + content + "/deliveries"))
        .path("items")
        .valueStream()
        .toList();
  }

  /** Lets the server carry out what is due at the clock's time. */
  public void runWhatIsDue() {
    ok(api.post("/api/v1/operations/process-due", Map.of()));
  }

  /** The answer's body, when it is a success. */
  public static JsonNode ok(Api.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    return answer.json();
  }

  private long created(String path, Object body) {
    return ok(api.post(path, body)).path("id").asLong();
  }
}
