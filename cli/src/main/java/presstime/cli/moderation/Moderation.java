package presstime.cli.moderation;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.api.Query;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code moderation}. */
@Command(
    name = "moderation",
    description = "States and transitions: workflow, set, reset, show, take, history.")
public final class Moderation {
  private final Session session;

  public Moderation(Session session) {
    this.session = session;
  }

  @Command(name = "workflow", description = "Show a workflow; with --json what 'set' takes back.")
  int workflow(@Parameters(paramLabel = "TYPE", defaultValue = "default") String type) {
    show(session.api().get("/workflows/" + type));
    return Exit.OK;
  }

  @Command(
      name = "set",
      description = {
        "Set a workflow. FILE (- for standard input) holds JSON with states, transitions, fourEyes,",
        "minimumApprovals, afterPublish and afterUnpublish, as 'workflow --json' shows them."
      })
  int set(
      @Parameters(index = "0", paramLabel = "FILE") String file,
      @Parameters(index = "1", paramLabel = "TYPE", defaultValue = "default") String type,
      @Option(
              names = "--map",
              paramLabel = "OLD=NEW",
              description = "For a state in use that is left out: where its contents go.")
          @Nullable Map<String, String> mapping) {
    Api api = session.api();
    ObjectNode workflow = Documents.object();
    JsonNode given = read(file);
    given
        .propertyStream()
        .filter(part -> !SHOWN_ONLY.contains(part.getKey()))
        .forEach(part -> workflow.set(part.getKey(), part.getValue()));
    if (mapping != null) {
      ObjectNode pairs = workflow.putObject("mapping");
      new TreeMap<>(mapping).forEach(pairs::put);
    }
    int version = api.get("/workflows/" + type).path("version").asInt();
    show(api.put("/workflows/" + type, version, workflow));
    return Exit.OK;
  }

  private static final java.util.Set<String> SHOWN_ONLY =
      java.util.Set.of("contentType", "configured", "version", "changedBy", "changedAt");

  private JsonNode read(String file) {
    try {
      return Documents.read(session.terminal().readText(file));
    } catch (JacksonException e) {
      throw Failure.of(
          Exit.USAGE,
          "Not JSON",
          file + ": " + e.getOriginalMessage(),
          "See 'moderation workflow --json'.");
    }
  }

  @Command(
      name = "reset",
      description = "Give up a workflow for the workspace's, or the usual one.")
  int reset(
      @Parameters(paramLabel = "TYPE", defaultValue = "default") String type,
      @Option(names = "--map", paramLabel = "OLD=NEW", description = "As with 'set'.")
          @Nullable Map<String, String> mapping) {
    Api api = session.api();
    int version = api.get("/workflows/" + type).path("version").asInt();
    Query query = Query.of("/workflows/" + type);
    if (mapping != null) {
      String pairs =
          String.join(
              ",",
              new TreeMap<>(mapping)
                  .entrySet().stream().map(pair -> pair.getKey() + ":" + pair.getValue()).toList());
      query = query.with("mapping", pairs);
    }
    show(api.delete(query.toString(), version));
    return Exit.OK;
  }

  private void show(JsonNode workflow) {
    session.show(
        workflow,
        screen -> {
          screen.line(
              "Workflow of "
                  + Screen.text(workflow, "contentType")
                  + (workflow.path("configured").asBoolean() ? "" : " (nothing set here)"));
          screen.fact("four eyes", workflow.path("fourEyes").asBoolean() ? "yes" : "no");
          screen.fact("approvals", Screen.text(workflow, "minimumApprovals"));
          screen.fact("after publish", Screen.text(workflow, "afterPublish"));
          screen.fact("after unpublish", Screen.text(workflow, "afterUnpublish"));
          Table states = Table.of("STATE", "NAME", "KIND", "COLOUR");
          for (JsonNode state : workflow.path("states")) {
            states.row(
                Screen.text(state, "key"),
                Screen.text(state, "name"),
                Screen.text(state, "kind"),
                Screen.text(state, "color"));
          }
          screen.table(states, "");
          Table steps = Table.of("TRANSITION", "NAME", "FROM", "TO", "ROLES", "NOTE");
          for (JsonNode step : workflow.path("transitions")) {
            steps.row(
                Screen.text(step, "key"),
                Screen.text(step, "name"),
                Screen.text(step, "from"),
                Screen.text(step, "to"),
                step.path("roles").isEmpty() ? "schedule" : Screen.list(step.path("roles")),
                step.path("noteRequired").asBoolean() ? "required" : "");
          }
          screen.table(steps, "No transitions.");
        });
  }

