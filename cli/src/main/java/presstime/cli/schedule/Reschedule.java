package presstime.cli.schedule;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code reschedule}. */
@Command(name = "reschedule", description = "Move a delivery to another time.")
public final class Reschedule implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "DELIVERY")
  private long id;

  @Mixin private AtOption at = new AtOption();

  public Reschedule(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    DueTime due = at.read(session.terminal());
    JsonNode delivery =
        session.api().post("/deliveries/" + id + "/reschedule", due.into(Documents.object()));
    new DeliveryView(session).show(delivery);
    return Exit.OK;
  }
}
