package presstime.cli.bundle;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.schedule.DueTime;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code milestone}. */
@Command(name = "milestone", description = "Dates that have a name.")
public final class Milestone {
  private final Session session;

  public Milestone(Session session) {
    this.session = session;
  }

  @Command(name = "list", description = "Show milestones by date.")
  int list(@Option(names = "--campaign", paramLabel = "NAME") @Nullable String campaign) {
    JsonNode all = session.api().get(Query.of("/milestones").with("campaign", campaign).toString());
    session.show(
        all,
        screen -> {
          Table table = Table.of("ID", "NAME", "CAMPAIGN", "DUE", "CONTENTS");
          for (JsonNode one : Screen.items(all)) {
            table.row(
                Screen.text(one, "id"),
                Screen.text(one, "name"),
                Screen.text(one, "campaign"),
                screen.times().wall(Screen.text(one, "dueAt")),
                Screen.list(one.path("contents")));
          }
          screen.table(table, "There are no milestones.");
        });
    return Exit.OK;
  }

  @Command(name = "create", description = "Give a date a name.")
  int create(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--at", required = true, paramLabel = "TIME") String at,
      @Option(names = "--zone", paramLabel = "ZONE") @Nullable String zone,
      @Option(names = "--campaign", paramLabel = "NAME", defaultValue = "") String campaign) {
    ObjectNode request =
        DueTime.parse(at, Optional.ofNullable(zone), session.terminal())
            .into(Documents.object())
            .put("name", name)
            .put("campaign", campaign);
    JsonNode made = session.api().post("/milestones", request);
    session.show(
        made,
        screen ->
            screen.line(
                "Milestone %s: %s, %s"
                    .formatted(
                        Screen.text(made, "id"),
                        Screen.text(made, "name"),
                        screen.times().both(Screen.text(made, "dueAt")))));
    return Exit.OK;
  }

  @Command(name = "tie", description = "Say that contents should be out by it.")
  int tie(
      @Parameters(index = "0", paramLabel = "MILESTONE") long id,
      @Parameters(index = "1..*", arity = "1..*", paramLabel = "CONTENT") List<Long> contents) {
    contents.forEach(content -> session.api().put(path(id, content)));
    return show(id);
  }

  @Command(name = "untie", description = "Take contents out of it.")
  int untie(
      @Parameters(index = "0", paramLabel = "MILESTONE") long id,
      @Parameters(index = "1..*", arity = "1..*", paramLabel = "CONTENT") List<Long> contents) {
    contents.forEach(content -> session.api().delete(path(id, content)));
    return show(id);
  }

  private static String path(long id, long content) {
    return "/milestones/" + id + "/contents/" + content;
  }

  private int show(long id) {
    JsonNode milestone = session.api().get("/milestones/" + id);
    session.show(
        milestone,
        screen ->
            screen.line(
                "Milestone %s: %s, contents %s"
                    .formatted(
                        Screen.text(milestone, "id"),
                        Screen.text(milestone, "name"),
                        milestone.path("contents").isEmpty()
                            ? "none"
                            : Screen.list(milestone.path("contents")))));
    return Exit.OK;
  }

  @Command(name = "delete", description = "Remove a milestone.")
  int delete(@Parameters(paramLabel = "MILESTONE") long id) {
    JsonNode present = session.api().get("/milestones/" + id);
    session.api().delete("/milestones/" + id, present.path("version").asInt());
    session.show(present, screen -> screen.line("Removed " + Screen.text(present, "name") + "."));
    return Exit.OK;
  }
}
