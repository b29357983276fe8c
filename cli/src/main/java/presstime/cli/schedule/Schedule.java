package presstime.cli.schedule;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code schedule}. */
@Command(name = "schedule", description = "Say when, and where, a content goes out.")
public final class Schedule implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "ID", description = "The content.")
  private long id;

  @Mixin private AtOption at = new AtOption();
  @Mixin private Channelled channels = new Channelled();

  @Option(
      names = "--action",
      paramLabel = "publish|update|unpublish|delete",
      description = "publish when missing.")
  private @Nullable String action;

  @Option(
      names = "--unpublish-to",
      paramLabel = "PLACE",
      description =
          "With --action unpublish: draft, private or trash on WordPress; the channel's setting when"
              + " missing.")
  private @Nullable String place;

  @Option(
      names = "--target-state",
      paramLabel = "STATE",
      description = "The state the content is to have then; the workflow's own when missing.")
  private @Nullable String targetState;

  public Schedule(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ObjectNode request = at.read(session.terminal()).into(Documents.object());
    if (action != null) {
      request.put("action", action);
    }
    if (place != null) {
      request.put("unpublishTo", place);
    }
    if (targetState != null) {
      request.put("targetState", targetState);
    }
    Api api = session.api();
    JsonNode placed = api.post("/content/" + id + "/schedule", channels.into(request, api));
    session.show(placed, screen -> new Placed(placed).show(screen));
    return Exit.OK;
  }
}
