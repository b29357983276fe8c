package presstime.cli.content;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code type}. */
@Command(name = "type", description = "Content types: list, create, rename, archive, restore.")
public final class Types {
  private static final String PATH = "/content-types";

  private final Session session;

  public Types(Session session) {
    this.session = session;
  }

  @Command(name = "list", description = "Which kinds of content there are.")
  int list() {
    JsonNode types = session.api().get(PATH);
    session.show(
        types,
        screen -> {
          Table table = Table.of("KEY", "NAME", "CONTENTS", "ARCHIVED");
          for (JsonNode type : Screen.items(types)) {
            table.row(
                Screen.text(type, "key"),
                Screen.text(type, "name"),
                Screen.text(type, "contents"),
                screen.times().wall(Screen.text(type, "archivedAt")));
          }
          screen.table(table, "There are no types.");
        });
    return Exit.OK;
  }

  @Command(name = "create", description = "Make a type. Its key never changes.")
  int create(
      @Parameters(paramLabel = "NAME") String name,
      @Option(
              names = "--type-key",
              paramLabel = "KEY",
              description = "Made from the name when missing.")
          @Nullable String key,
      @Option(names = "--description", paramLabel = "TEXT") @Nullable String description) {
    ObjectNode request = Documents.object().put("name", name);
    if (key != null) {
      request.put("key", key);
    }
    if (description != null) {
      request.put("description", description);
    }
    return show(session.api().post(PATH, request));
  }

  @Command(name = "rename", description = "Call a type otherwise.")
  int rename(
      @Parameters(paramLabel = "KEY") String key, @Parameters(paramLabel = "NAME") String name) {
    return edit(key, Documents.object().put("name", name));
  }

  @Command(
      name = "archive",
      description = "Give it to no content any more. Those that have it keep it.")
  int archive(@Parameters(paramLabel = "KEY") String key) {
    return edit(key, Documents.object().put("archived", true));
  }

  @Command(name = "restore", description = "Let it be chosen again.")
  int restore(@Parameters(paramLabel = "KEY") String key) {
    return edit(key, Documents.object().put("archived", false));
  }

  private int edit(String key, ObjectNode change) {
    String path = PATH + "/" + key;
    int version = session.api().get(path).path("version").asInt();
    return show(session.api().patch(path, version, change));
  }

  private int show(JsonNode type) {
    session.show(
        type,
        screen -> {
          boolean archived = !Screen.text(type, "archivedAt").isEmpty();
          screen.line(
              Screen.text(type, "key")
                  + ": "
                  + Screen.text(type, "name")
                  + (archived ? ", archived" : ""));
        });
    return Exit.OK;
  }
}
