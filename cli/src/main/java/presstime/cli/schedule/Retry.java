package presstime.cli.schedule;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Exit;
import presstime.cli.session.Session;

/** {@code retry}. */
@Command(name = "retry", description = "Try a failed, held or missed delivery again, now.")
public final class Retry implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "DELIVERY")
  private long id;

  public Retry(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    new DeliveryView(session).show(session.api().post("/deliveries/" + id + "/retry", null));
    return Exit.OK;
  }
}
