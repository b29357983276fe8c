package presstime.cli.account;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code logout}. */
@Command(
    name = "logout",
    description = "Forget the key kept for the server, and revoke it when login created it.")
public final class Logout implements Callable<Integer> {
  private final Session session;

  public Logout(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String url = session.url();
    if (session.credentials().of(url).isEmpty()) {
      throw Failure.of(
          Exit.NOT_SIGNED_IN,
          "Not signed in",
          "No key is kept for " + url + ".",
          "Name the server with --url.");
    }
    boolean revoked = session.credentials().of(url).map(this::revoke).orElse(false);
    session.credentials().forget(url);
    session.show(
        Documents.object().put("url", url).put("revoked", revoked),
        screen ->
            screen.line(
                "Signed out of "
                    + url
                    + (revoked ? "; the key is revoked." : "; the key was only forgotten.")));
    return Exit.OK;
  }

  /** A server that is gone, or a key that is no good any more, is no reason to keep it here. */
  private boolean revoke(JsonNode entry) {
    long id = entry.path("keyId").asLong(0);
    if (id == 0) {
      return false;
    }
    try {
      Api api = session.api();
      api.delete("/api-keys/" + id);
      return true;
    } catch (Failure e) {
      return false;
    }
  }
}
