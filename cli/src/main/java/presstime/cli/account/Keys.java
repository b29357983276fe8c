package presstime.cli.account;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code keys}. */
@Command(name = "keys", description = "API keys: list, create, revoke.")
public final class Keys {
  private final Session session;

  public Keys(Session session) {
    this.session = session;
  }

  @Command(
      name = "list",
      description = "Show the workspace's keys; a key itself is shown only when created.")
  int list() {
    JsonNode keys = session.api().get("/api-keys");
    session.show(
        keys,
        screen -> {
          Table table = Table.of("ID", "NAME", "STARTS WITH", "SCOPES", "EXPIRES", "LAST USED");
          for (JsonNode key : Screen.items(keys)) {
            table.row(
                Screen.text(key, "id"),
                Screen.text(key, "name"),
                Screen.text(key, "prefix"),
                scopes(key.path("scopes")),
                screen.times().wall(Screen.text(key, "expiresAt")),
                screen.times().fromNow(Screen.text(key, "lastUsedAt")));
          }
          screen.table(table, "There are no keys.");
        });
    return Exit.OK;
  }

  /** Few by name, many by number: --json has them all. */
  private static String scopes(JsonNode scopes) {
    return scopes.size() > 4 ? scopes.size() + " scopes" : Screen.list(scopes);
  }

  @Command(name = "create", description = "Create a key. It is shown once.")
  int create(
      @Parameters(paramLabel = "NAME", description = "What it is for.") String name,
      @Option(
              names = "--scope",
              paramLabel = "SCOPE",
              split = ",",
              description = "What it may do, like content.write; all that you may do when missing.")
          @Nullable List<String> scopes,
      @Option(
              names = "--expires-at",
              paramLabel = "TIME",
              description = "RFC 3339, like 2027-01-01T00:00:00Z.")
          @Nullable String expiresAt) {
    ObjectNode request = Documents.object().put("name", name);
    var array = request.putArray("scopes");
    for (String scope : scopes == null ? own() : scopes) {
      array.add(scope);
    }
    if (expiresAt != null) {
      request.put("expiresAt", expiresAt);
    }
    JsonNode key = session.api().post("/api-keys", request);
    session.show(
        key,
        screen -> {
          screen.line(Screen.text(key, "key"));
          screen.line("This is the only time it is shown.");
        });
    return Exit.OK;
  }

  @Command(name = "revoke", description = "Make a key worthless at once.")
  int revoke(@Parameters(paramLabel = "ID") long id) {
    session.api().delete("/api-keys/" + id);
    session.show(
        Documents.object().put("id", id).put("revoked", true),
        screen -> screen.line("Key " + id + " is revoked."));
    return Exit.OK;
  }

  private List<String> own() {
    List<String> scopes = new ArrayList<>();
    for (JsonNode permission : session.api().get("/me").path("permissions")) {
      scopes.add(permission.asString("").toLowerCase(java.util.Locale.ROOT).replace('_', '.'));
    }
    return scopes;
  }
}
