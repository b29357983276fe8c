package presstime.cli.schedule;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.print.PageOptions;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code upcoming}. */
@Command(name = "upcoming", description = "Show what is to go out, soonest first.")
public final class Upcoming implements Callable<Integer> {
  private final Session session;

  @Mixin private PageOptions which = new PageOptions();

  public Upcoming(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    JsonNode page = session.api().get(which.of(Query.of("/deliveries/upcoming")));
    Deliveries.show(session, page, "Nothing is planned.");
    return Exit.OK;
  }
}
