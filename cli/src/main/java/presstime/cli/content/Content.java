package presstime.cli.content;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code content}. */
@Command(
    name = "content",
    description = "Content: create, list, show, edit, say otherwise on a channel, delete.",
    subcommands = {CreateContent.class, EditContent.class, VariantContent.class})
public final class Content {
  private final Session session;

  public Content(Session session) {
    this.session = session;
  }

  @Command(name = "list", description = "Show the workspace's content, newest first.")
  int list(
      @Option(names = "--status", paramLabel = "draft|review|approved") @Nullable String status,
      @Option(names = "--type", paramLabel = "TYPE", description = "Key of a content type.")
          @Nullable String type,
      @Option(names = "--search", paramLabel = "WORDS", description = "In title and text.")
          @Nullable String words,
      @Option(names = "--limit", paramLabel = "N", defaultValue = "50") int limit,
      @Option(
              names = "--cursor",
              paramLabel = "CURSOR",
              description = "nextCursor of the page before.")
          @Nullable String cursor) {
    JsonNode page =
        session
            .api()
            .get(
                Query.of("/content")
                    .with("status", status)
                    .with("type", type)
                    .with("q", words)
                    .with("limit", String.valueOf(limit))
                    .with("cursor", cursor)
                    .toString());
    session.show(
        page,
        screen -> {
          Table table = Table.of("ID", "STATUS", "TITLE", "REVISION", "APPROVED", "CHANGED");
          for (JsonNode content : Screen.items(page)) {
            table.row(
                Screen.text(content, "id"),
                Screen.text(content, "status"),
                Screen.text(content, "title"),
                revision(content),
                Screen.text(content, "approvedRevision"),
                screen.times().fromNow(Screen.text(content, "updatedAt")));
          }
          screen.table(table, "There is no content here.");
          if (!Screen.text(page, "nextCursor").isEmpty()) {
            screen.line("More: --cursor " + Screen.text(page, "nextCursor"));
          }
        });
    return Exit.OK;
  }

  @Command(name = "show", description = "Show one content.")
  int show(
      @Parameters(paramLabel = "ID") long id,
      @Option(
              names = "--markdown",
              description = "As a file that 'content edit' takes back, with the version it shows.")
          boolean markdown) {
    JsonNode content = session.api().get("/content/" + id);
    session.show(
        content,
        screen -> {
          if (markdown) {
            screen.line(new ContentAsFile(content).text().stripTrailing());
          } else {
            describe(screen, content);
          }
        });
    return Exit.OK;
  }

  @Command(
      name = "delete",
      description = "Delete a content. What is scheduled of it does not go out.")
  int delete(@Parameters(paramLabel = "ID") long id) {
    Api api = session.api();
    api.delete("/content/" + id, api.get("/content/" + id).path("version").asInt(0));
    session.show(
        Documents.object().put("id", id).put("deleted", true),
        screen -> screen.line("Content " + id + " is deleted."));
    return Exit.OK;
  }

  static void describe(Screen screen, JsonNode content) {
    JsonNode current = content.path("currentRevision");
    screen.line("Content " + Screen.text(content, "id") + ": " + Screen.text(content, "title"));
    screen.fact("type", Screen.text(content, "type"));
    screen.fact("status", screen.state(Screen.text(content, "status")));
    screen.fact("revision", revision(content));
    screen.fact("approved", Screen.text(content, "approvedRevision"));
    screen.fact("slug", Screen.text(content, "slug"));
    screen.fact("excerpt", Screen.text(current, "excerpt"));
    screen.fact("categories", Screen.list(current.path("categories")));
    screen.fact("tags", Screen.list(current.path("tags")));
    screen.fact("channels", Screen.list(content.path("channels")));
    screen.fact("changed", screen.times().both(Screen.text(content, "updatedAt")));
  }

  private static String revision(JsonNode content) {
    return Screen.text(content.path("currentRevision"), "number");
  }
}
