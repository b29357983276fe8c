package presstime.cli.account;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.print.Screen;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code setup}. */
@Command(
    name = "setup",
    description = {
      "Create the owner and the first workspace of a fresh server, and sign in.",
      "Works once, with the token of the link the server printed at its first start."
    })
public final class Setup implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description =
          "The token, or the whole link. Without it, the data folder of a server on this computer is looked at.")
  private @Nullable String token;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Read it from a file, - for standard input.")
  private @Nullable String tokenFile;

  @Option(names = "--email", required = true, description = "The owner's, for signing in.")
  private String email = "";

  @Option(names = "--name", required = true, description = "The owner's, as shown.")
  private String name = "";

  @Option(names = "--workspace", required = true, description = "The first workspace's name.")
  private String workspace = "";

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description = "The workspace's, like Europe/Paris; this computer's when missing.")
  private @Nullable String timeZone;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "Read the password from a file, - for standard input; else PRESSTIME_PASSWORD, else asked for.")
  private @Nullable String passwordFile;

  @Option(names = "--no-login", description = "Do not keep a key for this computer.")
  private boolean noLogin;

  public Setup(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    SetupToken found = SetupToken.find(session.terminal(), token, tokenFile);
    if (found.url() != null && session.terminal().environment().get("PRESSTIME_URL") == null) {
      session.urlUnlessGiven(found.url());
    }
    ObjectNode request =
        Documents.object()
            .put("token", found.token())
            .put("email", email)
            .put("name", name)
            .put(
                "password",
                new Password(session.terminal()).read(passwordFile, "A password for the owner"))
            .put("workspaceName", workspace)
            .put("timeZone", timeZone == null ? session.terminal().zone().getId() : timeZone);
    SignIn signIn = new SignIn(session.anonymous().base().toString());
    JsonNode created = signIn.claim(request);
    if (!noLogin) {
      session.credentials().keep(session.url(), signIn.createKey());
    }
    session.show(
        created,
        screen -> {
          screen.line("The workspace " + workspace + " is yours.");
          screen.fact("address", session.url());
          screen.fact("owner", name + " <" + email + ">");
          if (!noLogin) {
            screen.fact("key kept in", session.credentials().file().toString());
          }
          screen.fact("workspace", Screen.text(created, "workspaceId"));
        });
    return Exit.OK;
  }
}
