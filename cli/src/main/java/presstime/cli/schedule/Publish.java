package presstime.cli.schedule;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code publish}. */
@Command(
    name = "publish",
    description =
        "Send a content out now, and wait for the outcome. Exit code 7 when it did not go out everywhere.")
public final class Publish implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "ID", description = "The content.")
  private long id;

  @Mixin private Channelled channels = new Channelled();
  @Mixin private Pending pending = new Pending();

  @Option(names = "--no-wait", description = "Do not wait for the outcome.")
  private boolean noWait;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "How long to wait; 120 when missing.")
  private long timeout;

  public Publish(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Api api = session.api();
    ObjectNode request = channels.into(Documents.object(), api);
    if (pending.isPreview()) {
      return Pending.show(session, api, id, "publish", request);
    }
    JsonNode placed =
        api.post("/content/" + id + "/publish", pending.into(request, session.terminal()));
    if (noWait) {
      session.show(
          placed,
          screen -> {
            new Placed(placed).show(screen);
            Pending.settled(screen, placed);
          });
      return Exit.OK;
    }
    Outcome outcome = new Outcome(api, session.terminal().clock(), Duration.ofSeconds(timeout));
    ObjectNode finished = ((ObjectNode) placed).deepCopy();
    ArrayNode deliveries = finished.putArray("deliveries");
    boolean published = true;
    for (JsonNode delivery : placed.path("deliveries")) {
      JsonNode last = outcome.of(delivery.path("id").asLong());
      published &= Outcome.published(last);
      deliveries.add(last);
    }
    session.show(
        finished,
        screen -> {
          new Placed(finished).show(screen);
          Pending.settled(screen, finished);
          deliveries.forEach(delivery -> DeliveryView.problem(screen, delivery));
        });
    return published ? Exit.OK : Exit.DELIVERY_FAILED;
  }
}
