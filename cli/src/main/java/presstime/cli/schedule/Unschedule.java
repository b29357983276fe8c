package presstime.cli.schedule;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code unschedule}. */
@Command(
    name = "unschedule",
    description = "Take back what is scheduled of a content and has not gone out.")
public final class Unschedule implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "ID", description = "The content.")
  private long id;

  @Mixin private Channelled channels = new Channelled();

  public Unschedule(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Api api = session.api();
    JsonNode answer =
        api.post("/content/" + id + "/unschedule", channels.into(Documents.object(), api));
    session.show(
        answer,
        screen ->
            new DeliveryTable(screen)
                .show(answer.path("cancelled"), "Nothing was scheduled of content " + id + "."));
    return Exit.OK;
  }
}
