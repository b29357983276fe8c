package presstime.cli.schedule;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Exit;
import presstime.cli.session.Session;

/** {@code delivery}. */
@Command(name = "delivery", description = "Show one delivery and everything that happened to it.")
public final class Delivery implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "DELIVERY")
  private long id;

  public Delivery(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    new DeliveryView(session).show(session.api().get("/deliveries/" + id));
    return Exit.OK;
  }
}
