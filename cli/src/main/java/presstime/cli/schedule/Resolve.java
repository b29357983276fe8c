package presstime.cli.schedule;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.session.Session;
import tools.jackson.databind.node.ObjectNode;

/** {@code resolve}. */
@Command(
    name = "resolve",
    description = "Say what became of an unconfirmed delivery, after looking at the channel.")
public final class Resolve implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "DELIVERY")
  private long id;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "published|not-published",
      description = "What you found there.")
  private String as = "";

  @Option(
      names = "--public-url",
      paramLabel = "ADDRESS",
      description = "Where it stands, when it is published.")
  private @Nullable String publicUrl;

  public Resolve(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ObjectNode request = Documents.object().put("as", as);
    if (publicUrl != null) {
      request.put("url", publicUrl);
    }
    new DeliveryView(session).show(session.api().post("/deliveries/" + id + "/resolve", request));
    return Exit.OK;
  }
}
