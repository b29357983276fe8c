package presstime.cli.schedule;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.print.PageOptions;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code past-due}. */
@Command(name = "past-due", description = "Show what should have gone out and has not.")
public final class PastDue implements Callable<Integer> {
  private final Session session;

  @Mixin private PageOptions which = new PageOptions();

  public PastDue(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    JsonNode page = session.api().get(which.of(Query.of("/deliveries/past-due")));
    Deliveries.show(session, page, "Nothing is past due.");
    return Exit.OK;
  }
}
