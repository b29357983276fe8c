package presstime.cli.content;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code submit}. */
@Command(name = "submit", description = "Hand a draft in for review.")
public final class Submit implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "ID")
  private long id;

  public Submit(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ObjectNode request = Documents.object();
    JsonNode content = session.api().post("/content/" + id + "/submit", request);
    session.show(content, screen -> screen.line("Content " + id + " is in review."));
    return Exit.OK;
  }
}
