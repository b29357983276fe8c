package presstime.cli.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.api.Query;
import presstime.cli.session.Session;

/** {@code export}. */
@Command(
    name = "export",
    description = "Write contents and what is planned for them to a file that import takes back.")
public final class Export implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", description = "plan.csv or plan.xlsx; it is replaced.")
  private Path file = Path.of("");

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "draft, review or approved only.")
  private @Nullable String status;

  @Option(names = "--search", paramLabel = "WORDS", description = "In the title or the slug.")
  private @Nullable String search;

  public Export(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path path = session.terminal().folder().resolve(file);
    return save(
        session,
        Query.of("/exports/content")
            .with("format", format(path))
            .with("status", status)
            .with("q", search)
            .toString(),
        path);
  }

  static int save(Session session, String query, Path path) {
    byte[] bytes = session.api().file(query);
    try {
      Files.write(path, bytes);
    } catch (IOException e) {
      throw Failure.of(
          Exit.USAGE,
          "The file cannot be written",
          path + ": " + e.getClass().getSimpleName() + ".",
          "Check the folder.");
    }
    session.show(
        Documents.object().put("file", path.toString()).put("bytes", bytes.length),
        screen -> screen.line("Wrote " + path + " (" + bytes.length + " bytes)."));
    return Exit.OK;
  }

  static String format(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv") || name.endsWith(".xlsx")) {
      return name.endsWith(".csv") ? "csv" : "xlsx";
    }
    throw Failure.of(
        Exit.USAGE, "Which format?", path + " ends in neither.", "End the name in .csv or .xlsx.");
  }
}
