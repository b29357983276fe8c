package presstime.cli.account;

import java.util.Map;
import java.util.Optional;
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

/** {@code login}. */
@Command(
    name = "login",
    description = {
      "Sign in to a server and keep an API key for it.",
      "With --key (or PRESSTIME_API_KEY) that key is checked and kept; else email and password are asked for,"
          + " and a key named after this computer is created."
    })
public final class Login implements Callable<Integer> {
  private final Session session;

  @Option(names = "--email", paramLabel = "EMAIL", description = "Asked for when missing.")
  private @Nullable String email;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "Read the password from a file, - for standard input; asked for when missing.")
  private @Nullable String passwordFile;

  public Login(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Optional<String> key = session.givenKey();
    JsonNode entry = key.isPresent() ? keep(key.get()) : byPassword();
    ObjectNode shown =
        Documents.object()
            .put("url", session.url())
            .put("email", Screen.text(entry, "email"))
            .put("workspace", Screen.text(entry, "workspace"))
            .put("credentials", session.credentials().file().toString());
    session.show(
        shown,
        screen -> {
          screen.line("Signed in to " + session.url());
          screen.fact("as", Screen.text(shown, "email"));
          screen.fact("workspace", Screen.text(shown, "workspace"));
          screen.fact("key kept in", Screen.text(shown, "credentials"));
        });
    return Exit.OK;
  }

  private JsonNode keep(String key) {
    JsonNode me = session.anonymous().as(Map.of("Authorization", "Api-Key " + key)).get("/me");
    ObjectNode entry =
        Documents.object()
            .put("key", key)
            .put("email", Screen.text(me.path("account"), "email"))
            .put("workspace", Screen.text(me.path("workspace"), "name"));
    session.credentials().keep(session.url(), entry);
    return entry;
  }

  private JsonNode byPassword() {
    String name =
        email == null ? session.terminal().ask("Email", "Give --email, or --key.") : email;
    String password = new Password(session.terminal()).read(passwordFile, "Password");
    SignIn signIn = new SignIn(session.anonymous().base().toString());
    signIn.withPassword(name, password);
    ObjectNode entry = signIn.createKey();
    session.credentials().keep(session.url(), entry);
    return entry;
  }
}
