package presstime.cli.account;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code account}. A key reaches nobody's account, so each of these signs in for a moment. */
@Command(
    name = "account",
    description = "Your own account: change the password, see and end where you are signed in.")
public final class OwnAccount {
  private static final String SESSIONS = "/account/sessions";

  private final Session session;

  public OwnAccount(Session session) {
    this.session = session;
  }

  @Command(
      name = "password",
      description = "Change your password. All your sessions end; API keys stay.")
  int password(
      @Option(names = "--email", paramLabel = "EMAIL", description = "Else of who the key is.")
          @Nullable String email,
      @Option(
              names = "--password-file",
              paramLabel = "FILE",
              description = "The password as it is now; asked for when missing.")
          @Nullable String file,
      @Option(
              names = "--new-password-file",
              paramLabel = "FILE",
              description = "The new one, - for standard input; asked for when missing.")
          @Nullable String newFile) {
    String current = new Password(session.terminal()).read(file, "Password");
    String next =
        newFile == null
            ? session.terminal().askSecret("New password", "Give --new-password-file.")
            : session.terminal().readSecret(newFile);
    SignIn signIn = signedIn(email, current);
    JsonNode done =
        signIn
            .api()
            .put(
                "/account/password",
                Documents.object().put("currentPassword", current).put("password", next));
    signIn.end();
    session.show(
        done,
        screen ->
            screen.line(
                "The password is changed; "
                    + done.path("ended").asInt()
                    + " other sessions have ended. API keys stay."));
    return Exit.OK;
  }

  @Command(name = "sessions", description = "Where you are signed in with a browser.")
  int sessions(
      @Option(names = "--email", paramLabel = "EMAIL", description = "Else of who the key is.")
          @Nullable String email,
      @Option(
              names = "--password-file",
              paramLabel = "FILE",
              description = "Your password, - for standard input; asked for when missing.")
          @Nullable String file,
      @Option(names = "--end", description = "Sign out everywhere.") boolean end) {
    SignIn signIn = signedIn(email, new Password(session.terminal()).read(file, "Password"));
    JsonNode found = end ? signIn.api().delete(SESSIONS) : signIn.api().get(SESSIONS);
    signIn.end();
    session.show(
        found,
        screen -> {
          if (end) {
            screen.line(found.path("ended").asInt() + " sessions have ended.");
            return;
          }
          Table table = Table.of("SIGNED IN", "LAST USED", "FROM", "BROWSER");
          for (JsonNode one : Screen.items(found)) {
            if (!one.path("current").asBoolean()) {
              table.row(
                  screen.times().wall(Screen.text(one, "startedAt")),
                  screen.times().fromNow(Screen.text(one, "seenAt")),
                  Screen.text(one, "address"),
                  Screen.text(one, "agent"));
            }
          }
          screen.table(table, "You are signed in nowhere.");
        });
    return Exit.OK;
  }

  private SignIn signedIn(@Nullable String email, String password) {
    Api own = session.anonymous();
    String name =
        email == null ? Screen.text(session.api().get("/me").path("account"), "email") : email;
    SignIn signIn = new SignIn(own.base().toString());
    signIn.withPassword(name, password);
    return signIn;
  }
}
