package presstime.cli.demo;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import presstime.cli.api.Api;
import presstime.cli.api.Exit;
import presstime.cli.session.Session;
import tools.jackson.databind.node.ObjectNode;

/** {@code demo}. */
@Command(
    name = "demo",
    description = {
      "Watch three articles go out at their second.",
      "Starts a server of its own with a throw-away data folder, claims it, schedules three articles 4, 7 and 10"
          + " seconds ahead on the built-in site, and watches the page and its three feeds.",
      "With --url or --key on the command line it uses that server instead, and leaves the articles there."
    })
public final class Demo implements Callable<Integer> {
  private final Session session;

  @Option(names = "--stay", description = "Keep the server running at the end, until Ctrl-C.")
  private boolean stay;

  public Demo(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    // What only the environment names may be somebody's real site.
    if (session.serverIsNamed()) {
      return show(session.api());
    }
    try (DemoServer server = DemoServer.start(session)) {
      Api api = server.claim(session);
      int code = show(api);
      if (stay) {
        server.describe(session);
        server.waitForEnd();
      }
      return code;
    }
  }

  private int show(Api api) throws InterruptedException {
    Stage stage = Stage.set(session, api);
    stage.watch();
    ObjectNode document = stage.document();
    session.show(document, stage::closing);
    return stage.allPublished() ? Exit.OK : Exit.DELIVERY_FAILED;
  }
}
