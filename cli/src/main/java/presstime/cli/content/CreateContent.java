package presstime.cli.content;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.schedule.DueTime;
import presstime.cli.schedule.Placed;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code content create}. */
@Command(
    name = "create",
    description = {
      "Create content from a Markdown or HTML file with YAML front matter:",
      "title, slug, format (markdown, html), excerpt, categories, tags, cover, cover-alt, author, seo (title,"
          + " description, focus-keyword),"
          + " channels (names or numbers), approve (true), schedule (a time), zone, note.",
      "Images named by a relative path are uploaded."
    })
final class CreateContent implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", description = "A file, or - for standard input.")
  private String file = "";

  CreateContent(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Draft draft = Draft.read(session, file);
    // Read before anything is sent: a typing error in the time must not leave half the work done.
    Optional<DueTime> due =
        draft
            .front()
            .text("schedule")
            .map(at -> DueTime.parse(at, zone(draft), session.terminal()));
    Api api = session.api();
    JsonNode content = api.post("/content", draft.request(api));
    String path = "/content/" + content.path("id").asLong();
    if (draft.front().flag("approve")) {
      content = api.post(path + "/approve", null);
      content = content.has("id") ? content : api.get(path);
    }
    JsonNode placed =
        due.isPresent()
            ? api.post(path + "/schedule", due.get().into(Documents.object()))
            : MissingNode.getInstance();
    show(content, placed);
    return Exit.OK;
  }

  private Optional<String> zone(Draft draft) {
    return draft.front().text("zone");
  }

  /** One document in any case: the content, with what was scheduled inside it. */
  private void show(JsonNode content, JsonNode placed) {
    JsonNode shown = content;
    if (placed.isObject()) {
      ObjectNode both = ((ObjectNode) content).deepCopy();
      for (String part : List.of("deliveries", "notes")) {
        both.set(part, placed.path(part));
      }
      shown = both;
    }
    session.show(
        shown,
        screen -> {
          Content.describe(screen, content);
          if (placed.isObject()) {
            new Placed(placed).show(screen);
          }
        });
  }
}
