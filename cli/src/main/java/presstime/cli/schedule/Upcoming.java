package presstime.cli.schedule;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import presstime.cli.api.Exit;
import presstime.cli.session.Session;

/** {@code upcoming}. */
@Command(name = "upcoming", description = "Show what is to go out, soonest first.")
public final class Upcoming implements Callable<Integer> {
  private final Session session;

  public Upcoming(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Deliveries.show(session, session.api().get("/deliveries/upcoming"), "Nothing is planned.");
    return Exit.OK;
  }
}