  @Command(name = "show", description = "Where a content stands, and the steps from there.")
  int show(@Parameters(paramLabel = "ID") long id) {
    standing(id, session.api().get("/content/" + id + "/transitions"));
    return Exit.OK;
  }

  @Command(name = "take", description = "Take a step, as 'moderation show' names them.")
  int take(
      @Parameters(index = "0", paramLabel = "ID") long id,
      @Parameters(index = "1", paramLabel = "TRANSITION") String transition,
      @Option(names = "--note", paramLabel = "TEXT", description = "Why, for the history.")
          @Nullable String note) {
    Api api = session.api();
    String path = "/content/" + id + "/transitions";
    ObjectNode request = Documents.object().put("transition", transition);
    if (note != null) {
      request.put("note", note);
    }
    int version = api.get(path).path("version").asInt();
    standing(id, api.post(path, version, request));
    return Exit.OK;
  }

  private void standing(long id, JsonNode standing) {
    session.show(
        standing,
        screen -> {
          screen.line("Content " + id + ": " + Screen.text(standing.path("state"), "name"));
          screen.fact("state", Screen.text(standing.path("state"), "key"));
          screen.fact("status", Screen.text(standing, "status"));
          screen.fact("revision", Screen.text(standing, "revision"));
          screen.fact(
              "approvals",
              Screen.text(standing.path("approvals"), "given")
                  + " of "
                  + Screen.text(standing.path("approvals"), "required"));
          Table steps = Table.of("TRANSITION", "NAME", "TO", "FOR YOU");
          for (JsonNode step : standing.path("transitions")) {
            steps.row(
                Screen.text(step, "key"),
                Screen.text(step, "name"),
                Screen.text(step.path("to"), "key"),
                forYou(step));
          }
          screen.table(steps, "No step leads on from here.");
        });
  }

  private static String forYou(JsonNode step) {
    if (!step.path("allowed").asBoolean()) {
      return "no: " + Screen.text(step.path("refusals").path(0), "detail");
    }
    return step.path("noteRequired").asBoolean() ? "yes, with a note" : "yes";
  }

  @Command(name = "history", description = "Who brought a content where, and why; newest first.")
  int history(
      @Parameters(paramLabel = "ID") long id,
      @Option(names = "--limit", paramLabel = "N", defaultValue = "50") int limit,
      @Option(names = "--cursor", paramLabel = "CURSOR") @Nullable String cursor) {
    JsonNode page =
        session
            .api()
            .get(
                Query.of("/content/" + id + "/transitions/history")
                    .with("limit", String.valueOf(limit))
                    .with("cursor", cursor)
                    .toString());
    session.show(
        page,
        screen -> {
          Table table = Table.of("WHEN", "FROM", "TO", "BY", "HOW", "REVISION", "WHY");
          for (JsonNode line : Screen.items(page)) {
            table.row(
                screen.times().wall(Screen.text(line, "at")),
                Screen.text(line, "from"),
                Screen.text(line, "to"),
                Screen.text(line, "actor"),
                Screen.text(line, "cause"),
                Screen.text(line, "revision"),
                Screen.text(line, "note"));
          }
          screen.table(table, "Nothing has happened to its state yet.");
        });
    return Exit.OK;
  }
}
