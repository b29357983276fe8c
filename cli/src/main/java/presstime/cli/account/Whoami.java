package presstime.cli.account;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import presstime.cli.api.Exit;
import presstime.cli.print.Screen;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code whoami}. */
@Command(name = "whoami", description = "Show who the key acts for, where, and what it may do.")
public final class Whoami implements Callable<Integer> {
  private final Session session;

  public Whoami(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    JsonNode me = session.api().get("/me");
    session.show(
        me,
        screen -> {
          screen.line(
              Screen.text(me.path("account"), "name")
                  + " <"
                  + Screen.text(me.path("account"), "email")
                  + ">");
          screen.fact("server", session.url());
          screen.fact("workspace", Screen.text(me.path("workspace"), "name"));
          screen.fact("role", Screen.text(me, "role"));
          screen.fact("may", Screen.list(me.path("permissions")));
        });
    return Exit.OK;
  }
}
