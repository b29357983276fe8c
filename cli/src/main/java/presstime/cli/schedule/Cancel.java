package presstime.cli.schedule;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Exit;
import presstime.cli.session.Session;

/** {@code cancel}. */
@Command(name = "cancel", description = "Take one delivery back before it goes out.")
public final class Cancel implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "DELIVERY")
  private long id;

  public Cancel(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    new DeliveryView(session).show(session.api().post("/deliveries/" + id + "/cancel", null));
    return Exit.OK;
  }
}
