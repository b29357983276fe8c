package presstime.cli.schedule;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import presstime.cli.api.Exit;
import presstime.cli.api.Query;
import presstime.cli.print.PageOptions;
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

  @Mixin private PageOptions which = new PageOptions();

  public Unplanned(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    JsonNode page =
        session.api().get(which.of(Query.of("/unplanned").with("q", words).with("type", type)));
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
          PageOptions.more(screen, page);
        });
    return Exit.OK;
  }
}
