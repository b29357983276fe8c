package presstime.cli.schedule;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import presstime.cli.api.Exit;
import presstime.cli.session.Session;

/** {@code past-due}. */
@Command(name = "past-due", description = "Show what should have gone out and has not.")
public final class PastDue implements Callable<Integer> {
  private final Session session;

  public PastDue(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Deliveries.show(session, session.api().get("/deliveries/past-due"), "Nothing is past due.");
    return Exit.OK;
  }
}
