package presstime.cli.batch;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.session.Session;

/** {@code import}. */
@Command(
    name = "import",
    description = {
      "Import contents and their schedules from a CSV or XLSX file, all or nothing.",
      "--template writes a file to fill in. The same file again makes no doubles."
    })
public final class Import implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", description = "plan.csv or plan.xlsx")
  private Path file = Path.of("");

  @Option(names = "--template", description = "Write the heading and an example to FILE instead.")
  private boolean template;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      defaultValue = "draft",
      description = "draft, review or approved, where a row does not say.")
  private String status = "draft";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Of times whose row does not say; else each channel's own.")
  private @Nullable String zone;

  @Option(
      names = "--map",
      paramLabel = "HEADING=COLUMN",
      description = "Another word in the heading; nothing after = leaves the column out.")
  private List<String> map = List.of();

  @Mixin private Manner manner = new Manner();

  public Import(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path path = session.terminal().folder().resolve(file);
    if (template) {
      return Export.save(session, "/imports/template?format=" + Export.format(path), path);
    }
    byte[] bytes = read(path);
    String boundary = "presstime-" + UUID.randomUUID();
    String head =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + String.valueOf(path.getFileName()).replaceAll("[\"\\\\\\r\\n]", "_")
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    new Reports(session)
        .show(() ->
            session
                .api()
                .post(
                    "/imports?" + query(),
                    "multipart/form-data; boundary=" + boundary,
                    BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(bytes),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    return Exit.OK;
  }

  private String query() {
    StringBuilder query = new StringBuilder(manner.query()).append("&status=").append(status);
    if (zone != null) {
      query.append("&timeZone=").append(encoded(zone));
    }
    map.forEach(pair -> query.append("&map=").append(encoded(pair)));
    return query.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte[] read(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw Failure.of(
          Exit.USAGE,
          "The file cannot be read",
          path + ": " + e.getClass().getSimpleName() + ".",
          "Check the name.");
    }
  }
}
