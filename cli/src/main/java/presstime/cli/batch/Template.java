package presstime.cli.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code template}. */
@Command(name = "template", description = "Campaign plans: day 0 article, day 1 posts, and so on.")
public final class Template {
  private final Session session;

  public Template(Session session) {
    this.session = session;
  }

  @Command(name = "list", description = "Show the workspace's templates.")
  int list() {
    JsonNode templates = session.api().get("/schedule-templates");
    session.show(
        templates,
        screen -> {
          Table table = Table.of("ID", "NAME", "STEPS", "CHANGED");
          for (JsonNode template : Screen.items(templates)) {
            table.row(
                Screen.text(template, "id"),
                Screen.text(template, "name"),
                String.valueOf(template.path("steps").size()),
                screen.times().wall(Screen.text(template, "updatedAt")));
          }
          screen.table(table, "There are no templates.");
        });
    return Exit.OK;
  }

  @Command(name = "show", description = "Show one template.")
  int show(@Parameters(paramLabel = "TEMPLATE") long id) {
    show(session.api().get("/schedule-templates/" + id));
    return Exit.OK;
  }

  @Command(
      name = "create",
      description = {
        "Keep a template. FILE (- for standard input) holds JSON:",
        "{\"name\": \"Launch\", \"steps\": [{\"name\": \"Article\", \"day\": 0, \"time\": \"09:00\", \"channel\": 5},",
        " {\"day\": 1, \"time\": \"12:00\", \"platform\": \"site\"}]}"
      })
  int create(@Parameters(paramLabel = "FILE") String file) {
    JsonNode template;
    try {
      template = Documents.read(session.terminal().readText(file));
    } catch (JacksonException e) {
      throw Failure.of(
          Exit.USAGE,
          "Not JSON",
          file + ": " + e.getOriginalMessage(),
          "See 'template create --help'.");
    }
    show(session.api().post("/schedule-templates", template));
    return Exit.OK;
  }

  @Command(name = "delete", description = "Remove a template; what it scheduled stays.")
  int delete(@Parameters(paramLabel = "TEMPLATE") long id) {
    JsonNode present = session.api().get("/schedule-templates/" + id);
    session.api().delete("/schedule-templates/" + id, present.path("version").asInt());
    session.show(present, screen -> screen.line("Removed " + Screen.text(present, "name") + "."));
    return Exit.OK;
  }

  @Command(
      name = "apply",
      description = "Lay a template over contents from a day on; --dry-run is the preview.")
  int apply(
      @Parameters(index = "0", paramLabel = "TEMPLATE") long id,
      @Parameters(index = "1..*", arity = "1..*", paramLabel = "CONTENT") List<Long> contents,
      @Option(names = "--start", paramLabel = "DAY", required = true, description = "Day 0.")
          String start,
      @Option(names = "--zone", paramLabel = "ZONE", description = "Else each channel's own.")
          @Nullable String zone,
      @Mixin Manner manner) {
    ObjectNode request = Documents.object().put("start", start);
    contents.forEach(request.putArray("contents")::add);
    if (zone != null) {
      request.put("timeZone", zone);
    }
    new Reports(session)
        .show(
            () -> session.api().post("/schedule-templates/" + id + "/apply", manner.into(request)));
    return Exit.OK;
  }

  private void show(JsonNode template) {
    session.show(
        template,
        screen -> {
          screen.line(
              "Template " + Screen.text(template, "id") + ": " + Screen.text(template, "name"));
          Table table = Table.of("DAY", "TIME", "ACTION", "CHANNEL", "PLATFORM", "NAME");
          for (JsonNode step : template.path("steps")) {
            table.row(
                Screen.text(step, "day"),
                Screen.text(step, "time"),
                Screen.text(step, "action"),
                Screen.text(step, "channel"),
                Screen.text(step, "platform"),
                Screen.text(step, "name"));
          }
          screen.table(table, "It has no steps.");
        });
  }
}
