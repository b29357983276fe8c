package presstime.cli.content;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code content edit}. */
@Command(
    name = "edit",
    description = {
      "Make a new revision of a content from a file.",
      "'content show ID --markdown > FILE' writes a file that says which content and version it is; an edit made"
          + " by somebody else meanwhile is then refused with exit code 5."
    })
final class EditContent implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", description = "A file, or - for standard input.")
  private String file = "";

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Which content; else the front matter's id.")
  private @Nullable Long id;

  EditContent(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Draft draft = Draft.read(session, file);
    long content =
        Optional.ofNullable(id)
            .or(() -> draft.front().text("id").map(text -> number("id", text)))
            .orElseThrow(() ->
                Failure.of(
                    Exit.USAGE,
                    "Which content?",
                    "Neither --id nor the file's front matter says it.",
                    "Give --id, or write 'id: 12' into the front matter."));
    Api api = session.api();
    int version =
        draft
            .front()
            .text("version")
            .map(text -> (int) number("version", text))
            .orElseGet(() -> api.get("/content/" + content).path("version").asInt(0));
    JsonNode edited = api.patch("/content/" + content, version, draft.request(api));
    session.show(edited, screen -> Content.describe(screen, edited));
    return Exit.OK;
  }

  private static long number(String name, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Failure.of(
          Exit.USAGE,
          "The front matter is not understood",
          "'" + name + ": " + text + "' is not a number.",
          "Leave it as 'content show --markdown' wrote it.");
    }
  }
}
