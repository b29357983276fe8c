package presstime.cli.content;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.print.Screen;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code approve}. */
@Command(
    name = "approve",
    description = "Approve a content's present revision, or the one named; that is what goes out.")
public final class Approve implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "ID")
  private long id;

  @Option(
      names = "--revision",
      paramLabel = "N",
      description = "Which revision; the present one when missing.")
  private @Nullable Integer revision;

  public Approve(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ObjectNode request = Documents.object();
    if (revision != null) {
      request.put("revision", revision);
    }
    JsonNode content = session.api().post("/content/" + id + "/approve", request);
    String approved = Screen.text(content, "approvedRevision");
    String wanted =
        revision == null
            ? Screen.text(content.path("currentRevision"), "number")
            : revision.toString();
    session.show(
        content,
        screen ->
            screen.line(
                approved.equals(wanted) || wanted.isEmpty()
                    ? "Content " + id + " is approved: revision " + approved + " goes out."
                    : "Your approval of revision " + wanted + " is kept; it needs more of them."));
    return Exit.OK;
  }
}
