package presstime.cli.schedule;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.print.Screen;
import presstime.cli.print.Table;
import presstime.cli.session.Session;
import tools.jackson.databind.JsonNode;

/** {@code unplanned}. */
@Command(
    name = "unplanned",
    description = "Show approved content that has no time: nothing of it waits, nothing went out.")
public final class Unplanned implements Callable<Integer> {
  private final Session session;

  @Option(names = "--search", paramLabel = "WORDS", description = "In the title.")
  private @Nullable String words;

  @Option(names = "--type", paramLabel = "TYPE", description = "Key of a content type.")
  private @Nullable String type;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
  private int limit;

  @Option(names = "--cursor", paramLabel = "CURSOR", description = "nextCursor of the page before.")
  private @Nullable String cursor;

  public Unplanned(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    JsonNode page =
        session
            .api()
            .get(
                Query.of("/unplanned")
                    .with("q", words)
                    .with("type", type)
                    .with("limit", String.valueOf(limit))
                    .with("cursor", cursor)
                    .toString());
    session.show(
        page,
        screen -> {
          Table table = Table.of("CONTENT", "TYPE", "CHANNELS", "CHANGED", "TITLE");
          for (JsonNode content : Screen.items(page)) {
            table.row(
                Screen.text(content, "id"),
                Screen.text(content, "type"),
                Screen.list(content.path("channels")),
                screen.times().fromNow(Screen.text(content, "updatedAt")),
                Screen.text(content, "title"));
          }
          screen.table(table, "Everything that is approved has a time.");
          if (!Screen.text(page, "nextCursor").isEmpty()) {
            screen.line("More: --cursor " + Screen.text(page, "nextCursor"));
          }
        });
    return Exit.OK;
  }
}
