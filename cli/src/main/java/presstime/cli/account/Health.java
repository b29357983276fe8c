package presstime.cli.account;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import presstime.cli.api.Exit;
import presstime.cli.print.Screen;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code health}. */
@Command(
    name = "health",
    description = "Ask the server whether it works; needs no key. Exit code 1 when it does not.")
public final class Health implements Callable<Integer> {
  private final Session session;

  public Health(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    JsonNode health = session.anonymous().get("actuator/health");
    String status = Screen.text(health, "status");
    session.show(health, screen -> screen.line(session.url() + " is " + screen.state(status)));
    return status.equals("UP") ? Exit.OK : Exit.FAILED;
  }
}
