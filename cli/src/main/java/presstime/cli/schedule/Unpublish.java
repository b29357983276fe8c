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

/** {@code unpublish}. */
@Command(name = "unpublish", description = "Take a content from the public now.")
public final class Unpublish implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "ID", description = "The content.")
  private long id;

  @Mixin private Channelled channels = new Channelled();
  @Mixin private Pending pending = new Pending();

  @Option(
      names = "--to",
      paramLabel = "PLACE",
      description = "draft, private or trash on WordPress; the channel's setting when missing.")
  private @Nullable String to;

  public Unpublish(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Api api = session.api();
    ObjectNode request = channels.into(Documents.object(), api);
    if (pending.isPreview()) {
      return Pending.show(session, api, id, "unpublish", request);
    }
    if (to != null) {
      request.put("to", to);
    }
    JsonNode placed =
        api.post("/content/" + id + "/unpublish", pending.into(request, session.terminal()));
    session.show(
        placed,
        screen -> {
          new Placed(placed).show(screen);
          Pending.settled(screen, placed);
        });
    return Exit.OK;
  }
}
