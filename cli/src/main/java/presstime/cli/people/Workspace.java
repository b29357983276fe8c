package presstime.cli.people;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.print.Screen;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code workspace}. */
@Command(name = "workspace", description = "The workspace's name and time zone: show, set.")
public final class Workspace {
  private static final String PATH = "/workspace";

  private final Session session;

  public Workspace(Session session) {
    this.session = session;
  }

  @Command(name = "show", description = "Its name, its part of addresses, its time zone.")
  int show() {
    JsonNode found = session.api().get(PATH);
    session.show(found, screen -> describe(screen, found));
    return Exit.OK;
  }

  @Command(
      name = "set",
      description =
          "Give it another name or time zone. Nothing that is scheduled moves: each time keeps its"
              + " own zone.")
  int set(
      @Option(names = "--name", paramLabel = "NAME", description = "Kept when missing.")
          @Nullable String name,
      @Option(
              names = "--time-zone",
              paramLabel = "ZONE",
              description = "Like Europe/Paris; for times given without one. Kept when missing.")
          @Nullable String timeZone) {
    ObjectNode request = Documents.object();
    if (name != null) {
      request.put("name", name);
    }
    if (timeZone != null) {
      request.put("timeZone", timeZone);
    }
    Api api = session.api();
    JsonNode changed = api.patch(PATH, api.get(PATH).path("version").asInt(), request);
    session.show(changed, screen -> describe(screen, changed));
    return Exit.OK;
  }

  private static void describe(Screen screen, JsonNode workspace) {
    screen.line(Screen.text(workspace, "name"));
    screen.fact("address part", Screen.text(workspace, "slug"));
    screen.fact("time zone", Screen.text(workspace, "timeZone"));
  }
}
