package presstime.cli.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Api;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.api.Query;
import presstime.cli.print.Screen;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code audit}. */
@Command(
    name = "audit",
    description = "Prove that the history is as it was written: verify, export.")
public final class Audit {
  private final Session session;

  public Audit(Session session) {
    this.session = session;
  }

  @Command(
      name = "verify",
      description = {
        "Walk the whole history on the server, or check an exported file without any server.",
        "Exit code 1 when something is wrong; it says what and where."
      })
  int verify(
      @Parameters(
              paramLabel = "FILE",
              arity = "0..1",
              description = "An export, .jsonl or .csv; without it the server's history.")
          @Nullable Path file,
      @Option(
              names = "--head",
              paramLabel = "HASH",
              description = "A seal's hash kept elsewhere, which must be among them.")
          @Nullable String head)
      throws IOException {
    return file == null ? server(head) : exported(session.terminal().folder().resolve(file), head);
  }

  private int server(@Nullable String head) {
    JsonNode found =
        session.api().getSlowly(Query.of("/audit/verification").with("head", head).toString());
    session.show(found, screen -> describe(screen, found));
    return found.path("intact").asBoolean() ? Exit.OK : Exit.FAILED;
  }

  private int exported(Path file, @Nullable String head) throws IOException {
    if (!Files.isReadable(file)) {
      throw Failure.of(
          Exit.USAGE, "No such file", file + " cannot be read.", "Check its name and rights.");
    }
    ObjectNode found = ExportedHistory.check(file, head);
    session.show(found, screen -> describe(screen, found));
    return found.path("intact").asBoolean() ? Exit.OK : Exit.FAILED;
  }

  private static void describe(Screen screen, JsonNode found) {
    JsonNode broken = found.path("broken");
    screen.line(
        found.path("intact").asBoolean()
            ? "The history is as it was written."
            : "The history is NOT as it was written: " + Screen.text(broken, "cause"));
    screen.fact("entries checked", Screen.text(found, "entries"));
    screen.fact("left out, by hash", Screen.text(found, "omitted"));
    screen.fact("seals checked", Screen.text(found, "seals"));
    screen.fact("not sealed yet", Screen.text(found, "unsealed"));
    for (JsonNode range : found.path("pruned")) {
      screen.fact("pruned", Screen.text(range, "first") + " to " + Screen.text(range, "last"));
    }
    JsonNode head = found.path("head");
    if (head.isObject()) {
      screen.fact("last seal", Screen.text(head, "seal") + ", " + Screen.text(head, "sealedAt"));
      screen.fact("its hash", Screen.text(head, "hash"));
    }
    if (broken.isObject()) {
      screen.fact("first wrong entry", Screen.text(broken, "position"));
      screen.fact("seal", Screen.text(broken, "seal"));
      screen.fact("what to do", Screen.text(broken, "solution"));
    }
  }

  @Command(
      name = "export",
      description = "Write the history, or a part, to a file that verifies by itself.")
  int export(
      @Parameters(paramLabel = "FILE", description = "history.jsonl or history.csv.") Path file,
      @Mixin Which which) {
    Path path = session.terminal().folder().resolve(file);
    String name = path.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".jsonl") && !name.endsWith(".csv")) {
      throw Failure.of(
          Exit.USAGE,
          "Which format?",
          path + " ends in neither.",
          "End the name in .jsonl or .csv.");
    }
    Api api = session.api();
    String format = name.endsWith(".csv") ? "csv" : "jsonl";
    api.download(which.query("/audit/export", api).with("format", format).toString(), path);
    session.show(
        Documents.object().put("file", path.toString()),
        screen -> {
          screen.line("Wrote " + path + ".");
          screen.line("Check it anywhere: presstime audit verify " + file);
        });
    return Exit.OK;
  }
}
