package presstime.cli.content;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code return}. */
@Command(
    name = "return",
    description = "Hand a content back to draft, with a note; an approval is withdrawn.")
public final class Return implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "ID")
  private long id;

  @Option(names = "--note", required = true, description = "What is to be changed.")
  private String note = "";

  public Return(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ObjectNode request = Documents.object();
    request.put("note", note);
    JsonNode content = session.api().post("/content/" + id + "/return", request);
    session.show(content, screen -> screen.line("Content " + id + " is a draft again."));
    return Exit.OK;
  }
}
