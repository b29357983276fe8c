package presstime.cli.bundle;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.api.Query;
import presstime.cli.print.PageOptions;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.schedule.DueTime;
import presstime.cli.session.Session;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code bundle}. */
@Command(name = "bundle", description = "An article and what goes with it, made of templates.")
public final class Bundle {
  private final Session session;

  public Bundle(Session session) {
    this.session = session;
  }

  @Command(name = "templates", description = "Show the workspace's bundle templates.")
  int templates() {
    JsonNode templates = session.api().get("/bundle-templates");
    session.show(
        templates,
        screen -> {
          Table table = Table.of("ID", "NAME", "ITEMS", "VARIABLES");
          for (JsonNode template : Screen.items(templates)) {
            table.row(
                Screen.text(template, "id"),
                Screen.text(template, "name"),
                String.valueOf(template.path("items").size()),
                Screen.list(template.path("variables")));
          }
          screen.table(table, "There are no bundle templates.");
        });
    return Exit.OK;
  }

  @Command(
      name = "create",
      description = {
        "Keep a template. FILE (- for standard input) holds JSON:",
        "{\"name\": \"Launch\", \"items\": [",
        " {\"role\": \"article\", \"title\": \"{{product}}\", \"body\": \"…\", \"platform\": \"site\"},",
        " {\"role\": \"post\", \"title\": \"{{product}}\", \"body\": \"{{link:article}}\", \"channel\": 5,",
        "  \"minutes\": 30, \"after\": [{\"role\": \"article\"}]}]}"
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
          "See 'bundle create --help'.");
    }
    JsonNode made = session.api().post("/bundle-templates", template);
    session.show(
        made,
        screen ->
            screen.line(
                "Bundle template %s: %s (variables: %s)"
                    .formatted(
                        Screen.text(made, "id"),
                        Screen.text(made, "name"),
                        Screen.list(made.path("variables")))));
    return Exit.OK;
  }

  @Command(name = "delete", description = "Remove a template; what was made of it stays.")
  int delete(@Parameters(paramLabel = "TEMPLATE") long id) {
    JsonNode present = session.api().get("/bundle-templates/" + id);
    session.api().delete("/bundle-templates/" + id, present.path("version").asInt());
    session.show(present, screen -> screen.line("Removed " + Screen.text(present, "name") + "."));
    return Exit.OK;
  }

  @Command(
      name = "apply",
      description = "Make drafts, dependencies and deliveries; --dry-run is the preview.")
  int apply(
      @Parameters(paramLabel = "TEMPLATE") long id,
      @Option(names = "--at", required = true, paramLabel = "TIME", description = "The anchor.")
          String at,
      @Option(names = "--zone", paramLabel = "ZONE") @Nullable String zone,
      @Option(names = "--set", paramLabel = "NAME=VALUE") @Nullable Map<String, String> values,
      @Option(
              names = "--release",
              paramLabel = "MODE",
              description = "all-or-nothing or partial: those at the anchor's time go together.")
          @Nullable String release,
      @Option(names = "--dry-run") boolean dryRun) {
    ObjectNode request =
        DueTime.parse(at, Optional.ofNullable(zone), session.terminal()).into(Documents.object());
    ObjectNode given = request.putObject("values");
    if (values != null) {
      values.forEach(given::put);
    }
    if (release != null) {
      request.put("release", release);
    }
    request.put("dryRun", dryRun);
    show(session.api().post("/bundle-templates/" + id + "/apply", request));
    return Exit.OK;
  }

  @Command(name = "list", description = "Show bundles that were made, the newest first.")
  int list(@Mixin PageOptions which) {
    JsonNode bundles = session.api().get(which.of(Query.of("/bundles")));
    session.show(
        bundles,
        screen -> {
          Table table = Table.of("ID", "NAME", "ANCHOR", "CONTENTS");
          for (JsonNode bundle : Screen.items(bundles)) {
            table.row(
                Screen.text(bundle, "id"),
                Screen.text(bundle, "name"),
                screen.times().wall(Screen.text(bundle, "anchorAt")),
                String.valueOf(bundle.path("items").size()));
          }
          screen.table(table, "There are no bundles.");
          PageOptions.more(screen, bundles);
        });
    return Exit.OK;
  }

  @Command(name = "show", description = "Show one bundle and how each of its contents stands.")
  int show(@Parameters(paramLabel = "BUNDLE") long id) {
    show(session.api().get("/bundles/" + id));
    return Exit.OK;
  }

  private void show(JsonNode bundle) {
    session.show(
        bundle,
        screen -> {
          String id = Screen.text(bundle, "id");
          screen.line(
              (id.isEmpty() ? "Would make: " : "Bundle " + id + ": ")
                  + Screen.text(bundle, "name"));
          Table table = Table.of("ROLE", "CONTENT", "TITLE", "CHANNEL", "DUE", "STATE", "AFTER");
          for (JsonNode item : bundle.path("items")) {
            for (JsonNode time : item.path("deliveries")) {
              table.row(
                  Screen.text(item, "role"),
                  Screen.text(item, "contentId"),
                  Screen.text(item, "title"),
                  Screen.text(time, "channel"),
                  screen.times().wall(Screen.text(time, "dueAt")),
                  Screen.text(time, "state"),
                  Screen.list(item.path("after")));
            }
          }
          screen.table(table, "It has no deliveries.");
          bundle.path("notes").forEach(note -> screen.line(note.asString("")));
        });
  }
}
