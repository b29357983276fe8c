package presstime.cli.assignment;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.print.Screen;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code queue}. */
@Command(
    name = "queue",
    description = "Show how a content waits for a slot; set its priority, hold it or release it.")
public final class Queue implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "CONTENT")
  private long id;

  @Option(names = "--priority", paramLabel = "WORD", description = "urgent, high, normal or low.")
  private @Nullable String priority;

  @ArgGroup private Held held = new Held();

  /** One of the two. */
  static final class Held {
    @Option(names = "--hold", description = "Do not place it by itself.")
    private boolean hold;

    @Option(names = "--release", description = "Place it by itself again.")
    private boolean release;
  }

  public Queue(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Api api = session.api();
    String path = "/content/" + id + "/assignment";
    ObjectNode request = Documents.object();
    if (priority != null) {
      request.put("priority", priority);
    }
    if (held.hold || held.release) {
      request.put("hold", held.hold);
    }
    JsonNode position = request.isEmpty() ? api.get(path) : api.patch(path, request);
    session.show(
        position,
        screen -> {
          screen.fact("priority", Screen.text(position, "priority"));
          screen.fact("on hold", position.path("hold").asBoolean() ? "yes" : "no");
          screen.fact("held on channels", position.path("heldChannels").toString());
        });
    return Exit.OK;
  }
}
